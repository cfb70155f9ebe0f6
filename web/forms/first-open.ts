/** Takes the eye and the keyboard to the first question that was passed over, once it is drawn as such. */
export function goToFirstOpen(within: Element | null): void {
  requestAnimationFrame(() =>
    within?.querySelector<HTMLElement>('[data-open] input, [aria-invalid]')?.focus(),
  );
}

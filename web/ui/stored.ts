/** What a browser keeps for one rep on one machine: looks and keys, never people. */
export function readStored<Value>(place: string): Partial<Value> {
  try {
    return (JSON.parse(localStorage.getItem(place) ?? '{}') ?? {}) as Partial<Value>;
  } catch {
    // Storage may be off or its content older than we are: ours then holds.
    return {};
  }
}

export function writeStored(place: string, value: unknown): void {
  try {
    localStorage.setItem(place, JSON.stringify(value));
  } catch {
    // Storage may be off or full: the choice holds until the page closes.
  }
}

import { type IconName, iconPaths } from '#web/ui/icon-paths.ts';

export type { IconName } from '#web/ui/icon-paths.ts';

/** Thinner lines as they grow, so that every size weighs the same. */
const strokes: Record<number, number> = { 14: 1.9, 16: 1.75, 18: 1.65, 20: 1.6 };

/** Always beside words or inside a named control, so it is never read aloud itself. */
export function Icon({
  name,
  size = 16,
  className,
}: {
  name: IconName;
  size?: 14 | 16 | 18 | 20;
  className?: string;
}) {
  return (
    <svg
      aria-hidden="true"
      className={className}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={strokes[size]}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={iconPaths[name]} />
    </svg>
  );
}

/** The mark: a receiver. */
export function Mark({ size = 30 }: { size?: number }) {
  return (
    <svg role="img" aria-label="Phonework" width={size} height={size} viewBox="0 0 30 30">
      <rect width="30" height="30" rx="9" fill="currentColor" />
      <path
        d="M8.6 18.4c0-5.2 2.6-8.2 6.4-8.2s6.4 3 6.4 8.2"
        fill="none"
        stroke="var(--canvas)"
        strokeWidth="2.6"
        strokeLinecap="round"
      />
      <circle cx="8.6" cy="18.9" r="2.7" fill="var(--canvas)" />
      <circle cx="21.4" cy="18.9" r="2.7" fill="var(--canvas)" />
    </svg>
  );
}

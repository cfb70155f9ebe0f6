/** Drawn for this page alone, as the desk's other icons are: the page that is read first does without them. */
const strokes = {
  width: 14,
  height: 14,
  viewBox: '0 0 24 24',
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 1.9,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const;

export const Car = () => (
  <svg aria-hidden="true" {...strokes}>
    <path d="M5 17H3.6c-.6 0-1-.4-1-1v-3.6c0-.5.2-1 .5-1.4L5 8.4l1-2.2c.3-.7 1-1.2 1.8-1.2h6c.7 0 1.3.3 1.7.9l2.5 3.7 2.4.8c.6.2 1 .8 1 1.4V16c0 .6-.4 1-1 1H19M9 17h6" />
    <circle cx="7" cy="17" r="2" />
    <circle cx="17" cy="17" r="2" />
  </svg>
);

/** All of it in sight. */
export const Whole = () => (
  <svg aria-hidden="true" {...strokes} width={16} height={16} strokeWidth={1.75}>
    <circle cx="12" cy="12" r="6.5" />
    <path d="M12 2v3.5M12 18.5V22M2 12h3.5M18.5 12H22" />
  </svg>
);

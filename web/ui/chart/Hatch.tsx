/** The pattern for what is unknown, too few or not allowed; put it into the drawing and fill with `url(#id)`. */
export const Hatch = ({ id, ink = 'var(--hatch)' }: { id: string; ink?: string }) => (
  <defs>
    <pattern id={id} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <line x1="0" y1="0" x2="0" y2="4" style={{ stroke: ink, strokeWidth: 2 }} />
    </pattern>
  </defs>
);

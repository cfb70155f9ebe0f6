/** Where a share seen in `of` out of `from` likely lies, both ends from 0 to 1. */
export type LikelyRange = { low: number; high: number };

/** A range wider than this from end to end tells nobody anything, and is hatched. */
export const widestReadable = 0.2;

/** Two-sided 95 %. */
const z = 1.959963984540054;

/**
 * The score interval for a share, without continuity correction; nothing seen yet could be anything.
 * Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", 1927.
 * @param of whole number from 0 to `from`
 */
export function likelyRange(of: number, from: number): LikelyRange {
  if (from === 0) return { low: 0, high: 1 };
  const share = of / from;
  const weight = (z * z) / from;
  const middle = (share + weight / 2) / (1 + weight);
  const reach = (z / (1 + weight)) * Math.sqrt((share * (1 - share)) / from + weight / (4 * from));
  return { low: of === 0 ? 0 : middle - reach, high: of === from ? 1 : middle + reach };
}

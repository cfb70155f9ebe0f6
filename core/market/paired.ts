/** A mean over worlds and where it likely lies: 95 %, from Student's t. */
export type MeanRange = { mean: number; low: number; high: number };

/**
 * The mean of what was seen in each world, with its interval. Worlds are independent of each other; the calls of one are
 * not, which is why nothing here counts calls. For two ways of calling in the same worlds, hand in their differences.
 * @param seen one number a world, two at least
 */
export function meanRange(seen: readonly number[]): MeanRange {
  const worlds = seen.length;
  if (worlds < 2) throw new Error('An interval takes two worlds at least.');
  const mean = sum(seen) / worlds;
  const variance = sum(seen.map((one) => (one - mean) ** 2)) / (worlds - 1);
  const reach = studentReach(worlds - 1) * Math.sqrt(variance / worlds);
  return { mean, low: mean - reach, high: mean + reach };
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

/** How many standard errors hold 95 % with so many degrees of freedom: where Student's share within reaches that. */
export function studentReach(freedom: number): number {
  let low = 0;
  let high = 20;
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (shareWithin(middle, freedom) < 0.95) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** P(|T| < t), exact for whole degrees of freedom. Source: Abramowitz and Stegun, 26.7.3 and 26.7.4. */
function shareWithin(t: number, freedom: number): number {
  const angle = Math.atan(t / Math.sqrt(freedom));
  const cosine = Math.cos(angle);
  const isOdd = freedom % 2 === 1;
  let term = isOdd ? cosine : 1;
  let series = freedom === 1 ? 0 : term;
  for (let k = isOdd ? 3 : 2; k <= freedom - 2; k += 2) {
    term *= ((k - 1) / k) * cosine * cosine;
    series += term;
  }
  const within = Math.sin(angle) * series;
  return isOdd ? (2 / Math.PI) * (angle + within) : within;
}

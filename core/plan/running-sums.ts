/** Where each of these lists begins when they stand one after the other, and at last where they end. */
export function runningSums(lengths: readonly number[]): Int32Array {
  const sums = new Int32Array(lengths.length + 1);
  for (const [k, length] of lengths.entries()) sums[k + 1] = sums[k]! + length;
  return sums;
}

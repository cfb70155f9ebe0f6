/** A phone does not ring longer than this; whatever was not taken by then waits for somebody to take it up. */
const longestRingMs = 2 * 60_000;

/**
 * Whether a call that nobody has taken yet still rings.
 * @param at instant it came in, RFC 3339 UTC
 * @param now instant, RFC 3339 UTC
 */
export function isRinging(at: string, now: string): boolean {
  return Date.parse(now) - Date.parse(at) < longestRingMs;
}

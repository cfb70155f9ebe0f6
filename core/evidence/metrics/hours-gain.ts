/** How many bits better a call is foretold by its hour than by the share of all calls alone. */
export type HoursGain = {
  bitsPerCall: number;
  low: number;
  high: number;
  /** The whole interval lies above nothing. */
  explains: boolean;
};

/**
 * The calls of many people by hour alone (weekdays differ less than hours and would only blur it), each as its hour with
 * {@link answeredThen} added where they answered; `ends` says behind which call those of each person end.
 */
export type CallsByPerson = { calls: number[]; ends: number[] };
export const answeredThen = 32;

const z = 1.959963984540054;
/** Fewer people than these say nothing of how people differ. */
const fewestPeople = 30;

/**
 * Whether the hour explains who answers. Each person's calls are foretold from everybody else's, once by the hour (drawn to
 * the whole by `pull` calls) and once by the whole; what the hour saves of the surprise is averaged over the calls. Those of
 * one person hang together, so the interval goes by people.
 * @returns null where too few were called, or all calls went the same way
 */
export function hoursGain({ calls, ends }: CallsByPerson, pull: number): HoursGain | null {
  const whole = countCalls(calls);
  if (ends.length < fewestPeople || whole.of === 0 || whole.of === whole.from) return null;
  const saved = ends.map((end, person) => {
    const own = calls.slice(ends[person - 1] ?? 0, end);
    return { bits: bitsSaved(own, whole, pull), calls: own.length };
  });
  const mean = saved.reduce((sum, { bits }) => sum + bits, 0) / whole.from;
  const spread = saved.reduce((sum, { bits, calls: own }) => sum + (bits - mean * own) ** 2, 0);
  const unsure = (z * Math.sqrt((ends.length / (ends.length - 1)) * spread)) / whole.from;
  return { bitsPerCall: mean, low: mean - unsure, high: mean + unsure, explains: mean - unsure > 0 };
}

/** Calls by what they are, and how many of all were answered. */
type Counted = { byCall: Uint32Array; of: number; from: number };

function countCalls(calls: readonly number[]): Counted {
  const byCall = new Uint32Array(2 * answeredThen);
  let of = 0;
  for (const call of calls) {
    byCall[call]! += 1;
    if (call >= answeredThen) of += 1;
  }
  return { byCall, of, from: calls.length };
}

function bitsSaved(calls: readonly number[], whole: Counted, pull: number): number {
  const own = countCalls(calls);
  // One answered call of two stands for what is not known of anybody, so that nothing is held impossible.
  const overall = (whole.of - own.of + 0.5) / (whole.from - own.from + 1);
  let bits = 0;
  for (const call of calls) {
    const hour = call % answeredThen;
    const of = whole.byCall[hour + answeredThen]! - own.byCall[hour + answeredThen]!;
    const from = of + whole.byCall[hour]! - own.byCall[hour]!;
    const byHour = (of + pull * overall) / (from + pull);
    bits += Math.log2(call >= answeredThen ? byHour / overall : (1 - byHour) / (1 - overall));
  }
  return bits;
}

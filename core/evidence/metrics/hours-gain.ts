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
  const whole = newCounted();
  addCalls(whole, calls, { from: 0, until: calls.length }, 1);
  if (ends.length < fewestPeople || whole.of === 0 || whole.of === whole.from) return null;
  const own = newCounted();
  const saved = ends.map((until, person) => {
    const theirs = { from: ends[person - 1] ?? 0, until };
    addCalls(own, calls, theirs, 1);
    const bits = bitsSaved(calls, theirs, whole, own, pull);
    addCalls(own, calls, theirs, -1);
    return { bits, calls: theirs.until - theirs.from };
  });
  const mean = saved.reduce((sum, { bits }) => sum + bits, 0) / whole.from;
  const spread = saved.reduce((sum, one) => sum + (one.bits - mean * one.calls) ** 2, 0);
  const unsure = (z * Math.sqrt((ends.length / (ends.length - 1)) * spread)) / whole.from;
  return { bitsPerCall: mean, low: mean - unsure, high: mean + unsure, explains: mean - unsure > 0 };
}

/** Calls by what they are, and how many of all were answered. */
type Counted = { byCall: Int32Array; of: number; from: number };

function newCounted(): Counted {
  return { byCall: new Int32Array(2 * answeredThen), of: 0, from: 0 };
}

/** Where the calls of one person lie among those of all. */
type Stretch = { from: number; until: number };

/** @param times 1, or -1 to take them out again: one count serves everybody in turn, a million calls in some milliseconds */
function addCalls(counted: Counted, calls: readonly number[], { from, until }: Stretch, times: 1 | -1): void {
  for (let index = from; index < until; index += 1) {
    const call = calls[index]!;
    counted.byCall[call]! += times;
    counted.from += times;
    if (call >= answeredThen) counted.of += times;
  }
}

function bitsSaved(
  calls: readonly number[],
  { from, until }: Stretch,
  whole: Counted,
  own: Counted,
  pull: number,
): number {
  // One answered call of two stands for what is not known of anybody, so that nothing is held impossible.
  const overall = (whole.of - own.of + 0.5) / (whole.from - own.from + 1);
  let bits = 0;
  for (let index = from; index < until; index += 1) {
    const call = calls[index]!;
    const hour = call % answeredThen;
    const answered = whole.byCall[hour + answeredThen]! - own.byCall[hour + answeredThen]!;
    const unanswered = whole.byCall[hour]! - own.byCall[hour]!;
    const byHour = (answered + pull * overall) / (answered + unanswered + pull);
    bits += Math.log2(call >= answeredThen ? byHour / overall : (1 - byHour) / (1 - overall));
  }
  return bits;
}

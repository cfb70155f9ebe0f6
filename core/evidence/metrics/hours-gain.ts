/** How many bits better a call is foretold by its hour than by the share of all calls alone. */
export type HoursGain = {
  bitsPerCall: number;
  low: number;
  high: number;
  /** The whole interval lies above nothing. */
  explains: boolean;
};

/** The calls of one person, each by its hour, with {@link answeredThen} added where they answered. */
export type HourCalls = Uint8Array;
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
export function hoursGain(people: readonly HourCalls[], pull: number): HoursGain | null {
  const whole = sumUp(people);
  if (people.length < fewestPeople || whole.all.of === 0 || whole.all.of === whole.all.from) return null;
  const saved = people.map((calls) => ({ bits: bitsSaved(calls, whole, pull), calls: calls.length }));
  const mean = saved.reduce((sum, { bits }) => sum + bits, 0) / whole.all.from;
  const spread = saved.reduce((sum, { bits, calls }) => sum + (bits - mean * calls) ** 2, 0);
  const unsure = (z * Math.sqrt((people.length / (people.length - 1)) * spread)) / whole.all.from;
  return { bitsPerCall: mean, low: mean - unsure, high: mean + unsure, explains: mean - unsure > 0 };
}

type Part = { of: number; from: number };
type Whole = { all: Part; hours: Map<number, Part> };

function sumUp(people: readonly HourCalls[]): Whole {
  const whole: Whole = { all: { of: 0, from: 0 }, hours: new Map() };
  for (const calls of people)
    for (const call of calls) {
      const hour = call % answeredThen;
      const part = whole.hours.get(hour) ?? { of: 0, from: 0 };
      whole.hours.set(hour, part);
      for (const one of [whole.all, part]) {
        one.from += 1;
        if (call >= answeredThen) one.of += 1;
      }
    }
  return whole;
}

function bitsSaved(calls: HourCalls, whole: Whole, pull: number): number {
  const own = sumUp([calls]);
  // One answered call of two stands for what is not known of anybody, so that nothing is held impossible.
  const overall = (whole.all.of - own.all.of + 0.5) / (whole.all.from - own.all.from + 1);
  let bits = 0;
  for (const call of calls) {
    const hour = call % answeredThen;
    const [all, mine] = [whole.hours.get(hour)!, own.hours.get(hour)!];
    const byHour = (all.of - mine.of + pull * overall) / (all.from - mine.from + pull);
    bits += Math.log2(call >= answeredThen ? byHour / overall : (1 - byHour) / (1 - overall));
  }
  return bits;
}

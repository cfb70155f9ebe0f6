import type { LoggedCall } from '#core/reach/call-log.ts';

/** What a spreadsheet would do: each way's chance of every call, from the calls before it. */
type Way = (calls: readonly LoggedCall[]) => number[];

export const simplerWays: readonly (readonly [string, Way])[] = [
  ['so far', ratesBy(() => '', 20)],
  ['by hour, weekday', ratesBy((call) => `${call.weekday} ${hourOf(call)}`, 2)],
  ['by person', ratesByPerson],
  ['by person, hour', ratesBy((call) => `${call.contact} ${hourOf(call)}`, 2)],
];

export function ratesByPerson(calls: readonly LoggedCall[]): number[] {
  return ratesBy(({ contact }) => contact, 2)(calls);
}

/** @param weight as how many calls the rate of all so far counts */
function ratesBy(keyOf: (call: LoggedCall) => string, weight: number): Way {
  return (calls) => {
    const tallies = new Map<string, { calls: number; answered: number }>();
    const all = { calls: 1, answered: 0.05 };
    return calls.map((call) => {
      const tally = tallies.get(keyOf(call)) ?? { calls: 0, answered: 0 };
      const chance = (tally.answered + weight * (all.answered / all.calls)) / (tally.calls + weight);
      tallies.set(keyOf(call), { calls: tally.calls + 1, answered: tally.answered + Number(call.answered) });
      all.calls += 1;
      all.answered += Number(call.answered);
      return Math.min(Math.max(chance, 0.003), 0.98);
    });
  };
}

function hourOf({ minute }: LoggedCall): string {
  return String(minute === null ? '' : Math.floor(minute / 60));
}

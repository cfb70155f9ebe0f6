import type { CallToPlan, RepToPlan } from '#core/plan/calls/call-to-plan.ts';
import { oddsAt, oddsOf } from '#core/plan/calls/chances-over.ts';
import { openSlots } from '#core/plan/calls/open-slots.ts';
import { slotSeconds } from '#core/plan/calls/rep-room.ts';
import { madeBy, worthOfConversation } from '#core/plan/calls/worth-of-call.ts';
import { bestChances, type DayInstance } from '#core/plan/day-instance.ts';
import { runningSums } from '#core/plan/running-sums.ts';
import type { Seconds } from '#core/prospect/local-time.ts';
import { chanceOfOdds, type ReachModel } from '#core/reach/reach-model.ts';

/** The day of some reps as the planner reads it, with what its numbers stand for. */
export type CallDay = {
  day: DayInstance;
  slots: readonly Seconds[];
  reps: readonly RepToPlan[];
  /** In the order in which equals are told apart. */
  calls: readonly CallToPlan[];
};

/** People whose odds differ by less are planned alike: a hundredth of what is likely. */
const oddsStep = 0.01;

/** Calls of nobody here, neither a rep nor a pool of theirs, are left out. */
export function callsAsDay(
  reps: readonly RepToPlan[],
  given: readonly CallToPlan[],
  model: ReachModel,
  now: Seconds,
): CallDay {
  const slots = slotsOf(reps);
  const pools = [...new Set(reps.flatMap(({ poolIds }) => poolIds))];
  const repAt = new Map(reps.map(({ id }, index) => [id, index]));
  const poolAt = new Map(pools.map((id, index) => [id, index]));
  const calls = given
    .filter(({ repId, poolId }) => (repId === null ? poolAt.has(poolId!) : repAt.has(repId)))
    .sort((a, b) => (a.enrolmentId < b.enrolmentId ? -1 : 1));
  const { chance, classOf } = classesOf(calls, slots, model, now);
  const lastEnd = Math.max(0, ...reps.map(({ dayEndsAt }) => dayEndsAt));
  const ends = (repId: string | null) => (repId === null ? lastEnd : reps[repAt.get(repId)!]!.dayEndsAt);
  const day: DayInstance = {
    slotCount: slots.length,
    chance,
    bestChance: bestChances(chance, Math.max(1, slots.length)),
    prospects: {
      classOf,
      value: Float64Array.from(calls, (call) => worthOfConversation(call, ends(call.repId))),
      owner: Int32Array.from(calls, ({ repId }) => (repId === null ? -1 : repAt.get(repId)!)),
      pool: Int32Array.from(calls, ({ repId, poolId }) => (repId === null ? poolAt.get(poolId!)! : -1)),
      firstSlot: new Int16Array(calls.length),
      lastSlot: new Int16Array(calls.length).fill(slots.length - 1),
      promised: Uint8Array.from(calls, ({ promised }) => Number(promised)),
    },
    cells: cellsOf(reps, slots),
    pools: membersOf(pools, reps),
  };
  return { day, slots, reps, calls };
}

/** Every half hour from the first in which anybody has room to the last. */
function slotsOf(reps: readonly RepToPlan[]): Seconds[] {
  const first = Math.min(...reps.flatMap(({ cells }) => cells.at(0)?.at ?? []));
  const last = Math.max(...reps.flatMap(({ cells }) => cells.at(-1)?.at ?? []));
  if (first > last) return [];
  return Array.from({ length: (last - first) / slotSeconds + 1 }, (_, slot) => first + slot * slotSeconds);
}

/** People who may be called in the same half hours and are as likely to answer share one row of chances. */
function classesOf(
  calls: readonly CallToPlan[],
  slots: readonly Seconds[],
  model: ReachModel,
  now: Seconds,
): { chance: Float64Array; classOf: Int32Array } {
  const hoursOf = eachOnce(hoursKey, (call) => slots.map((at) => oddsAt(call, call.repId, at, model)));
  const openOf = eachOnce(openKey(), (call) => new Set(openSlots(call, slots, now)));
  const made = slots.map((at) => madeBy(at, now));
  const rows = new Map<string, number>();
  const chances: number[] = [];
  const classOf = Int32Array.from(calls, (call) => {
    const step = Math.round(oddsOf(call, model) / oddsStep);
    const [hours, open] = [hoursOf(call), openOf(call)];
    const key = `${hours.nth} ${open.nth} ${step}`;
    const known = rows.get(key);
    if (known !== undefined) return known;
    for (let slot = 0; slot < slots.length; slot += 1)
      chances.push(open.of.has(slot) ? chanceOfOdds(step * oddsStep + hours.of[slot]!) * made[slot]! : 0);
    rows.set(key, rows.size);
    return rows.size - 1;
  });
  return { chance: Float64Array.from(chances), classOf };
}

/** What is the same for all calls of one key, worked out for the first of them, and the how manieth it is. */
function eachOnce<T>(
  keyOf: (call: CallToPlan) => string,
  work: (call: CallToPlan) => T,
): (call: CallToPlan) => { nth: number; of: T } {
  const known = new Map<string, { nth: number; of: T }>();
  return (call) => {
    const key = keyOf(call);
    let found = known.get(key);
    if (found === undefined) {
      found = { nth: known.size, of: work(call) };
      known.set(key, found);
    }
    return found;
  };
}

const hoursKey = ({ repId, timeZone, screener }: CallToPlan): string =>
  `${repId ?? ''} ${timeZone} ${screener ?? ''}`;

/** Many share not only the hours but the very list of them, whose text is then made once. */
function openKey(): (call: CallToPlan) => string {
  const texts = new Map<CallToPlan['windows'], string>();
  return ({ windows, promised, failedIn, timeZone, trial, closesAt }) => {
    let text = texts.get(windows);
    if (text === undefined) {
      text = windows.map(({ from, until }) => `${from}-${until}`).join();
      texts.set(windows, text);
    }
    if (promised) return text;
    const inTrial = trial === null ? '' : `${trial.arm} of ${trial.arms} by ${closesAt} `;
    return failedIn === null ? inTrial + text : `${inTrial}${failedIn} ${timeZone} ${text}`;
  };
}

function cellsOf(reps: readonly RepToPlan[], slots: readonly Seconds[]): DayInstance['cells'] {
  const cells = reps.flatMap((rep) => rep.cells);
  return {
    ofRep: runningSums(reps.map((rep) => rep.cells.length)),
    slot: Int16Array.from(cells, ({ at }) => (at - slots[0]!) / slotSeconds),
    capacity: Int32Array.from(cells, ({ room }) => room),
  };
}

function membersOf(pools: readonly string[], reps: readonly RepToPlan[]): DayInstance['pools'] {
  const members = pools.map((id) => reps.flatMap(({ poolIds }, rep) => (poolIds.includes(id) ? [rep] : [])));
  return { ofPool: runningSums(members.map((list) => list.length)), reps: Int32Array.from(members.flat()) };
}

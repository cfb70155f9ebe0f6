import type { CallToPlan, PlannedCall, RepPlan, RepToPlan } from '#core/plan/calls/call-to-plan.ts';
import { type CallDay, callsAsDay } from '#core/plan/calls/calls-as-day.ts';
import { chancesOver } from '#core/plan/calls/chances-over.ts';
import { openSlots } from '#core/plan/calls/open-slots.ts';
import { cellsFor } from '#core/plan/cells-for.ts';
import { repsOfCells, worthIn } from '#core/plan/day-instance.ts';
import { overfullCells } from '#core/plan/overfull.ts';
import { type PlannedDay, planDay } from '#core/plan/plan-day.ts';
import type { Seconds } from '#core/prospect/local-time.ts';
import type { ReachModel } from '#core/reach/reach-model.ts';

/** Waiting for a better hour is worth saying when it makes an answer a seventh likelier. */
const worthWaiting = 1.15;

/**
 * Plans what is left of the day for some reps together: all who share people, or one alone. As many owed calls are placed as can be,
 * then those that are worth most; every call is given with its half hour, what that costs and the next best one.
 * @param reps with the half hours they have left
 * @param now an instant in those days, or before them
 */
export function planCalls(
  reps: readonly RepToPlan[],
  calls: readonly CallToPlan[],
  model: ReachModel,
  now: Seconds,
): RepPlan[] {
  const asked = callsAsDay(reps, calls, model, now);
  const planned = planDay(asked.day);
  const reading = { ...asked, planned, model, now, repOfCell: repsOfCells(asked.day) };
  const plans = reps.map((_, rep) => planOf(reading, rep));
  for (const [index, call] of asked.calls.entries()) {
    const cell = planned.book.cellOf[index]!;
    if (cell >= 0) plans[reading.repOfCell[cell]!]!.calls.push(placed(reading, index, cell));
    else notePlaceless(reading, plans, index, call);
  }
  for (const plan of plans) inWorkingOrder(plan.calls);
  return plans;
}

type Reading = CallDay & { planned: PlannedDay; model: ReachModel; now: Seconds; repOfCell: Int32Array };
type Plan = Omit<RepPlan, 'calls' | 'unkeepable'> & {
  calls: (PlannedCall & { closesAt: Seconds | null })[];
  unkeepable: RepPlan['unkeepable'][number][];
};

function planOf({ reps, day, planned }: Reading, rep: number): Plan {
  const first = day.cells.ofRep[rep]!;
  const cells = reps[rep]!.cells.map((cell, nth) => ({
    ...cell,
    held: planned.book.held[first + nth]!,
    price: planned.book.price[first + nth]!,
  }));
  return { repId: reps[rep]!.id, cells, calls: [], unkeepable: [], leftOver: 0 };
}

function placed(reading: Reading, index: number, cell: number): Plan['calls'][number] {
  const { day, slots, reps, calls, planned, model, now, repOfCell } = reading;
  const call = calls[index]!;
  const slot = day.cells.slot[cell]!;
  const repId = reps[repOfCell[cell]!]!.id;
  const [first] = openSlots(call, slots, now);
  const [soonest] = openSlots({ ...call, failedIn: null }, slots, now);
  const notAgainIn = first === soonest ? null : call.failedIn;
  const [chance, chanceAtFirst] = chancesOver(call, call.repId, [slots[slot]!, slots[first!]!], model);
  const worth = worthIn(day, index, slot);
  const price = planned.book.price[cell]!;
  return {
    enrolmentId: call.enrolmentId,
    repId,
    at: slots[slot]!,
    place: 0,
    waits: !call.promised && (notAgainIn !== null || chance! >= worthWaiting * chanceAtFirst!),
    notAgainIn,
    promised: call.promised,
    chance: chance!,
    restsOn: { theirs: call.past.calls, all: model.calls },
    worth,
    price,
    second: secondBest(reading, index, slot, worth - price),
    closesAt: call.closesAt,
  };
}

/** The best other half hour at the plan's prices, whoever calls. */
function secondBest(
  { day, slots, planned }: Reading,
  index: number,
  but: number,
  net: number,
): PlannedCall['second'] {
  let best = Number.NEGATIVE_INFINITY;
  let at: Seconds | null = null;
  for (const cell of cellsFor(day, index)) {
    const slot = day.cells.slot[cell]!;
    const there = worthIn(day, index, slot) - planned.book.price[cell]!;
    if (slot === but || there <= best) continue;
    best = there;
    at = slots[slot]!;
  }
  return at === null ? null : { at, loss: Math.max(0, net - best) };
}

/** Who found no place is counted with every rep who could have called them. */
function notePlaceless(
  { day, planned, slots }: Reading,
  plans: Plan[],
  index: number,
  call: CallToPlan,
): void {
  const asked = repsFor(day, index).map((rep) => plans[rep]!);
  if (call.promised) {
    const overfull = overfullCells(day, planned.book, index).map((cell) => slots[day.cells.slot[cell]!]!);
    for (const plan of asked)
      plan.unkeepable.push({ enrolmentId: call.enrolmentId, overfull: [...new Set(overfull)].sort() });
  } else if (day.bestChance[day.prospects.classOf[index]!]! > 0) {
    for (const plan of asked) plan.leftOver += 1;
  }
}

function repsFor({ prospects, pools }: CallDay['day'], index: number): number[] {
  const owner = prospects.owner[index]!;
  if (owner >= 0) return [owner];
  const pool = prospects.pool[index]!;
  return [...pools.reps.subarray(pools.ofPool[pool]!, pools.ofPool[pool + 1]!)];
}

/** By half hour; within one what closes first, then what is worth more. */
function inWorkingOrder(calls: Plan['calls']): void {
  const closing = ({ closesAt }: Plan['calls'][number]) => closesAt ?? Number.POSITIVE_INFINITY;
  calls.sort(
    (a, b) =>
      a.at - b.at ||
      (closing(a) < closing(b) ? -1 : Number(closing(a) > closing(b))) ||
      b.worth - a.worth ||
      (a.enrolmentId < b.enrolmentId ? -1 : 1),
  );
  for (const [place, call] of calls.entries()) call.place = place;
}

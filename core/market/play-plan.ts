import type { Play } from '#core/market/play.ts';
import { classOf } from '#core/market/team.ts';
import type { DayInstance, ProspectColumns } from '#core/plan/day-instance.ts';
import { planDay } from '#core/plan/plan-day.ts';
import { type Day, isoWeekday } from '#core/prospect/local-time.ts';

/** The calls of a day in the order in which they are made: candidates of today, and the slot of each. */
export type PlannedCalls = { count: number; candidate: Int32Array; slot: Int32Array };

/** Plans a day as the product does, with the chances a team knows: which of today's candidates are called, and when. */
export function planCalls(game: Play, on: Day): PlannedCalls {
  const { count } = game.today;
  if (count === 0) return { count: 0, candidate: new Int32Array(0), slot: new Int32Array(0) };
  const day = dayOf(game, on);
  return inOrder(planDay(day).book.cellOf, day.cells.slot, game.world.team.slots);
}

function dayOf(game: Play, on: Day): DayInstance {
  const { team, chances } = game.world;
  return {
    slotCount: team.slots,
    chance: chances.chance,
    bestChance: chances.best,
    prospects: columnsOf(game),
    cells: { ...team.cells, capacity: roomOf(game, on) },
    pools: { ofPool: Int32Array.of(0), reps: new Int32Array(0) },
  };
}

function columnsOf({ world, market, today }: Play): ProspectColumns {
  const { people, team, chances } = world;
  const { count, who, parts, slot, owed } = today;
  const named = chances.classes - 1;
  const columns = {
    classOf: new Int32Array(count).fill(named),
    value: new Float32Array(count),
    owner: new Int32Array(count),
    pool: new Int32Array(count).fill(-1),
    firstSlot: new Int16Array(count),
    lastSlot: new Int16Array(count).fill(team.slots - 1),
    promised: owed.subarray(0, count),
  };
  for (let index = 0; index < count; index += 1) {
    const person = who[index]!;
    columns.value[index] = people.value[person]!;
    columns.owner[index] = team.owner[person]!;
    if (slot[index]! >= 0) {
      columns.firstSlot[index] = slot[index]!;
      columns.lastSlot[index] = slot[index]!;
    } else columns.classOf[index] = classOf(team, people, market.relation[person]!, person, parts[index]!);
  }
  return columns;
}

/** As many calls as a half hour that is worked that day has room for, by what a call of this rep's took so far, messages and all. */
function roomOf({ world, callsBy, messagesBy }: Play, on: Day): Int32Array {
  const { team, rates } = world;
  const { ofRep, slot } = team.cells;
  const today = 1 << (isoWeekday(on) - 1);
  const room = new Int32Array(slot.length);
  for (let rep = 0; rep < team.reps; rep += 1) {
    const messages = callsBy[rep] === 0 ? 0 : messagesBy[rep]! / callsBy[rep]!;
    const perHalfHour =
      (team.share * 30) / (rates.assumed.callMinutes + messages * rates.assumed.messageMinutes);
    for (let k = 0, cell = ofRep[rep]!; cell < ofRep[rep + 1]!; cell += 1) {
      if ((team.workedOn[cell]! & today) === 0) continue;
      room[cell] = Math.floor((k + 1) * perHalfHour) - Math.floor(k * perHalfHour);
      k += 1;
    }
  }
  return room;
}

function inOrder(cellOf: Int32Array, slotOfCell: Int16Array, slots: number): PlannedCalls {
  const from = new Int32Array(slots + 1);
  for (const cell of cellOf) if (cell >= 0) from[slotOfCell[cell]! + 1]! += 1;
  for (let slot = 0; slot < slots; slot += 1) from[slot + 1]! += from[slot]!;
  const count = from[slots]!;
  const calls = { count, candidate: new Int32Array(count), slot: new Int32Array(count) };
  for (let index = 0; index < cellOf.length; index += 1) {
    if (cellOf[index]! < 0) continue;
    const slot = slotOfCell[cellOf[index]!]!;
    const place = from[slot]!;
    from[slot] = place + 1;
    calls.candidate[place] = index;
    calls.slot[place] = slot;
  }
  return calls;
}

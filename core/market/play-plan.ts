import type { Play } from '#core/market/play.ts';
import { classOf, type Team, workedBy } from '#core/market/team.ts';
import type { CellColumns, DayInstance } from '#core/plan/day-instance.ts';
import { planDay } from '#core/plan/plan-day.ts';

/** The calls of a day in the order in which they are made: candidates of today, and the slot of each. */
export type PlannedCalls = { count: number; candidate: Int32Array; slot: Int32Array };

/** Plans a day as the product does, with the chances a team knows: which of today's candidates are called, and when. */
export function planCalls(game: Play): PlannedCalls {
  const { count } = game.today;
  if (count === 0) return { count: 0, candidate: new Int32Array(0), slot: new Int32Array(0) };
  const day = dayOf(game);
  return inOrder(planDay(day).book.cellOf, day.cells.slot, game.world.team.slots);
}

function dayOf({ world, market, today, callsBy, messagesBy }: Play): DayInstance {
  const { team, people, chances, rates } = world;
  const { count, who, parts, slot, owed } = today;
  const named = chances.classes - 1;
  const candidates = who.subarray(0, count);
  return {
    slotCount: team.slots,
    chance: chances.chance,
    bestChance: chances.best,
    prospects: {
      classOf: Int32Array.from(candidates, (person, index) =>
        slot[index]! >= 0 ? named : classOf(team, people, market.relation[person]!, person, parts[index]!),
      ),
      value: Float32Array.from(candidates, (person) => people.value[person]!),
      owner: Int32Array.from(candidates, (person) => team.owner[person]!),
      pool: new Int32Array(count).fill(-1),
      firstSlot: Int16Array.from(candidates, (_, index) => Math.max(0, slot[index]!)),
      lastSlot: Int16Array.from(candidates, (_, index) =>
        slot[index]! >= 0 ? slot[index]! : team.slots - 1,
      ),
      promised: owed.subarray(0, count),
    },
    cells: cellsOf(team, (rep) => {
      const messages = callsBy[rep] === 0 ? 0 : messagesBy[rep]! / callsBy[rep]!;
      return rates.assumed.callMinutes + messages * rates.assumed.messageMinutes;
    }),
    pools: { ofPool: Int32Array.of(0), reps: new Int32Array(0) },
  };
}

/** As many calls as a half hour has room for, by what a call of this rep's took so far, messages and all. */
function cellsOf(team: Team, minutesOf: (rep: number) => number): CellColumns {
  const ofRep = new Int32Array(team.reps + 1);
  const slots: number[] = [];
  const room: number[] = [];
  for (let rep = 0; rep < team.reps; rep += 1) {
    const perHalfHour = 30 / minutesOf(rep);
    for (const [k, slot] of workedBy(team, rep).entries()) {
      slots.push(slot);
      room.push(Math.floor((k + 1) * perHalfHour) - Math.floor(k * perHalfHour));
    }
    ofRep[rep + 1] = slots.length;
  }
  return { ofRep, slot: Int16Array.from(slots), capacity: Int32Array.from(room) };
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

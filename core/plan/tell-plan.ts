import { cellsFor } from '#core/plan/cells-for.ts';
import { type DayInstance, prospectCount, repsOfCells, worthIn } from '#core/plan/day-instance.ts';
import { overfullCells } from '#core/plan/overfull.ts';
import type { NamedDay } from '#core/plan/parse-day.ts';
import type { PlannedDay } from '#core/plan/plan-day.ts';
import { whyUnplanned } from '#core/plan/why-unplanned.ts';

type Place = { rep: string; slot: number };

/** A plan with its reasons, as `phonework plan` writes it. */
export type ToldPlan = {
  calls: {
    prospect: string;
    rep: string;
    slot: number;
    value: number;
    price: number;
    /** The next best place at these prices and what it is worth less; null where there is no other. */
    runnerUp: (Place & { loss: number }) | null;
  }[];
  /** Promises that do not fit, each with the slots that are full of promises. */
  unkeepable: { prospect: string; overfull: Place[] }[];
  /** Everybody without a call, and why; with the place that came nearest to being theirs, where they have one. */
  unplanned: {
    prospect: string;
    because: string;
    beatenBy: (Place & { price: number; value: number }) | null;
  }[];
  objective: number;
  bound: number;
  prices: (Place & { price: number })[];
};

export function tellPlan({ day, reps, prospects }: NamedDay, { book, proof }: PlannedDay): ToldPlan {
  const repOfCell = repsOfCells(day);
  const placeOf = (cell: number): Place => ({ rep: reps[repOfCell[cell]!]!, slot: day.cells.slot[cell]! });
  const told: ToldPlan = { calls: [], unkeepable: [], unplanned: [], ...proof, prices: [] };
  for (let i = 0; i < prospectCount(day); i += 1) {
    const cell = book.cellOf[i]!;
    if (cell >= 0) {
      const value = worthIn(day, i, day.cells.slot[cell]!);
      const price = book.price[cell]!;
      const second = runnerUp(day, book.price, i, cell);
      const loss = second === null ? 0 : Math.max(0, value - price - second.net);
      told.calls.push({
        prospect: prospects[i]!,
        ...placeOf(cell),
        value,
        price,
        runnerUp: second && { ...placeOf(second.cell), loss },
      });
      continue;
    }
    if (day.prospects.promised[i] === 1)
      told.unkeepable.push({ prospect: prospects[i]!, overfull: overfullCells(day, book, i).map(placeOf) });
    const { because, beatenBy } = whyUnplanned(day, book.price, i);
    const place = beatenBy && {
      ...placeOf(beatenBy.cell),
      price: beatenBy.price,
      value: beatenBy.worth,
    };
    told.unplanned.push({ prospect: prospects[i]!, because, beatenBy: place });
  }
  for (let cell = 0; cell < book.price.length; cell += 1)
    if (day.cells.capacity[cell]! > 0) told.prices.push({ ...placeOf(cell), price: book.price[cell]! });
  return told;
}

/** The best other cell for somebody at the plan's prices. */
function runnerUp(
  day: DayInstance,
  price: Float64Array,
  i: number,
  but: number,
): { cell: number; net: number } | null {
  let found: { cell: number; net: number } | null = null;
  for (const cell of cellsFor(day, i)) {
    if (cell === but) continue;
    const net = worthIn(day, i, day.cells.slot[cell]!) - price[cell]!;
    if (net > (found?.net ?? Number.NEGATIVE_INFINITY)) found = { cell, net };
  }
  return found;
}

import type { ToldPlan } from '#core/plan/tell-plan.ts';
import { mostKept } from './most-kept.ts';
import type { WrittenDay } from './random-day.ts';

/** A rep's slot with room, or a prospect's chance in one: read from the written day alone. */
type Cell = { rep: string; slot: number; capacity: number };
type Option = { cell: number; worth: number };

export type ReadDay = { cells: Cell[]; optionsOf: Option[][] };

export function readDay(day: WrittenDay): ReadDay {
  const cells = day.reps.flatMap(({ id, slots }) =>
    slots.map(([slot, capacity]) => ({ rep: id, slot, capacity })),
  );
  const within = (range: [number, number] | null, slot: number) =>
    range === null || (slot >= range[0] && slot <= range[1]);
  const optionsOf = day.prospects.map((prospect) => {
    const callers = prospect.owner
      ? [prospect.owner]
      : day.pools.find(({ id }) => id === prospect.pool)!.reps;
    return cells.flatMap(({ rep, slot }, cell) => {
      const likely = day.classes[prospect.class]!.p[slot]!;
      const isAllowed =
        likely > 0 &&
        callers.includes(rep) &&
        within(prospect.promise, slot) &&
        within(prospect.window, slot);
      return isAllowed ? [{ cell, worth: likely * prospect.value }] : [];
    });
  });
  return { cells, optionsOf };
}

/** How many of the day's promises can be kept at most. */
export function mostKeptOf(day: WrittenDay, { cells, optionsOf }: ReadDay): number {
  return mostKept(
    optionsOf
      .filter((_, i) => day.prospects[i]!.promise !== null)
      .map((list) => list.map(({ cell }) => cell)),
    cells.map(({ capacity }) => capacity),
  );
}

/** What is wrong with a plan as it was told, in words; an exact one is also held to its prices. */
export function toldBreaches(day: WrittenDay, read: ReadDay, plan: ToldPlan, isExact: boolean): string[] {
  const { cells, optionsOf } = read;
  const found: string[] = [];
  const most = Math.max(1e-12, ...day.prospects.map(({ value }) => value));
  const near = (one: number, other: number) => Math.abs(one - other) <= 1e-9 * most;
  const cellAt = new Map(cells.map(({ rep, slot }, cell) => [`${rep} ${slot}`, cell]));
  const price = cells.map(({ capacity }) => (capacity > 0 ? Number.NaN : Number.POSITIVE_INFINITY));
  for (const told of plan.prices) price[cellAt.get(`${told.rep} ${told.slot}`)!] = told.price;
  const held = cells.map(() => 0);
  const callOf = new Map(plan.calls.map((call) => [call.prospect, call]));
  const unkeepable = new Map(plan.unkeepable.map((one) => [one.prospect, one]));
  const unplanned = new Map(plan.unplanned.map((one) => [one.prospect, one]));
  if (callOf.size < plan.calls.length) found.push('somebody is called twice');
  let worth = 0;
  let bound = 0;
  for (const [i, prospect] of day.prospects.entries()) {
    const nets = optionsOf[i]!.map(({ cell, worth: gain }) => ({ cell, net: gain - price[cell]! })).filter(
      ({ net }) => net > Number.NEGATIVE_INFINITY,
    );
    const best = Math.max(Number.NEGATIVE_INFINITY, ...nets.map(({ net }) => net));
    const call = callOf.get(prospect.id);
    if (call) {
      const cell = cellAt.get(`${call.rep} ${call.slot}`);
      const option = optionsOf[i]!.find((one) => one.cell === cell);
      if (!option) found.push(`${prospect.id} is called where they may not be`);
      else {
        held[option.cell]! += 1;
        worth += option.worth;
        if (!near(call.value, option.worth)) found.push(`${prospect.id} is worth ${option.worth}`);
        if (call.price !== price[option.cell]) found.push(`${prospect.id} has another price`);
        const net = option.worth - price[option.cell]!;
        const others = nets.filter((one) => one.cell !== option.cell).map((one) => one.net);
        if ((call.runnerUp === null) !== (others.length === 0)) found.push(`${prospect.id}: second option`);
        if (call.runnerUp) {
          const loss = net - Math.max(...others);
          if (isExact && !near(loss, call.runnerUp.loss)) found.push(`${prospect.id} would lose ${loss}`);
        }
        if (isExact && best - net > 1e-9 * most) found.push(`${prospect.id} would rather be elsewhere`);
        if (isExact && prospect.promise === null && net < -1e-9 * most)
          found.push(`${prospect.id} costs more`);
      }
    } else if (isExact && prospect.promise === null && best > 1e-9 * most)
      found.push(`${prospect.id} is left out, and would gain ${best}`);
    if ((prospect.promise !== null && !call) !== unkeepable.has(prospect.id))
      found.push(`${prospect.id}: unkeepable or not`);
    found.push(
      ...nearMissBreaches(prospect.id, best, unplanned.get(prospect.id) ?? null, call !== undefined),
    );
    if (prospect.promise === null) bound += Math.max(0, best);
    else if (call) bound += best;
  }
  for (const [cell, { capacity, rep, slot }] of cells.entries()) {
    if (capacity > 0) bound += capacity * price[cell]!;
    if (held[cell]! > capacity) found.push(`${rep} ${slot} holds ${held[cell]} of ${capacity}`);
    if (!(price[cell]! >= 0)) found.push(`${rep} ${slot} costs ${price[cell]}`);
    if (held[cell]! < capacity && price[cell] !== 0) found.push(`${rep} ${slot} has room and a price`);
  }
  if (!near(worth, plan.objective)) found.push(`it is worth ${worth}, not ${plan.objective}`);
  if (Math.abs(bound - plan.bound) > 1e-9 * most * Math.max(1, cells.length))
    found.push(`it proves ${bound}, not ${plan.bound}`);
  for (const { prospect, overfull } of plan.unkeepable) {
    const named = new Set(overfull.map(({ rep, slot }) => cellAt.get(`${rep} ${slot}`)!));
    const i = day.prospects.findIndex(({ id }) => id === prospect);
    const isInside = (k: number) => optionsOf[k]!.every(({ cell }) => named.has(cell));
    const asking = day.prospects.filter(
      ({ promise }, k) => promise !== null && optionsOf[k]!.length > 0 && isInside(k),
    ).length;
    const room = [...named].reduce((sum, cell) => sum + cells[cell]!.capacity, 0);
    if (!isInside(i)) found.push(`${prospect} has slots that are not named`);
    if (optionsOf[i]!.length > 0 && asking <= room) found.push(`${prospect}: ${asking} fit into ${room}`);
    if (optionsOf[i]!.length === 0 && named.size > 0)
      found.push(`${prospect} has no slot, yet some are named`);
  }
  return found;
}

/** Whoever has no call is told once why, and of the place whose price they miss by least. */
function nearMissBreaches(
  id: string,
  best: number,
  told: ToldPlan['unplanned'][number] | null,
  isCalled: boolean,
): string[] {
  if ((told === null) !== isCalled) return [`${id} is called or told why not, and not both`];
  if (told === null) return [];
  if (told.beatenBy === null) return best === Number.NEGATIVE_INFINITY ? [] : [`${id}: no near miss`];
  const missed = told.beatenBy.price - told.beatenBy.value;
  return missed === -best ? [] : [`${id} misses by ${missed}, not ${-best}`];
}

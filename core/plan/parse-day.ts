import { z } from 'zod';
import { bestChances, type DayInstance } from '#core/plan/day-instance.ts';
import { runningSums } from '#core/plan/running-sums.ts';

const range = z.tuple([z.number().int(), z.number().int()]).nullish();

const writtenDay = z.object({
  slots: z.object({
    start: z.string().optional(),
    minutes: z.number().positive().optional(),
    count: z.number().int().min(1).max(30_000),
  }),
  reps: z.array(
    z.object({ id: z.string(), slots: z.array(z.tuple([z.number().int(), z.number().int().min(0)])) }),
  ),
  pools: z.array(z.object({ id: z.string(), reps: z.array(z.string()) })).default([]),
  classes: z.array(z.object({ p: z.array(z.number().min(0).max(1)) })),
  prospects: z.array(
    z.object({
      id: z.string(),
      class: z.number().int(),
      value: z.number().min(0),
      owner: z.string().nullish(),
      pool: z.string().nullish(),
      promise: range,
      window: range,
    }),
  ),
});
type WrittenDay = z.infer<typeof writtenDay>;
type WrittenProspect = WrittenDay['prospects'][number];

/** A day as it was written, in columns, with the names that its numbers stand for. */
export type NamedDay = { day: DayInstance; reps: readonly string[]; prospects: readonly string[] };

/** What a written day says wrongly: where, and what was expected there. */
export type DayProblem = { field: string; says: string };

/**
 * Reads a day to be planned. Prospects come in the order of their ids, so that the order of the file changes nothing.
 * Source: the format of `phonework plan`.
 */
export function parseDay(written: unknown): { named: NamedDay } | { problem: DayProblem } {
  const read = writtenDay.safeParse(written);
  if (!read.success) return { problem: firstProblem(read.error) };
  const problem = contradiction(read.data);
  return problem === null ? { named: columnsOf(read.data) } : { problem };
}

function firstProblem(error: z.ZodError): DayProblem {
  const { path, message } = error.issues[0]!;
  const field = path.reduce<string>(
    (at, step) =>
      typeof step === 'number' ? `${at}[${step}]` : at === '' ? String(step) : `${at}.${String(step)}`,
    '',
  );
  return { field, says: message };
}

function contradiction(day: WrittenDay): DayProblem | null {
  const reps = new Set<string>();
  const pools = new Set(day.pools.map(({ id }) => id));
  const { count } = day.slots;
  for (const [r, rep] of day.reps.entries()) {
    if (reps.has(rep.id)) return at(`reps[${r}].id`, `There are two reps "${rep.id}"; expected each once.`);
    reps.add(rep.id);
    const seen = new Set<number>();
    for (const [k, [slot]] of rep.slots.entries()) {
      const field = `reps[${r}].slots[${k}]`;
      if (slot < 0 || slot >= count) return at(field, `Slot ${slot} is not among 0 to ${count - 1}.`);
      if (seen.has(slot))
        return at(field, `Slot ${slot} stands twice; expected each once, with its whole capacity.`);
      seen.add(slot);
    }
  }
  if (pools.size < day.pools.length) return at('pools', 'Two pools have one id; expected each once.');
  for (const [g, pool] of day.pools.entries())
    for (const [m, rep] of pool.reps.entries())
      if (!reps.has(rep)) return at(`pools[${g}].reps[${m}]`, `There is no rep "${rep}".`);
  for (const [c, { p }] of day.classes.entries())
    if (p.length !== count)
      return at(`classes[${c}].p`, `It has ${p.length} chances; expected ${count}, one a slot.`);
  return prospectContradiction(day, reps, pools);
}

function prospectContradiction(
  { prospects, classes }: WrittenDay,
  reps: ReadonlySet<string>,
  pools: ReadonlySet<string>,
): DayProblem | null {
  const ids = new Set<string>();
  for (const [i, one] of prospects.entries()) {
    const field = `prospects[${i}]`;
    if (ids.has(one.id)) return at(`${field}.id`, `There are two prospects "${one.id}"; expected each once.`);
    ids.add(one.id);
    if (classes[one.class] === undefined) return at(`${field}.class`, `There is no class ${one.class}.`);
    if ((one.owner == null) === (one.pool == null))
      return at(field, 'Expected exactly one of owner and pool, and null for the other.');
    if (one.owner != null && !reps.has(one.owner))
      return at(`${field}.owner`, `There is no rep "${one.owner}".`);
    if (one.pool != null && !pools.has(one.pool))
      return at(`${field}.pool`, `There is no pool "${one.pool}".`);
  }
  return null;
}

const at = (field: string, says: string): DayProblem => ({ field, says });

function columnsOf(written: WrittenDay): NamedDay {
  const reps = written.reps.map(({ id }) => id);
  const prospects = [...written.prospects].sort((a, b) => (a.id < b.id ? -1 : 1));
  const slotCount = written.slots.count;
  const chance = Float64Array.from(written.classes.flatMap(({ p }) => p));
  const day: DayInstance = {
    slotCount,
    chance,
    bestChance: bestChances(chance, slotCount),
    prospects: prospectColumns(written, prospects),
    cells: cellColumns(written),
    pools: poolColumns(written),
  };
  return { day, reps, prospects: prospects.map(({ id }) => id) };
}

function prospectColumns(
  written: WrittenDay,
  prospects: readonly WrittenProspect[],
): DayInstance['prospects'] {
  const repOf = indexOf(written.reps);
  const poolOf = indexOf(written.pools);
  const last = written.slots.count - 1;
  const spans = prospects.map(({ promise, window }) => [
    Math.max(0, promise?.[0] ?? 0, window?.[0] ?? 0),
    Math.min(last, promise?.[1] ?? last, window?.[1] ?? last),
  ]);
  return {
    classOf: Int32Array.from(prospects, (one) => one.class),
    value: Float64Array.from(prospects, (one) => one.value),
    owner: Int32Array.from(prospects, (one) => (one.owner == null ? -1 : repOf.get(one.owner)!)),
    pool: Int32Array.from(prospects, (one) => (one.pool == null ? -1 : poolOf.get(one.pool)!)),
    firstSlot: Int16Array.from(spans, ([from]) => Math.min(from!, written.slots.count)),
    lastSlot: Int16Array.from(spans, ([, until]) => Math.max(until!, -1)),
    promised: Uint8Array.from(prospects, (one) => (one.promise == null ? 0 : 1)),
  };
}

const indexOf = (list: readonly { id: string }[]): ReadonlyMap<string, number> =>
  new Map(list.map(({ id }, index) => [id, index]));

function cellColumns({ reps }: WrittenDay): DayInstance['cells'] {
  const cells = reps.map(({ slots }) => [...slots].sort(([one], [other]) => one - other));
  return {
    ofRep: runningSums(cells.map((list) => list.length)),
    slot: Int16Array.from(cells.flat(), ([slot]) => slot),
    capacity: Int32Array.from(cells.flat(), ([, capacity]) => Math.min(capacity, 2 ** 30)),
  };
}

function poolColumns({ pools, reps }: WrittenDay): DayInstance['pools'] {
  const repOf = indexOf(reps);
  const members = pools.map((pool) => [...new Set(pool.reps)].map((rep) => repOf.get(rep)!));
  return { ofPool: runningSums(members.map((list) => list.length)), reps: Int32Array.from(members.flat()) };
}

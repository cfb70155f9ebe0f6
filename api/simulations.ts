import { z } from 'zod';
import { id, instant } from '#api/shape.ts';

/** Methods tried on simulated people. What comes of it says what follows if what is assumed is so, and proves nothing. */

export const newSimulation = z.object({
  playbooks: z.array(z.string()).min(1).max(5).describe('ids of methods'),
  /** As the workspace’s own people and reps, as far as is known of them, or as is usually assumed. */
  territory: z.enum(['mine', 'usual']),
  people: z.number().int().min(50).max(3000),
  /** Business days. */
  days: z.number().int().min(5).max(120),
  seed: z.number().int().min(0).max(2_147_483_647).default(1),
});
export type NewSimulation = z.infer<typeof newSimulation>;

const meanRange = z
  .object({ mean: z.number(), low: z.number(), high: z.number() })
  .describe('over worlds, with its 95 % interval');
const outcome = z.object({
  playbook: z.string(),
  name: z.string(),
  metrics: z.record(z.string(), meanRange),
});
const unit = z.enum(['share', 'times', 'days', 'minutes', 'points', 'spread']);
const end = z.object({ value: z.number(), lead: z.number() });

const lead = z.object({
  metric: z.string(),
  leads: z.string(),
  follows: z.string(),
  by: meanRange,
  /** The interval does not hold 0, and it is first in nine of ten draws of what is assumed. */
  holds: z.boolean(),
  aheadIn: z.number().int(),
  draws: z.number().int(),
  /** How far above each of the others. */
  above: z.array(outcome),
  /** The lead in the worlds in which assumptions were tried, and what changes less than may be chance. */
  usually: z.number(),
  chance: z.number(),
  comesFrom: z.array(z.object({ id: z.string(), says: z.string(), lead: z.number() })),
  tried: z.array(
    z.object({ id: z.string(), says: z.string(), unit, value: z.number(), low: end, high: end }),
  ),
});

/** What was taken of one’s own territory, and from how many it is known. */
const takenOf = z.object({
  of: z.enum(['people', 'relationships', 'clocks', 'reps', 'roles', 'screeners']),
  says: z.string(),
});

/** What a territory like one’s own takes: nothing where nobody may be called. `people` are those who may. */
export const ownTerritory = z.object({ people: z.number().int(), takes: z.array(takenOf) });
export type OwnTerritory = z.infer<typeof ownTerritory>;

export const simulationResult = z.object({
  says: z.array(z.string()),
  /** Null: it is as usually assumed. */
  territory: z.array(takenOf).nullable(),
  metrics: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      as: z.enum(['percent', 'number']),
      digits: z.number().int(),
    }),
  ),
  outcomes: z.array(outcome),
  leads: z.array(lead),
  assumptions: z.array(
    z.object({
      id: z.string(),
      value: z.number(),
      unit,
      basis: z.enum(['assumed', 'measured']),
      source: z.string(),
      says: z.string(),
      between: z.tuple([z.number(), z.number()]).nullable(),
    }),
  ),
  notSimulated: z.array(z.string()),
});
export type SimulationResult = z.infer<typeof simulationResult>;

/** What is seen while it runs: means over the worlds so far, and in how many draws so far each was first. */
const soFar = z.object({
  worlds: z.number().int(),
  ofWorlds: z.number().int(),
  draws: z.number().int(),
  ofDraws: z.number().int(),
  playbooks: z.array(
    z.object({
      playbook: z.string(),
      name: z.string(),
      means: z.record(z.string(), z.number()),
      firstIn: z.record(z.string(), z.number().int()),
    }),
  ),
});

/** `interrupted`: the program ended before it was done. */
const state = z.enum(['running', 'done', 'stopped', 'failed', 'interrupted']);

/** A simulation as the list has it. */
const simulationLine = z.object({
  id,
  state,
  askedBy: z.object({ id, name: z.string() }),
  askedAt: instant,
  asked: newSimulation,
  /** What it took; null until it is over. */
  seconds: z.number().nullable(),
  /** The first line of what came of it; null until it is done. */
  says: z.string().nullable(),
});
export type SimulationLine = z.infer<typeof simulationLine>;

export const simulation = simulationLine.extend({
  /** 0 to 1, and what is at work. */
  done: z.number(),
  doing: z.enum(['worlds', 'draws', 'assumptions']),
  /** Null until a world is over, and after it ended. */
  soFar: soFar.nullable(),
  /** Null until it is done. */
  result: simulationResult.nullable(),
});
export type Simulation = z.infer<typeof simulation>;

/** How far a simulation is, as every open page is told. */
export type SimulationProgress = Pick<Simulation, 'id' | 'state' | 'done' | 'doing'>;

/** The latest fifty, the newest first. */
export const simulations = z.object({ items: z.array(simulationLine) });
export type Simulations = z.infer<typeof simulations>;

export const removedSimulation = z.object({ id });

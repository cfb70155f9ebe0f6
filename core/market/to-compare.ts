import type { Assumed } from '#core/market/assumptions.ts';
import type { Played } from '#core/market/comes-from.ts';
import type { OwnTerritory } from '#core/market/own/own-territory.ts';
import type { MetricId } from '#core/market/tally.ts';
import type { Playbook } from '#core/playbook/playbook.ts';

/** Playbooks to be compared in the same simulated worlds. */
export type ToCompare = {
  playbooks: readonly Playbook[];
  assumed: Assumed;
  /** Whose territory it is like; null: as usually assumed. */
  own: OwnTerritory | null;
  /** People of a territory, and business days of calling. */
  people: number;
  days: number;
  seed: number;
  /** Worlds in which all playbooks play, two at least. */
  worlds: number;
  /** Sets of assumptions drawn anew, and in how many worlds each is played. */
  draws: number;
  worldsADraw: number;
  /** Worlds in which each assumption is tried otherwise. */
  worldsATry: number;
};

/** As thorough as a result that is shown should be. Source: MARKET.md, section 9: twenty worlds at least. */
export const thorough = { worlds: 20, draws: 40, worldsADraw: 2, worldsATry: 5 } as const;

/**
 * What ways of calling are compared by: conversations for the rep's time, and from the same people, since a territory
 * ends. Who stops early looks good by the first, who goes on by the second. Source: PRODUCT.md, practices 27 and 28.
 */
export const judgedBy = ['conversations-an-hour', 'conversations'] as const satisfies readonly MetricId[];

export type InPlay = Played & { playbook: Playbook };

/** How much of the work is done, 0 to 1, what is at work, and what is seen so far: null until a world is over. */
export type Progress = { done: number; doing: 'worlds' | 'draws' | 'assumptions'; soFar: SoFar | null };

/** What is seen while the work goes on. It may still change, and says nothing yet of who leads for certain. */
export type SoFar = {
  worlds: number;
  ofWorlds: number;
  draws: number;
  ofDraws: number;
  playbooks: readonly {
    playbook: string;
    name: string;
    /** By each of `judgedBy`: the mean over the worlds so far, and in how many draws so far it was first. */
    means: Readonly<Record<string, number>>;
    firstIn: Readonly<Record<string, number>>;
  }[];
};

/** Counts plays, each of which takes about as long as another. */
export type Effort = { made: number; all: number; soFar: SoFar | null };

export function progress(effort: Effort, doing: Progress['doing']): Progress {
  effort.made += 1;
  return { done: Math.min(1, effort.made / effort.all), doing, soFar: effort.soFar };
}

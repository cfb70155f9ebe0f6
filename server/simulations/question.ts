import type { NewSimulation } from '#api/simulations.ts';
import type { Relationship } from '#core/decide/facts.ts';
import { type Assumed, usual } from '#core/market/assumptions.ts';
import { whyNotCompiled } from '#core/market/compiled-playbook.ts';
import { type ToCompare, thorough } from '#core/market/to-compare.ts';
import type { Playbook } from '#core/playbook/playbook.ts';
import { houseRules } from '#core/rules/house-rules.ts';
import { badInput, conflict } from '#server/problems.ts';
import { listPlaybooks } from '#store/playbooks.ts';
import { relationshipCounts } from '#store/relationship-counts.ts';
import type { Queryable } from '#store/workspace.ts';

/** What a page asks, in full: the methods themselves, and what is assumed of the people. */
export async function questionOf(
  db: Queryable,
  workspaceId: string,
  asked: NewSimulation,
): Promise<ToCompare> {
  const { people, days, seed } = asked;
  const playbooks = await playbooksNamed(db, workspaceId, asked.playbooks);
  const assumed = asked.territory === 'usual' ? usual : likeMine(await relationshipCounts(db, workspaceId));
  return { ...thorough, playbooks, assumed, people, days, seed };
}

async function playbooksNamed(
  db: Queryable,
  workspaceId: string,
  ids: readonly string[],
): Promise<Playbook[]> {
  const listed = new Map((await listPlaybooks(db, workspaceId)).map((one) => [one.id, one.playbook]));
  return [...new Set(ids)].map((id) => {
    const playbook = listed.get(id);
    if (playbook === undefined) throw badInput('playbooks', `There is no method “${id}” here.`);
    const why = whyNotCompiled(playbook, houseRules);
    if (why !== null)
      throw badInput('playbooks', `“${playbook.name}” cannot be simulated: ${why}`, 'Leave it out.');
    return playbook;
  });
}

/** The relationships of the workspace's people, and else what is usually assumed. */
function likeMine(counts: Record<Relationship, number>): Assumed {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (all === 0)
    throw conflict(
      'no-people',
      'There is nobody here to be like.',
      'Take the usual territory, or import a list.',
    );
  return {
    ...usual,
    shareReferred: counts.referred / all,
    shareKnown: counts.known / all,
    shareClient: counts.client / all,
  };
}

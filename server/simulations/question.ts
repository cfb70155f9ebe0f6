import type { NewSimulation } from '#api/simulations.ts';
import { whyNotCompiled } from '#core/market/compiled-playbook.ts';
import { assumedIn, nobodyToBeLike, type OwnTerritory } from '#core/market/own/own-territory.ts';
import { type ToCompare, thorough } from '#core/market/to-compare.ts';
import type { Playbook } from '#core/playbook/playbook.ts';
import { houseRules } from '#core/rules/house-rules.ts';
import { badInput, conflict } from '#server/problems.ts';
import { listPlaybooks } from '#store/playbooks.ts';
import { readOwnTerritory } from '#store/simulations/own-people.ts';
import type { Queryable, Workspace } from '#store/workspace.ts';

/** What a page asks, in full: the methods themselves, what is assumed of the people, and what is known of them. */
export async function questionOf(
  db: Queryable,
  workspace: Workspace,
  asked: NewSimulation,
  now: string,
): Promise<ToCompare> {
  const { people, days, seed } = asked;
  const playbooks = await playbooksNamed(db, workspace.id, asked.playbooks);
  const own = asked.territory === 'usual' ? null : await likeMine(db, workspace, now);
  return { ...thorough, playbooks, assumed: assumedIn(own), own, people, days, seed };
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

async function likeMine(db: Queryable, workspace: Workspace, now: string): Promise<OwnTerritory> {
  const own = await readOwnTerritory(db, workspace, now);
  if (own !== null) return own;
  throw conflict('no-people', nobodyToBeLike, 'Take the usual territory, or import a list.');
}

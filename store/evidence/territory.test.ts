import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isCountedCall, isVoicemail } from '#core/call/touch.ts';
import { isConversation } from '#core/evidence/metrics/what-counts.ts';
import {
  countTerritory,
  type TerritoryMark,
  type TerritoryState,
  territoryMarks,
  territoryStates,
} from '#core/evidence/territory/territory-state.ts';
import { whoRests } from '#store/evidence/at-rest.ts';
import { idsInTerritory } from '#store/evidence/ids-in-territory.ts';
import { type MadeHistory, makeHistory } from '#store/evidence/made-history.test-kit.ts';
import { calledByTwo, readTerritory, type TerritoryQuestion } from '#store/evidence/territory.ts';
import { type KeptTouch, type LoadedFacts, loadFacts } from '#store/facts.ts';
import { createTestDatabase } from '#store/test-database.ts';

const { db, drop } = await createTestDatabase();
afterAll(drop);

const now = '2026-11-24T18:00:00Z';
const todayOn = '2026-11-24';
const everybody: TerritoryQuestion = {
  repIds: null,
  campaignId: null,
  playbookId: null,
  relationship: null,
  now,
};

let made: MadeHistory;
let people: LoadedFacts[];
beforeAll(async () => {
  made = await makeHistory(db, 300, now);
  const { id } = made.here.workspace;
  await db.query(
    `update prospect set do_not_call_at = now() where workspace_id = $1 and name like 'Person %7'`,
    [id],
  );
  await db.query(
    `insert into prospect (workspace_id, id, name, time_zones, created_at)
     select $1, gen_random_uuid(), 'Nobody yet ' || n, '{UTC}', now() from generate_series(1, 40) n`,
    [id],
  );
  const { rows } = await db.query('select id from prospect where workspace_id = $1', [id]);
  people = await loadFacts(
    db,
    made.here.workspace,
    rows.map((row) => row.id),
    now,
  );
});

/** The state of one person, read off the list of what stands. */
function stateOf({ facts, doNotCallAt }: LoadedFacts): TerritoryState {
  const touches = facts.touches as readonly KeptTouch[];
  const after = (index: number) => touches.slice(index + 1);
  const cameBack = (touch: KeptTouch) => touch.direction === 'in' || touch.outcome === 'reopened';
  const declined = touches.findLastIndex(({ result }) => result === 'declined');
  const message = touches.findLastIndex(isVoicemail);
  if (doNotCallAt !== null) return 'asked-not-to-call';
  if (declined !== -1 && !after(declined).some(cameBack)) return 'said-no';
  if (facts.prospect.relationship === 'client') return 'client';
  if (message !== -1 && touches[message]!.message === 'conclusion') {
    if (!after(message).some((touch) => cameBack(touch) || isConversation(touch)))
      return 'left-in-their-hands';
  }
  if (touches.some(isConversation)) return 'talking';
  return touches.some(({ channel }) => channel !== 'note') ? 'tried' : 'untouched';
}

describe('the territory', () => {
  test('has everybody once, in the state that reading their history gives', async () => {
    const { groups } = await readTerritory(db, made.here.workspace.id, everybody);
    const counted = Object.fromEntries(countTerritory(groups).map(({ state, people: n }) => [state, n]));
    const expected: Record<string, number> = {};
    for (const person of people) {
      const state = stateOf(person);
      expected[state] = (expected[state] ?? 0) + 1;
    }
    expect(counted).toEqual(expected);
    expect(Object.keys(expected)).toHaveLength(7);
  });

  test('tells who was begun with lately, and of whom a rep works or worked last', async () => {
    const { groups, newlyCalled } = await readTerritory(db, made.here.workspace.id, everybody);
    const lately = Date.parse(now) - 84 * 86_400_000;
    const firstCalls = people.flatMap(({ facts }) =>
      facts.touches.filter(({ channel, direction }) => channel === 'call' && direction === 'out').slice(0, 1),
    );
    expect(newlyCalled).toBe(firstCalls.filter(({ at }) => Date.parse(at) > lately).length);
    const sum = (some: typeof groups) => some.reduce((all, { people: n }) => all + n, 0);
    const parts = [];
    for (const repId of made.repIds) {
      const question = { ...everybody, repIds: [repId] };
      parts.push(sum((await readTerritory(db, made.here.workspace.id, question)).groups));
    }
    expect(parts.reduce((all, one) => all + one, 0)).toBe(sum(groups) - 40);
  });

  test('names who was called by two methods and by two reps, up to fifty', async () => {
    const { rows } = await db.query('select id, playbook_id from enrolment where workspace_id = $1', [
      made.here.workspace.id,
    ]);
    const methods = new Map(rows.map((row) => [row.id, row.playbook_id]));
    const kept = await db.query('select id, rep_id, enrolment_id from touch where workspace_id = $1', [
      made.here.workspace.id,
    ]);
    const more = new Map(kept.rows.map((row) => [row.id, row]));
    const byTwo = (who: (touch: { rep_id: string; enrolment_id: string }) => string | undefined) =>
      people.filter(({ facts }) => {
        const calls = (facts.touches as readonly KeptTouch[]).filter(isCountedCall);
        return new Set(calls.map(({ id }) => who(more.get(id))).filter((one) => one != null)).size > 1;
      });
    const found = await calledByTwo(db, made.here.workspace.id, everybody);
    expect(found.playbooks.count).toBe(byTwo(({ enrolment_id }) => methods.get(enrolment_id)).length);
    expect(found.reps.count).toBe(byTwo(({ rep_id }) => rep_id).length);
    expect(found.reps.people).toHaveLength(50);
    expect(found.playbooks.people[0]!.who.length).toBeGreaterThan(1);
  });

  test.each([...territoryStates, ...territoryMarks])(
    'lists those it counts as %s, for each scope',
    async (what) => {
      const { repIds, campaignIds } = made;
      const scopes = [{}, { repIds: [repIds[1]!] }, { campaignId: campaignIds[0]!, playbookId: 'live-only' }];
      for (const scope of scopes) {
        const { text, values } = idsInTerritory(what, { ...everybody, ...scope, restDays }, 2);
        const { rows } = await db.query(`select count(*)::integer as n from (${text}) ids`, [
          workspaceId(),
          ...values,
        ]);
        expect(rows[0].n, JSON.stringify(scope)).toBe(await countedAs(what, { ...everybody, ...scope }));
      }
    },
  );
});

const restDays = 30;
const workspaceId = () => made.here.workspace.id;

async function countedAs(what: TerritoryState | TerritoryMark, question: TerritoryQuestion): Promise<number> {
  if (what === 'two-playbooks') return (await calledByTwo(db, workspaceId(), question)).playbooks.count;
  if (what === 'two-reps') return (await calledByTwo(db, workspaceId(), question)).reps.count;
  if (what === 'resting' || what === 'rested')
    return (await whoRests(db, workspaceId(), { ...question, restDays, todayOn }))[what];
  const { groups } = await readTerritory(db, workspaceId(), question);
  return countTerritory(groups).find(({ state }) => state === what)!.people;
}

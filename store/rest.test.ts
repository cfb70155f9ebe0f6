import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Playbook } from '#core/playbook/playbook.ts';
import { enrolPeople } from '#store/enrol.ts';
import { packageRoot } from '#store/package-root.ts';
import { listPeople } from '#store/people-list.ts';
import { parsePlaybookText } from '#store/playbook-file.ts';
import { savePlaybook } from '#store/playbooks.ts';
import { recordTouch } from '#store/record-touch.ts';
import { createTestDatabase } from '#store/test-database.ts';
import { addPerson, addWorkspace, type TestWorkspace } from '#store/test-workspace.ts';
import { loadWorkspace, type Workspace } from '#store/workspace.ts';

const { db, drop } = await createTestDatabase();
afterAll(drop);

/** A Tuesday, 10:00 in Vancouver. */
const tuesday = '2026-11-24T18:00:00Z';
const threeAndDone = readFileSync(join(packageRoot, 'core/playbook/playbooks/three-and-done.yaml'), 'utf8');

let here: TestWorkspace;
beforeEach(async () => {
  here = await addWorkspace(db, tuesday);
});

/** Ends after one call; with a rest of its own, or none. */
function onceAndDone(rest: string): { playbook: Playbook; source: string } {
  const source = threeAndDone
    .replace('playbook: three-and-done', 'playbook: once-and-done')
    .replace('name: Three, then leave it', 'name: Once, then leave it')
    .replace('{ calls: 3, voicemails: 3 }', `{ calls: 1, voicemails: 1 }\n${rest}`);
  return { playbook: parsePlaybookText(source).playbook!, source };
}

/** Keeps the playbook in its next version, and reads the workspace with it. */
async function keep({ playbook, source }: ReturnType<typeof onceAndDone>): Promise<Workspace> {
  await savePlaybook(db, here.workspace.id, playbook, source, tuesday);
  return (await loadWorkspace(db, here.workspace.id, []))!;
}

/** Somebody who was called once, and not reached. */
async function calledOnce(workspace: Workspace, name: string): Promise<string> {
  const personId = await addPerson(db, here, { name });
  await begin(workspace, personId, tuesday);
  const call = {
    prospectId: personId,
    repId: here.repId,
    at: tuesday,
    channel: 'call',
    direction: 'out',
  } as const;
  await recordTouch(db, workspace, { ...call, outcome: 'no-answer' }, tuesday);
  return personId;
}

const begin = (workspace: Workspace, personId: string, now: string) => {
  const enrolling = { repId: here.repId, playbookId: 'once-and-done', campaignId: null };
  return enrolPeople(db, workspace, [personId], enrolling, now);
};

async function refusal(workspace: Workspace, personId: string, now: string): Promise<string | null> {
  const { refused } = await begin(workspace, personId, now);
  return refused[0]?.reason.says ?? null;
}

describe('a method begins again', () => {
  test('when the rest is over that the version asks for by which they were called, whatever it asks for now', async () => {
    const first = await keep(onceAndDone('rest: { days: 240 }'));
    const personId = await calledOnce(first, 'Odile Marchbanks');
    const later = await keep(onceAndDone('rest: { days: 400 }'));
    expect(await refusal(later, personId, '2027-07-21T18:00:00Z')).toBe(
      '“Once, then leave it” ended without a conversation; they rest until 2027-07-22, 240 days after the last call, as that method asks.',
    );
    expect(await refusal(later, personId, '2027-07-22T18:00:00Z')).toBeNull();
  });

  test('when the house lets it, where the version was kept before playbooks could ask for a rest', async () => {
    const workspace = await keep(onceAndDone(''));
    const personId = await calledOnce(workspace, 'Odile Marchbanks');
    expect(await refusal(workspace, personId, '2027-05-22T18:00:00Z')).toMatch(
      /they rest until 2027-05-23, 180 days after the last call, as the house rule asks\.$/,
    );
    expect(await refusal(workspace, personId, '2027-05-23T18:00:00Z')).toBeNull();
  });
});

test('the list of people says until when each rests, and finds who rests and who is back', async () => {
  const workspace = await keep(onceAndDone(''));
  await calledOnce(workspace, 'Alba');
  await calledOnce(await keep(onceAndDone('rest: { days: 240 }')), 'Berenike');
  await addPerson(db, here, { name: 'Cosima' });
  const listed = async (state: 'resting' | 'rested' | undefined, now: string) => {
    const { people, total } = await listPeople(db, workspace, { state, limit: 50 }, now);
    expect(total).toBe(people.length);
    return people.map(({ name, restsUntil }) => [name, restsUntil]);
  };
  const [alba, berenike] = [
    ['Alba', '2027-05-23'],
    ['Berenike', '2027-07-22'],
  ];
  expect(await listed(undefined, tuesday)).toEqual([alba, berenike, ['Cosima', null]]);
  expect(await listed('resting', '2027-05-22T18:00:00Z')).toEqual([alba, berenike]);
  // At six in the evening of the 22nd in Vancouver it is the 23rd in London already, which does not count.
  expect(await listed('resting', '2027-05-23T01:00:00Z')).toEqual([alba, berenike]);
  expect(await listed('resting', '2027-05-23T07:00:00Z')).toEqual([berenike]);
  expect(await listed('rested', '2027-05-23T07:00:00Z')).toEqual([alba]);
});

test('a state of the territory is asked of the people of the list’s other filters', async () => {
  const workspace = await keep(onceAndDone(''));
  await calledOnce(workspace, 'Alba');
  await calledOnce(workspace, 'Berenike');
  const people = async (more: { text?: string; playbookId?: string; repId?: string }) => {
    const found = await listPeople(db, workspace, { ...more, state: 'tried', limit: 50 }, tuesday);
    return found.people.map(({ name }) => name);
  };
  expect(await people({})).toEqual(['Alba', 'Berenike']);
  expect(await people({ text: 'ber', repId: here.repId, playbookId: 'once-and-done' })).toEqual(['Berenike']);
  expect(await people({ playbookId: 'live-only' })).toEqual([]);
});

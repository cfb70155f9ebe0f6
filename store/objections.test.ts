import { afterAll, beforeAll, expect, test } from 'vitest';
import { decideLoaded } from '#store/decisions.ts';
import { enrolPeople } from '#store/enrol.ts';
import { loadFacts } from '#store/facts.ts';
import { recordTouch } from '#store/record-touch.ts';
import { createTestDatabase, type TestDatabase } from '#store/test-database.ts';
import { addPerson, addWorkspace, type TestWorkspace } from '#store/test-workspace.ts';
import type { TouchEntry } from '#store/touch-entry.ts';
import { undoTouch } from '#store/undo-touch.ts';

/** A Tuesday, 10:00 in Vancouver. */
const tuesday = '2026-11-24T18:00:00Z';

let db: TestDatabase['db'];
let here: TestWorkspace;
let drop: TestDatabase['drop'];
beforeAll(async () => {
  ({ db, drop } = await createTestDatabase());
  here = await addWorkspace(db, tuesday);
});
afterAll(() => drop?.());

async function logged(more: Partial<TouchEntry>) {
  const prospectId = await addPerson(db, here);
  const work = { repId: here.repId, playbookId: 'own-the-follow-up', campaignId: null };
  await enrolPeople(db, here.workspace, [prospectId], work, tuesday);
  const entry: TouchEntry = {
    prospectId,
    repId: here.repId,
    at: tuesday,
    channel: 'call',
    direction: 'out',
    outcome: 'spoke',
    ...more,
  };
  const recorded = await recordTouch(db, here.workspace, entry, tuesday);
  if (recorded.kind !== 'recorded') throw new Error(JSON.stringify(recorded));
  return { prospectId, ...recorded };
}

async function keptOf(prospectId: string) {
  const { rows } = await db.query(
    `select outcome, result, objection from touch where workspace_id = $1 and prospect_id = $2 order by recorded_at, corrects nulls first`,
    [here.workspace.id, prospectId],
  );
  return rows;
}

test('an objection is kept with its call, and what follows is what follows without it', async () => {
  const told = await logged({ result: 'declined', objection: 'has-supplier' });
  const silent = await logged({ result: 'declined' });
  expect(await keptOf(told.prospectId)).toEqual([
    { outcome: 'spoke', result: 'declined', objection: 'has-supplier' },
  ]);
  expect(await keptOf(silent.prospectId)).toMatchObject([{ objection: null }]);
  const [person] = await loadFacts(db, here.workspace, [told.prospectId], tuesday);
  expect(decideLoaded(here.workspace, person!, tuesday)).toEqual(told.after);
  expect(told.after).toEqual(silent.after);
});

test('a call that is taken back takes its objection along', async () => {
  const { prospectId, touchId } = await logged({
    result: 'call-later',
    callOn: '2026-12-03',
    objection: 'bad-time',
  });
  await undoTouch(db, here.workspace, touchId, here.repId, tuesday);
  expect(await keptOf(prospectId)).toEqual([
    { outcome: 'spoke', result: 'call-later', objection: 'bad-time' },
    { outcome: 'void', result: null, objection: null },
  ]);
});

test('the database holds an objection to a talk that came to a no or a not now, whoever writes', async () => {
  const { prospectId } = await logged({ result: 'interested' });
  const write = (outcome: string, result: string | null, objection: string) =>
    db.query(
      `insert into touch (workspace_id, id, prospect_id, at, local_on, channel, direction, outcome, result, objection, recorded_at)
       values ($1, gen_random_uuid(), $2, $3, '2026-11-24', 'call', 'in', $4, $5, $6, $3)`,
      [here.workspace.id, prospectId, tuesday, outcome, result, objection],
    );
  await expect(write('callback', 'meeting', 'no-need')).rejects.toThrow(/touch_objection_answers_a_no/);
  await expect(write('callback', null, 'no-need')).rejects.toThrow(/touch_objection_answers_a_no/);
  await expect(write('callback-missed', 'declined', 'no-need')).rejects.toThrow(/answers_a_no/);
  await expect(write('callback', 'declined', 'a-mood')).rejects.toThrow(/touch_objection_check/);
  await write('callback', 'declined', 'no-need');
});

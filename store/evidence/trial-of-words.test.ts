import { afterAll, beforeAll, expect, test } from 'vitest';
import { trialOfWords } from '#store/evidence/trial-of-words.ts';
import { newId } from '#store/id.ts';
import { addScript, putToUse } from '#store/script-changes.ts';
import { createTestDatabase } from '#store/test-database.ts';
import { addWorkspace, type TestWorkspace } from '#store/test-workspace.ts';

const { db, drop } = await createTestDatabase();
afterAll(drop);

const now = '2026-11-24T18:00:00Z';
let here: TestWorkspace;
let scriptId: string;
beforeAll(async () => {
  here = await addWorkspace(db, now);
  const script = {
    kind: 'availability',
    title: 'At my desk',
    playbookId: null,
    team: null,
    body: 'Hello.',
  } as const;
  const by = { repId: here.repId, now };
  scriptId = await addScript(
    db,
    here.workspace.id,
    { ...script, variant: null, dimension: null, occasion: null },
    by,
  );
  await putToUse(db, here.workspace.id, scriptId, now);
});

async function trial(name: string, startedAt: string | null): Promise<string> {
  const id = newId(Date.parse(now));
  await db.query(
    `insert into trial (workspace_id, id, name, state, design, seed, declared_at, started_at)
     values ($1, $2, $3, case when $4::timestamptz is null then 'declared' else 'running' end, '{}', 's', $5, $4)`,
    [here.workspace.id, id, name, startedAt, now],
  );
  await db.query(
    `insert into trial_arm (workspace_id, trial_id, arm, playbook_id, playbook_version, script_id, script_version)
     values ($1, $2, 0, 'own-the-follow-up', 1, $3, 1)`,
    [here.workspace.id, id, scriptId],
  );
  return id;
}

const look = (trialId: string, on: string, says: string) =>
  db.query(
    'insert into trial_look (workspace_id, trial_id, on_date, at, reading) values ($1, $2, $3, $3::date, $4)',
    [here.workspace.id, trialId, on, { verdict: { kind: 'open', says } }],
  );

const read = () => trialOfWords(db, here.workspace.id, scriptId);

test('what a trial of some words says is that of the latest one that began, when it was last looked at', async () => {
  expect(await read()).toBeNull();
  await trial('Only declared', null);
  expect(await read()).toBeNull();
  const id = await trial('Shorter words', '2026-11-02T12:00:00Z');
  expect(await read()).toEqual({ id, name: 'Shorter words', says: null });
  await look(id, '2026-11-04', 'Later.');
  await look(id, '2026-11-03', 'Before.');
  expect(await read()).toEqual({ id, name: 'Shorter words', says: 'Later.' });
  await db.query("update trial set state = 'over', over_at = $2, over_because = 'ended' where id = $1", [
    id,
    now,
  ]);
  expect((await read())?.says).toBe('Ended before there were enough calls to tell.');
  const after = await trial('The one after', '2026-11-10T12:00:00Z');
  expect(await read()).toEqual({ id: after, name: 'The one after', says: null });
});

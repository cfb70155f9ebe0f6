import { afterAll, beforeEach, expect, test } from 'vitest';
import { newId } from '#store/id.ts';
import {
  answeredBefore,
  askSimulation,
  endSimulation,
  findSimulation,
  listSimulations,
  removeSimulation,
} from '#store/simulations/simulations.ts';
import { createTestDatabase } from '#store/test-database.ts';
import { addWorkspace } from '#store/test-workspace.ts';

const { db, drop } = await createTestDatabase();
afterAll(drop);

const firstMs = Date.parse('2026-11-24T15:00:00Z');
const atMinute = (minute: number) => new Date(firstMs + 60_000 * minute).toISOString();

let workspaceId: string;
let repId: string;
beforeEach(async () => {
  const here = await addWorkspace(db, atMinute(0));
  [workspaceId, repId] = [here.workspace.id, here.repId];
});

async function asked(minute: number, fingerprint = `of ${minute}`): Promise<string> {
  const askedAt = atMinute(minute);
  const id = newId(Date.parse(askedAt));
  await askSimulation(db, workspaceId, {
    id,
    askedBy: repId,
    askedAt,
    question: { days: minute },
    fingerprint,
  });
  return id;
}
const done = (id: string, says: string) =>
  endSimulation(db, workspaceId, id, { ended: 'done', seconds: 4, result: { says: [says] } });
const minutes = async () =>
  (await listSimulations(db, workspaceId)).map(({ question }) => (question as { days: number }).days);

test('the latest fifty simulations are kept, the newest first', async () => {
  for (let minute = 0; minute < 53; minute += 1) await asked(minute);
  expect(await minutes()).toEqual(Array.from({ length: 50 }, (_, index) => 52 - index));
  const { rows } = await db.query(
    'select count(*)::integer as kept from simulation where workspace_id = $1',
    [workspaceId],
  );
  expect(rows[0].kept).toBe(50);
});

test('one that was taken off the list takes nobody’s place, and is forgotten after a day', async () => {
  const oldest = await asked(0);
  for (let minute = 1; minute < 51; minute += 1) await asked(minute);
  await removeSimulation(db, workspaceId, await asked(51), atMinute(52));
  expect(await minutes()).toHaveLength(49);
  expect(await removeSimulation(db, workspaceId, oldest, null)).toBe(false);
  const late = await asked(53);
  await removeSimulation(db, workspaceId, late, atMinute(54));
  await asked(55);
  expect(await removeSimulation(db, workspaceId, late, null)).toBe(true);
  await removeSimulation(db, workspaceId, late, atMinute(54));
  await asked(54 + 25 * 60);
  expect(await removeSimulation(db, workspaceId, late, null)).toBe(false);
});

test('how one ended is kept once, with the first line of what came of it', async () => {
  const id = await asked(0);
  expect(await findSimulation(db, workspaceId, id)).toMatchObject({ ended: null, says: null, result: null });
  expect(await done(id, 'Nobody leads.')).toBe(true);
  expect(await endSimulation(db, workspaceId, id, { ended: 'stopped', seconds: 1, result: null })).toBe(
    false,
  );
  expect(await findSimulation(db, workspaceId, id)).toMatchObject({
    askedBy: { id: repId, name: 'Imogen Tarr' },
    askedAt: '2026-11-24T15:00:00Z',
    ended: 'done',
    seconds: 4,
    says: 'Nobody leads.',
    result: { says: ['Nobody leads.'] },
  });
});

test('the same question is answered by the newest that was done and is still on the list', async () => {
  const before = () => answeredBefore(db, workspaceId, 'same');
  await asked(0, 'same');
  expect(await before()).toBeNull();
  const [one, other] = [await asked(1, 'same'), await asked(2, 'same')];
  await done(one, 'One.');
  expect(await before()).toBe(one);
  await done(other, 'Other.');
  expect(await before()).toBe(other);
  await removeSimulation(db, workspaceId, other, atMinute(3));
  expect(await before()).toBe(one);
});

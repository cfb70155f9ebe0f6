import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { takenAt } from '#store/asked-times.ts';
import { readRepsToPlan } from '#store/plan/rep-time.ts';
import { createTestDatabase } from '#store/test-database.ts';
import { addPerson, addWorkspace, type TestWorkspace } from '#store/test-workspace.ts';
import { addAppointment, recordStatus } from '#store/visits/appointments.ts';

const { db, drop } = await createTestDatabase();
afterAll(drop);

/** Nine on a Tuesday morning in Toronto. */
const nine = '2026-11-24T14:00:00Z';
let here: TestWorkspace;
let visitId: string;

beforeAll(async () => {
  here = await addWorkspace(db, nine);
  const hours = JSON.stringify([{ days: [1, 2, 3, 4, 5], from: '09:00', until: '12:00' }]);
  await db.query(`update rep set working_hours = $1, calls_per_half_hour = 6 where id = $2`, [
    hours,
    here.repId,
  ]);
  const made = {
    personId: await addPerson(db, here, { name: 'Marigold Okafor' }),
    repId: here.repId,
    kind: 'visit',
    from: '2026-11-24T15:00:00Z',
    until: '2026-11-24T16:00:00Z',
    timeZone: 'America/Toronto',
    placeSays: null,
    place: null,
    status: 'confirmed',
    optOut: false,
    besideId: null,
    bookedByScreenerId: null,
    note: null,
  } as const;
  visitId = await addAppointment(db, here.workspace.id, made, nine);
});

/** How many calls fit into each half hour of the rep's morning, by the clock in Toronto. */
async function room(): Promise<Record<string, number>> {
  const [rep] = await readRepsToPlan(db, here.workspace.id, [here.repId], { now: nine });
  return Object.fromEntries(
    rep!.cells.map(({ at, room: calls }) => [
      new Date((at - 5 * 3600) * 1000).toISOString().slice(11, 16),
      calls,
    ]),
  );
}

describe('a rep who has a visit', () => {
  test('calls nobody while there, nor on the way there and back', async () => {
    expect(await room()).toEqual({ '09:00': 6, '09:30': 3, '11:00': 3, '11:30': 6 });
  });

  test('is taken then, by what', async () => {
    expect(await takenAt(db, here.workspace, here.repId, '2026-11-24T15:30:00Z')).toMatchObject([
      { says: 'Visit to Marigold Okafor' },
    ]);
  });

  test('calls again once it is cancelled', async () => {
    await recordStatus(db, here.workspace.id, visitId, { status: 'cancelled', reconfirms: false }, nine);
    expect(await room()).toEqual({ '09:00': 6, '09:30': 6, '10:00': 6, '10:30': 6, '11:00': 6, '11:30': 6 });
    expect(await takenAt(db, here.workspace, here.repId, '2026-11-24T15:30:00Z')).toEqual([]);
  });
});

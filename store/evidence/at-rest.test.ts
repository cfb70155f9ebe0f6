import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firstZone } from '#core/decide/facts.ts';
import { restOf } from '#core/decide/rest.ts';
import type { Playbook } from '#core/playbook/playbook.ts';
import { formatDate, localDay, parseInstant, zoneOf } from '#core/prospect/local-time.ts';
import { type AtRest, whoRests } from '#store/evidence/at-rest.ts';
import { type MadeHistory, makeHistory } from '#store/evidence/made-history.test-kit.ts';
import { loadFacts } from '#store/facts.ts';
import { createTestDatabase } from '#store/test-database.ts';
import { loadWorkspace } from '#store/workspace.ts';

const { db, drop } = await createTestDatabase();
afterAll(drop);

const now = '2026-11-24T18:00:00Z';
const everybody = { repIds: null, campaignId: null, playbookId: null, relationship: null };
const restDays = 30;
const asked = { ...everybody, now, restDays, todayOn: '2026-11-24' };

let made: MadeHistory;
beforeAll(async () => {
  made = await makeHistory(db, 300, now);
  await keepVersion('live-only', 2, { days: 90 });
  await keepVersion('get-through', 2, { days: 12 });
  const ours = [made.here.workspace.id];
  // A method that began lately saw few conversations, so that many rest.
  await db.query(
    `update enrolment set enrolled_at = $2::timestamptz - interval '25 days', decision = '{"next": "stop", "why": "finished", "reasons": []}'
      where workspace_id = $1 and state = 'stopped' and decision ->> 'why' in ('met', 'finished')`,
    [...ours, now],
  );
  // Half of the people were called by a second version, which asks for a rest of its own.
  await db.query(
    `update enrolment e set playbook_version = 2 from prospect p
      where e.workspace_id = $1 and p.workspace_id = $1 and p.id = e.prospect_id and p.name ~ '[02468]$'
        and playbook_id in ('live-only', 'get-through')`,
    ours,
  );
});

async function keepVersion(id: string, version: number, rest: Playbook['rest']): Promise<void> {
  await db.query(
    `insert into playbook (workspace_id, id, version, name, built_in, body, source, created_at)
     select workspace_id, id, $3, name, false, body || jsonb_build_object('rest', $4::jsonb), 'changed', created_at
       from playbook where workspace_id = $1 and id = $2 and version = 1`,
    [made.here.workspace.id, id, version, JSON.stringify(rest)],
  );
}

/** The rest of everybody who has one, asked of the core person by person. */
async function restsByCore(): Promise<(AtRest & { isOver: boolean })[]> {
  const workspace = (await loadWorkspace(db, made.here.workspace.id, []))!;
  const { rows } = await db.query(
    `select e.prospect_id, p.name, e.playbook_id, e.playbook_version
       from enrolment e join prospect p on p.workspace_id = e.workspace_id and p.id = e.prospect_id
      where e.workspace_id = $1 and e.state = 'stopped' and e.decision ->> 'why' = 'finished'`,
    [workspace.id],
  );
  const found = new Map(rows.map((row) => [row.prospect_id, row]));
  const people = await loadFacts(db, workspace, [...found.keys()], now);
  return people.flatMap(({ prospectId, facts, enrolment }) => {
    const row = found.get(prospectId);
    const playbook = workspace.playbooks.get(`${row.playbook_id}@${row.playbook_version}`)!;
    const zone = firstZone(facts.prospect) ?? 'UTC';
    const ended = { playbook, enrolledAt: enrolment!.enrolledAt };
    const rest = restOf(ended, facts.touches, zone, { restDays });
    if (rest === null) return [];
    const { days, until } = rest;
    const today = formatDate(localDay(zoneOf(zone), parseInstant(now)!));
    return [
      { personId: prospectId, name: row.name, playbook: playbook.name, days, until, isOver: until <= today },
    ];
  });
}

describe('who is at rest', () => {
  test('is told of everybody as it is told of one, by the version each was called by', async () => {
    const rests = await restsByCore();
    const { resting, rested, longer, next, back } = await whoRests(db, made.here.workspace.id, asked);
    const inOrder = (over: boolean) =>
      rests
        .filter(({ isOver }) => isOver === over)
        .map(({ isOver: _, ...one }) => one)
        .sort((a, b) => a.until.localeCompare(b.until) || a.name.localeCompare(b.name))
        .slice(0, 20);
    expect(resting).toBe(rests.filter(({ isOver }) => !isOver).length);
    expect(rested).toBe(rests.filter(({ isOver }) => isOver).length);
    expect(next).toEqual(inOrder(false));
    expect(back).toEqual(inOrder(true));
    const asLong = rests.filter(({ isOver, days }) => !isOver && days > restDays);
    expect(longer).toEqual([{ playbook: 'Live only', days: 90, people: asLong.length }]);
    expect(asLong.length).toBeGreaterThan(3);
    expect(rests.filter(({ days }) => days < restDays)).toEqual([]);
  });

  test('comes back week by week, until the last one does', async () => {
    const rests = (await restsByCore()).filter(({ isOver }) => !isOver);
    const { weeks, resting } = await whoRests(db, made.here.workspace.id, asked);
    expect(weeks[0]!.from).toBe('2026-11-23');
    const monday = (nth: number) => weeks[nth]?.from ?? '9999-12-31';
    expect(weeks).toEqual(
      weeks.map(({ from }, nth) => ({
        from,
        people: rests.filter(({ until }) => until >= from && until < monday(nth + 1)).length,
      })),
    );
    expect(weeks.reduce((sum, { people }) => sum + people, 0)).toBe(resting);
    expect(weeks.at(-1)!.people).toBeGreaterThan(0);
  });

  test('rests as long as the house asks where it asks for more than the method', async () => {
    const { longer, next } = await whoRests(db, made.here.workspace.id, { ...asked, restDays: 120 });
    expect(longer).toEqual([]);
    expect(new Set(next.map(({ days }) => days))).toEqual(new Set([120]));
  });

  test('is nobody where no method has run its course', async () => {
    const nobody = { ...asked, repIds: [] };
    expect(await whoRests(db, made.here.workspace.id, nobody)).toEqual({
      resting: 0,
      rested: 0,
      weeks: [{ from: '2026-11-23', people: 0 }],
      longer: [],
      next: [],
      back: [],
    });
  });
});

import type pg from 'pg';
import type { Playbook } from '#core/playbook/playbook.ts';
import type { RulePack } from '#core/rules/pack.ts';
import type { Database } from '#store/connect.ts';
import { holidaysFor } from '#store/holidays.ts';
import { newId } from '#store/id.ts';
import { keepBuiltInPlaybooks } from '#store/playbooks.ts';
import { learnAllHere } from '#store/reach/learn-from-calls.ts';
import { peopleDrawnOnce } from '#store/sample/drawn-once.ts';
import { type Opening, sampleOpensAt } from '#store/sample/opening.ts';
import { australia, europe, northAmerica, type Place, placeOf } from '#store/sample/places.ts';
import { sampleCompany } from '#store/sample/reps.ts';
import { writtenDownSince } from '#store/sample/sample-rows.ts';
import { sampleOffer } from '#store/sample/sample-scripts.ts';
import { writeSampleConnections } from '#store/sample/write-connections.ts';
import { writeSampleInboundCall } from '#store/sample/write-inbound-call.ts';
import { writeSamplePastPlans } from '#store/sample/write-past-plans.ts';
import { writeSamplePool } from '#store/sample/write-pool.ts';
import { settleSample, writeSamplePeople } from '#store/sample/write-sample.ts';
import { writeSampleTeam } from '#store/sample/write-team.ts';
import { writeSampleTrials } from '#store/sample/write-trials.ts';
import { writeSampleVisits } from '#store/sample/write-visits.ts';
import { writeSampleWords } from '#store/sample/write-words.ts';
import { keepStarterScripts } from '#store/starter-scripts.ts';
import { transaction } from '#store/transaction.ts';

export type Sample = { workspaceId: string; opening: Opening };

/** The product's own calling-hour packs and methods. */
export type Supplies = { packs: readonly RulePack[]; playbooks: readonly Playbook[] };

/**
 * Makes the sample workspace in one transaction: some hundred evidently fictional people with weeks of
 * history, played by the same engine and kept under the same constraints as everything else.
 * A sample that is there already is replaced.
 * @param now instant; the sample opens then, or on the next working morning (`opening`)
 */
export async function createSample(db: Database, now: string, supplies: Supplies): Promise<Sample> {
  const holidays = await holidaysByPlace(db, now);
  const opening = sampleOpensAt(now, holidays.get(placeOf('Toronto'))!);
  const { opensAt } = opening;
  const people = peopleDrawnOnce({ opensAt, ...supplies, holidaysOf: (place) => holidays.get(place)! });
  const workspaceId = newId(Date.parse(now));
  await transaction(db, async (connection) => {
    await deleteSamples(connection);
    await writeWorkspace(connection, workspaceId, opening, now);
    await keepBuiltInPlaybooks(connection, workspaceId, now);
    await keepStarterScripts(connection, workspaceId, writtenDownSince(opensAt));
    const team = await writeSampleTeam(connection, workspaceId, opensAt);
    const scripts = await writeSampleWords(connection, workspaceId, team, opensAt);
    const written = await writeSamplePeople(connection, workspaceId, team, people, { opensAt, scripts });
    await writeSampleConnections(connection, workspaceId, team.imogen.repId, opensAt);
    await writeSampleInboundCall(connection, workspaceId, opensAt);
    await writeSampleTrials(connection, workspaceId, people, opensAt);
    const visited = await writeSampleVisits(connection, workspaceId, team.imogen, opensAt);
    const settling = { ...written, prospectIds: [...written.prospectIds, ...visited] };
    await writeSamplePool(connection, workspaceId, team, opensAt);
    await settleSample(connection, workspaceId, supplies.packs, settling, opensAt);
    await writeSamplePastPlans(connection, workspaceId, opensAt);
    await learnAllHere(connection, workspaceId, opensAt);
  });
  return { workspaceId, opening };
}

/** Removes the sample workspace with everything in it. @returns whether there was one */
export function removeSample(db: Database): Promise<boolean> {
  return transaction(db, deleteSamples);
}

async function writeWorkspace(
  connection: pg.PoolClient,
  workspaceId: string,
  { opensAt, says }: Opening,
  now: string,
): Promise<void> {
  await connection.query(
    `insert into workspace (id, name, is_sample, default_country, opens_at, created_at, settings)
     values ($1, $2, true, 'CA', $3, $4, $5)`,
    [workspaceId, sampleCompany, says === null ? null : opensAt, now, { offer: sampleOffer }],
  );
}

async function holidaysByPlace(db: Database, now: string): Promise<Map<Place, string[]>> {
  const places = [...northAmerica, ...europe, ...australia];
  return new Map(
    await Promise.all(
      places.map(
        async (place) =>
          [place, await holidaysFor(db, place.country, place.region, now.slice(0, 10))] as [Place, string[]],
      ),
    ),
  );
}

/** Every table that holds rows of a workspace, those that point at others first. */
export const workspaceTables = [
  'planned_call',
  'put_off',
  'day_plan',
  'plan_shard',
  'plan_run',
  'contact_past',
  'reach_model',
  'kept_history',
  'touch',
  'counted_call',
  'promise',
  'enrolment',
  'research',
  'email',
  'phone',
  'blocked_number',
  'import_row',
  'import_merge',
  'import',
  'screener_said',
  'screener_for',
  'screener',
  'connection_upload',
  'contact',
  'acquaintance',
  'membership',
  'body',
  'referral',
  'prospect_place',
  'visit_offer',
  'appointment',
  'inbound_call',
  'trial_look',
  'trial_member',
  'trial_arm',
  'trial',
  'take',
  'script_version',
  'script',
  'prospect',
  'account',
  'campaign',
  'playbook',
  'simulation',
  'absence',
  'rep_meeting',
  'calendar_source',
  'calendar_entry',
  'calendar_feed',
  'pool_member',
  'pool',
  'rep',
  'idempotency',
] as const;

async function deleteSamples(connection: pg.PoolClient): Promise<boolean> {
  const { rows } = await connection.query<{ id: string }>(
    'select id from workspace where is_sample for update',
  );
  if (rows.length === 0) return false;
  // Touches are append-only; removing a whole workspace says so first.
  await connection.query(`set local phonework.removing = 'on'`);
  const ids = rows.map(({ id }) => id);
  for (const table of workspaceTables) {
    await connection.query(`delete from ${table} where workspace_id = any ($1::uuid[])`, [ids]);
  }
  await connection.query('delete from workspace where id = any ($1::uuid[])', [ids]);
  return true;
}

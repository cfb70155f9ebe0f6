import type { CallDecision, Decision, Window } from '#core/decide/decision.ts';
import { formatInstant, parseInstant } from '#core/prospect/local-time.ts';
import type { Database } from '#store/connect.ts';
import { enrolPeople } from '#store/enrol.ts';
import { newId } from '#store/id.ts';
import { keepBuiltInPlaybooks } from '#store/playbooks.ts';
import { loadBuiltInRulePacks } from '#store/rule-pack-file.ts';
import { loadWorkspace, type Workspace } from '#store/workspace.ts';

export type FloorSize = { people: number; reps: number };

/** Seven on a Tuesday morning in Toronto: the Americas have their day to come, Europe the second half of it. */
export const dawn = '2026-11-24T12:00:00.000Z';

/** Where people live and reps sit, with their shares; those of the planner's benchmark. */
const zones: readonly [name: string, people: number, reps: number][] = [
  ['America/Toronto', 0.35, 0.35],
  ['America/Chicago', 0.17, 0.1],
  ['America/Denver', 0.05, 0],
  ['America/Los_Angeles', 0.13, 0.2],
  ['Europe/London', 0.12, 0.2],
  ['Europe/Paris', 0.11, 0.1],
  ['Africa/Cairo', 0.02, 0],
  ['Asia/Dubai', 0.03, 0.05],
  ['Asia/Kolkata', 0.02, 0],
];
const methods = ['own-the-follow-up', 'three-and-done'] as const;
/** Shares: pooled, callable today, and of the owned and callable those who are owed a call in some hours of it. */
const pooled = 0.2;
const callable = 0.6;
const owed = 0.014;
const repsPerTeam = 20;

/**
 * A workspace of invented people and many reps, in the morning: a fifth of the people shared in teams of twenty, six in ten to
 * be called today, a tenth of the room promised. What is decided is the engine's own for somebody in that place by that method, the
 * same for all who are alike. Chance is a hash of the number, so that every run makes the same.
 */
export async function seedFloor(db: Database, size: FloorSize): Promise<string> {
  const id = newId(Date.parse(dawn));
  await db.query(
    `insert into workspace (id, name, default_country, created_at) values ($1, 'Bench', 'CA', $2)`,
    [id, dawn],
  );
  await keepBuiltInPlaybooks(db, id, dawn);
  await db.query(hashFunction);
  await addReps(db, id, size);
  await addKinds(db, id);
  await addPeople(db, id, size);
  await db.query('vacuum analyze');
  return id;
}

/** From 0 to 1, the same for a number and a question wherever it is asked. */
const hashFunction = `
create or replace function bench_chance(n bigint, question integer) returns double precision language sql immutable parallel safe
as $$ select (hashint8extended(n, question) & 9007199254740991)::double precision / 9007199254740992 $$`;

/** From 1: the first kind whose shares up to it exceed a number. */
function pick(question: number, share: (zone: (typeof zones)[number]) => number): string {
  let upTo = 0;
  const cases = zones.map((zone, index) => {
    upTo += share(zone);
    return `when bench_chance(n, ${question}) < ${upTo.toFixed(4)} then ${index + 1}`;
  });
  return `case ${cases.join(' ')} else 1 end`;
}

const nth = (list: string, number: string) => `(${list})[${number}]`;
const zoneNames = `'{${zones.map(([name]) => name).join(',')}}'::text[]`;

async function addReps(db: Database, id: string, size: FloorSize): Promise<void> {
  const hours = JSON.stringify([
    { days: [1, 2, 3, 4, 5], from: '08:00', until: '12:00' },
    { days: [1, 2, 3, 4, 5], from: '12:30', until: '17:00' },
  ]);
  await db.query(
    `insert into rep (workspace_id, id, name, email, role, time_zone, working_hours)
     select $1, ${idOf('n', 1)}, 'Rep ' || n, 'rep.' || n || '@example.test', 'rep',
            ${nth(
              zoneNames,
              pick(1, ([, , share]) => share),
            )}, $3
       from generate_series(1, $2::integer) n`,
    [id, size.reps, hours],
  );
  await db.query(
    `insert into pool (workspace_id, id, name, created_at)
     select $1, ${idOf('n', 2)}, 'Team ' || n, $3 from generate_series(1, ($2::integer + ${repsPerTeam - 1}) / ${repsPerTeam}) n`,
    [id, size.reps, dawn],
  );
  await db.query(
    `insert into pool_member (workspace_id, pool_id, rep_id)
     select $1, ${idOf(`(n - 1) / ${repsPerTeam} + 1`, 2)}, ${idOf('n', 1)} from generate_series(1, $2::integer) n`,
    [id, size.reps],
  );
  await db.query(
    `insert into rep_meeting (workspace_id, id, rep_id, from_at, until_at)
     select $1, gen_random_uuid(), ${idOf('n', 1)}, at, at + interval '1 hour'
       from generate_series(1, $2::integer) n,
            lateral (select $3::timestamptz + make_interval(mins => (240 + 30 * floor(12 * bench_chance(n, 2)))::integer) as at) m`,
    [id, size.reps, dawn],
  );
}

/** In the order of the numbers, as ids are that came one after the other. */
function idOf(number: string, kind: number): string {
  return `('01a20000-000${kind}-7000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`;
}

/** What the engine decides for one person of each place and method, and the same with a call owed in two hours of the day. */
async function addKinds(db: Database, id: string): Promise<void> {
  await db.query(
    `create table bench_kind (zone integer, kind integer, state text, playbook_id text, decision jsonb, precedence smallint,
            valid_until timestamptz, due_at timestamptz, promised boolean, closes_at timestamptz, nearness smallint)`,
  );
  const workspace = (await loadWorkspace(db, id, await loadBuiltInRulePacks())) as Workspace;
  const { rows } = await db.query(`select id from rep where workspace_id = $1 limit 1`, [id]);
  for (const [zone, [name]] of zones.entries()) {
    for (const [kind, playbookId] of methods.entries()) {
      const personId = newId(Date.parse(dawn));
      await db.query(
        `insert into prospect (workspace_id, id, name, country, time_zones, zone_source, search, name_key, created_at)
         values ($1, $2, 'Pattern', 'CA', $3, 'said', 'pattern', 'pattern', $4)`,
        [id, personId, [name], dawn],
      );
      await db.query(
        `insert into phone (workspace_id, id, prospect_id, number, kind) values ($1, gen_random_uuid(), $2, $3, 'business')`,
        [id, personId, `+1416555${String(100 + zone * 10 + kind).padStart(4, '0')}`],
      );
      await enrolPeople(db, workspace, [personId], { repId: rows[0].id, playbookId, campaignId: null }, dawn);
      await keepKind(db, id, personId, zone + 1, kind);
    }
  }
}

const owedKinds = 12;

async function keepKind(
  db: Database,
  id: string,
  personId: string,
  zone: number,
  kind: number,
): Promise<void> {
  const { rows } = await db.query(
    `delete from enrolment where workspace_id = $1 and prospect_id = $2 returning *`,
    [id, personId],
  );
  const decision = rows[0].decision as Decision;
  if (decision.next !== 'call') throw new Error(`To ${decision.next} is no pattern of a call.`);
  await db.query(`delete from prospect where workspace_id = $1 and id = $2`, [id, personId]);
  const kinds = [{ ...rows[0], zone, kind }];
  if (kind === 0)
    for (let nthOwed = 0; nthOwed < owedKinds; nthOwed += 1)
      kinds.push({ ...rows[0], zone, kind: 10 + nthOwed, ...owedAt(decision, nthOwed) });
  await db.query(
    `insert into bench_kind select * from jsonb_populate_recordset(null::bench_kind, $1::jsonb)`,
    [JSON.stringify(kinds)],
  );
}

function owedAt(decision: CallDecision, nthOwed: number) {
  const opens = parseInstant(decision.opens)! + nthOwed * 1800;
  const window: Window = {
    part: 'requested',
    from: formatInstant(opens),
    until: formatInstant(opens + 2 * 3600),
  };
  return {
    decision: { ...decision, opens: window.from, closes: window.until, windows: [window] },
    precedence: 6,
    valid_until: window.until,
    due_at: window.from,
    promised: true,
    closes_at: window.until,
  };
}

async function addPeople(db: Database, id: string, { people, reps }: FloorSize): Promise<void> {
  await db.query(
    `create table bench_person as
     select n, ${pick(3, ([, share]) => share)} as zone, 1 + floor(bench_chance(n, 4) * $2)::bigint as rep,
            bench_chance(n, 5) < ${pooled} as pooled, bench_chance(n, 6) < ${callable} as callable,
            bench_chance(n, 7) < ${owed} as owed, bench_chance(n, 8) as kind, bench_chance(n, 9) as near,
            case when bench_chance(n, 10) < .40 then 0 when bench_chance(n, 10) < .62 then 1 when bench_chance(n, 10) < .77 then 2
                 when bench_chance(n, 10) < .87 then 3 when bench_chance(n, 10) < .95 then 4 else 5 end as calls
       from generate_series(1, $1::bigint) n`,
    [people, reps],
  );
  await db.query(`analyze bench_person`);
  await db.query(
    `insert into prospect (workspace_id, id, name, title, country, time_zones, zone_source, search, name_key, relationship, created_at)
     select $1, ${idOf('n', 3)}, 'Person ' || n, 'Head of docks', 'CA', array[${nth(zoneNames, 'zone')}], 'address', 'person ' || n, 'person ' || n,
            case when near < .70 then 'stranger' when near < .85 then 'referred' when near < .95 then 'known' else 'client' end, $2
       from bench_person`,
    [id, dawn],
  );
  await db.query('analyze prospect');
  await db.query(
    `insert into phone (workspace_id, id, prospect_id, number, kind)
     select $1, ${idOf('n', 5)}, ${idOf('n', 3)}, '+1416555' || lpad(n::text, 7, '0'), 'business' from bench_person`,
    [id],
  );
  await db.query(
    `insert into contact_past (workspace_id, prospect_id, calls, answered, expected, misses_in_a_row, last_outcome, last_at)
     select $1, ${idOf('n', 3)}, calls, answered, calls * .2, case when answered > 0 then 0 else calls end,
            case when answered > 0 then 'spoke' else 'no-answer' end,
            $2::timestamptz - interval '14 days' + make_interval(hours => floor(10 * near)::integer)
       from bench_person, lateral (select (bench_chance(n, 11) < .3)::integer as answered) a where calls > 0`,
    [id, dawn],
  );
  await db.query(
    `insert into enrolment (workspace_id, id, prospect_id, rep_id, pool_id, playbook_id, playbook_version, enrolled_at, state, decision,
                            precedence, decided_at, valid_until, due_at, promised, closes_at, nearness)
     select $1, ${idOf('n', 4)}, ${idOf('n', 3)}, ${idOf('rep', 1)},
            case when pooled then ${idOf(`(rep - 1) / ${repsPerTeam} + 1`, 2)} end, k.playbook_id, 1, $2::timestamptz - interval '60 days',
            k.state, k.decision, k.precedence, $2::timestamptz - interval '1 hour', k.valid_until,
            k.due_at + case when callable then interval '0' else interval '3 days' end, k.promised, k.closes_at,
            case when near < .70 then 3 when near < .85 then 2 when near < .95 then 1 else 0 end
       from bench_person p
       join bench_kind k on k.zone = p.zone and k.kind = case
            when owed and callable and not pooled then 10 + floor(p.kind * ${owedKinds})::integer when p.kind < .5 then 0 else 1 end`,
    [id, dawn],
  );
}

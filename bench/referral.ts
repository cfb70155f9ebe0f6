import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '#store/connect.ts';
import { newId } from '#store/id.ts';
import { openDatabase } from '#store/open-database.ts';
import { pathsTo } from '#store/referral/paths-to.ts';

/**
 * Who could ask a prospect to call, among a million ties of invented people: a few know thousands, most know a handful, and
 * everybody belongs to something. `tsx bench/referral.ts [ties]`
 */
const ties = Number(process.argv[2] ?? 1_000_000);
const people = ties / 10;
const reps = 30;
const knownToEachRep = 500;
const bodies = people / 50;
const asked = 300;
const now = '2026-11-24T15:00:00.000Z';

const folder = await mkdtemp(join(tmpdir(), 'phonework-bench-referral-'));
// The embedded server runs under an account of its own and must be let through.
await chmod(folder, 0o755);
const opened = await openDatabase({ folder: join(folder, 'data') }, { as: 'command', say: () => {} });
try {
  const workspaceId = await seed(opened.db);
  await measure(opened.db, workspaceId);
} finally {
  await opened.close();
  await rm(folder, { recursive: true, force: true });
}

/** Half of the people are prospects, half contacts. Somebody's chance to be known grows with the square of their place. */
async function seed(pool: Database): Promise<string> {
  const id = newId(Date.parse(now));
  const db = await pool.connect();
  try {
    await db.query(`select setseed(0.25)`);
    await db.query(
      `insert into workspace (id, name, default_country, created_at) values ($1, 'Bench', 'CA', $2)`,
      [id, now],
    );
    await db.query(
      `insert into rep (workspace_id, id, name, email, role, time_zone)
       select $1, gen_random_uuid(), 'Rep ' || n, 'rep' || n || '@example.test', 'rep', 'America/Toronto'
         from generate_series(1, $2::integer) n`,
      [id, reps],
    );
    await db.query(
      `create temp table someone as select n, gen_random_uuid() as id from generate_series(0, ${people - 1}) n`,
    );
    await db.query(`create unique index on someone (n)`);
    await db.query(
      `insert into prospect (workspace_id, id, name, search, name_key, created_at)
       select $1, id, 'Person ' || n, 'person ' || n, 'person ' || n, $2 from someone where n % 2 = 0`,
      [id, now],
    );
    await db.query(
      `insert into contact (workspace_id, id, name, name_key, created_at)
       select $1, id, 'Person ' || n, 'person ' || n, $2 from someone where n % 2 = 1`,
      [id, now],
    );
    await db.query(
      `insert into acquaintance (workspace_id, one_id, other_id, strength, created_at)
       select $1, least(a.id, b.id), greatest(a.id, b.id), (array[0.15, 0.2, 0.4, 0.8])[1 + floor(random() * 4)::integer], $2
         from (select floor(random() * $3)::integer as one, floor(power(random(), 2) * $3)::integer as other
                 from generate_series(1, $4::integer)) drawn
         join someone a on a.n = one join someone b on b.n = other where a.id <> b.id
       on conflict do nothing`,
      [id, now, people, ties],
    );
    await db.query(
      `insert into acquaintance (workspace_id, one_id, other_id, strength, of_rep, source, created_at)
       select $1, least(r.id, s.id), greatest(r.id, s.id), 0.2, true, 'linkedin', $2
         from (select id, row_number() over () as k from rep where workspace_id = $1) r
        cross join generate_series(1, $3::integer) as nth
         join someone s on s.n = (r.k * 7919 + nth * 104729) % $4
       on conflict do nothing`,
      [id, now, knownToEachRep, people],
    );
    await db.query(
      `insert into body (workspace_id, id, name, name_key, kind)
       select $1, gen_random_uuid(), 'Body ' || n, 'body ' || n, 'club' from generate_series(1, $2::integer) n`,
      [id, bodies],
    );
    await db.query(
      `with numbered as (select id, row_number() over () - 1 as k from body where workspace_id = $1)
       insert into membership (workspace_id, body_id, person_id)
       select $1, b.id, s.id
         from (select n, id, floor(power(random(), 3) * $2)::integer as k from someone) s join numbered b using (k)
       on conflict do nothing`,
      [id, bodies],
    );
    await db.query('vacuum analyze');
  } finally {
    db.release();
  }
  return id;
}

async function measure(db: Database, workspaceId: string): Promise<void> {
  const counts = await db.query(
    `select (select count(*) from acquaintance) as ties, (select max(c) from (select count(*) as c from membership group by body_id) b) as largest`,
  );
  const found = await db.query(`select id from rep where workspace_id = $1 order by name`, [workspaceId]);
  const repIds = found.rows.map(({ id }) => id as string);
  const sampled = await db.query(
    `select p.id, (select count(*)::integer from acquaintance where workspace_id = $1 and one_id = p.id)
                + (select count(*)::integer from acquaintance where workspace_id = $1 and other_id = p.id) as known
       from (select id from prospect where workspace_id = $1 order by id limit ${asked}) p`,
    [workspaceId],
  );
  const times: { ms: number; known: number; paths: number }[] = [];
  for (const { id, known } of [...sampled.rows.slice(0, 20), ...sampled.rows]) {
    const begun = performance.now();
    const paths = await pathsTo(db, workspaceId, { prospectId: id, askerId: repIds[0]!, repIds, now });
    times.push({ ms: performance.now() - begun, known, paths: paths.length });
  }
  const measured = times.slice(20).sort((a, b) => a.ms - b.ms);
  const at = (share: number) => measured[Math.min(measured.length - 1, Math.floor(measured.length * share))]!;
  const withPaths = measured.filter(({ paths }) => paths > 0).length;
  print(`machine: ${cpus()[0]?.model.trim()}, ${cpus().length} cores, Node ${process.versions.node}`);
  print(
    `${counts.rows[0].ties} ties of ${people} people, ${reps} reps; the largest body has ${counts.rows[0].largest}`,
  );
  print(`a prospect's paths: p50 ${at(0.5).ms.toFixed(1)} ms, p95 ${at(0.95).ms.toFixed(1)} ms (at most 50)`);
  print(
    `slowest ${at(1).ms.toFixed(1)} ms, of somebody who knows ${at(1).known}; ${withPaths} of ${measured.length} have paths`,
  );
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

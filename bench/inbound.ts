import { execFileSync } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '#store/connect.ts';
import { openDatabase } from '#store/open-database.ts';
import { load } from './desk/http-load.ts';
import { startProgram } from './desk/program.ts';
import { now, type Seeded, seedWorkspace } from './desk/seed.ts';

/**
 * From the notice of a call to the event on every page, over HTTP, in a workspace of 100,000 people and 500,000
 * touches: one person's own number, a switchboard with eight people, one with four hundred, a number nobody has.
 * `tsx bench/inbound.ts [people] [calls of each]`
 */
const people = Number(process.argv[2] ?? 100_000);
const calls = Number(process.argv[3] ?? 300);
const port = Number(process.env.BENCH_PORT ?? 4792);
const smallCompanies = 200;

execFileSync(process.execPath, ['bin/phonework.mjs', '--help'], { stdio: 'ignore' });
const folder = await mkdtemp(join(tmpdir(), 'phonework-bench-inbound-'));
await chmod(folder, 0o755);
const data = join(folder, 'data');
const opened = await openDatabase({ folder: data }, { as: 'command', say: () => {} });
try {
  const seeded = await seedWorkspace(opened.db, { people, touchesEach: 5, ofTheRep: 2_000 });
  await leaveMessages(opened.db, seeded);
  const own = await opened.db.query(`select number from phone where workspace_id = $1 order by id limit $2`, [
    seeded.workspace.id,
    calls,
  ]);
  await measure({
    'their own number': own.rows.map(({ number }) => number),
    'a switchboard of 8': numbers((n) => switchboard(n % smallCompanies)),
    'a switchboard of 400': numbers(() => switchboard(smallCompanies)),
    'nobody’s number': numbers((n) => `+1604555${String(n).padStart(4, '0')}`),
    withheld: numbers(() => null),
  });
} finally {
  await opened.close();
  await rm(folder, { recursive: true, force: true });
}

function numbers<T>(of: (n: number) => T): T[] {
  return Array.from({ length: calls }, (_, n) => of(n));
}

function switchboard(company: number): string {
  return `+1902555${String(company).padStart(4, '0')}`;
}

/** Companies with a main line of their own and a message left with each of their people three days ago. */
async function leaveMessages(db: Database, { workspace, repId }: Seeded): Promise<void> {
  const id = workspace.id;
  await db.query(
    `update prospect p set account_id = (select id from account where workspace_id = $1 and key = 'company 1')
      where workspace_id = $1 and id in (
            select id from prospect where workspace_id = $1 order by id desc limit 400)`,
    [id],
  );
  await db.query(
    `update account set switchboard = case when key = 'company 1' then $2 else '+1902555' || lpad(substr(key, 9), 4, '0') end
      where workspace_id = $1 and substr(key, 9)::integer < $3`,
    [id, switchboard(smallCompanies), smallCompanies],
  );
  await db.query(
    `insert into touch (workspace_id, id, prospect_id, rep_id, at, local_on, channel, direction, outcome, message, said, recorded_at)
     select $1, gen_random_uuid(), p.id, $2, $3::timestamptz - interval '3 days', $3::date - 3, 'call', 'out', 'voicemail-left',
            'introduction', '{"text":"Hi, it’s Imogen Tarr.","scriptId":null,"version":null,"problems":[]}', $3
       from account a join prospect p on p.workspace_id = $1 and p.account_id = a.id
      where a.workspace_id = $1 and a.switchboard is not null`,
    [id, repId, now],
  );
  await db.query('vacuum analyze');
}

async function measure(kinds: Record<string, readonly (string | null)[]>): Promise<void> {
  const program = await startProgram(data, port, now);
  const heard = await follow();
  for (const [kind, lines] of Object.entries(kinds)) {
    const times: number[] = [];
    for (const number of [...lines.slice(0, 20), ...lines]) {
      const body = JSON.stringify({ number, source: 'bench' });
      const begun = performance.now();
      const event = heard.next();
      await load(port, 1, [{ method: 'POST', path: '/api/v1/inbound-calls', body }][Symbol.iterator]());
      times.push((await event) - begun);
    }
    times.splice(0, 20);
    times.sort((one, other) => one - other);
    const at = (share: number) => times[Math.floor(times.length * share)]!.toFixed(1);
    print(`${kind}: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms`);
  }
  heard.stop();
  await program.stop();
}

/** Follows the events as a page does. @returns the instant at which the next call that comes in is heard of whole */
async function follow() {
  const socket = connect(port, '127.0.0.1').setNoDelay().setEncoding('utf8');
  let text = '';
  let hear = (_at: number) => {};
  socket.on('data', (part: string) => {
    text += part;
    if (!/event: inbound\ndata: .*\n\n/.test(text)) return;
    text = '';
    hear(performance.now());
  });
  await new Promise((resolve) => {
    socket.once('data', resolve);
    socket.write(`GET /api/v1/events HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`);
  });
  return {
    next: () =>
      new Promise<number>((resolve) => {
        hear = resolve;
      }),
    stop: () => socket.destroy(),
  };
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

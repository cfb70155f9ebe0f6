import { houseRules } from '#core/rules/house-rules.ts';
import type { Database } from '#store/connect.ts';
import { newId } from '#store/id.ts';
import { loadBuiltInPlaybooks } from '#store/playbook-file.ts';
import { loadWorkspace, type Workspace } from '#store/workspace.ts';

export type TestWorkspace = { workspace: Workspace; repId: string; now: string };

/** A workspace with the five methods and one rep in Toronto, and no calling-hour packs. */
export async function addWorkspace(db: Database, now: string): Promise<TestWorkspace> {
  const id = newId(Date.parse(now));
  const repId = newId(Date.parse(now));
  await db.query(`insert into workspace (id, name, created_at) values ($1, 'Tern Dock Scheduling', $2)`, [
    id,
    now,
  ]);
  await db.query(
    `insert into rep (workspace_id, id, name, email, time_zone, call_back_number)
     values ($1, $2, 'Imogen Tarr', $3, 'America/Toronto', '+14165550117')`,
    [id, repId, `imogen.${repId}@example.test`],
  );
  for (const playbook of await loadBuiltInPlaybooks()) {
    await db.query(
      `insert into playbook (workspace_id, id, version, name, built_in, body, source, created_at)
       values ($1, $2, 1, $3, true, $4, '', $5)`,
      [id, playbook.playbook, playbook.name, JSON.stringify(playbook), now],
    );
  }
  const workspace = await loadWorkspace(db, id, []);
  if (workspace === null || workspace.rules.callsPerDay !== houseRules.callsPerDay)
    throw new Error('no test workspace');
  return { workspace, repId, now };
}

/** A fictional person in Vancouver with one number of their own. */
export async function addPerson(
  db: Database,
  { workspace, now }: TestWorkspace,
  { phones = [`+1604555${nextNumber()}`], zones = ['America/Vancouver'], name = 'Odile Marchbanks' } = {} as {
    phones?: string[];
    zones?: string[];
    name?: string;
  },
): Promise<string> {
  const id = newId(Date.parse(now));
  await db.query(
    `insert into prospect (workspace_id, id, name, country, time_zones, zone_source, search, name_key, created_at)
     values ($1, $2, $3, null, $4, 'said', $5, $5, $6)`,
    [workspace.id, id, name, zones, name.toLowerCase(), now],
  );
  for (const [position, number] of phones.entries()) {
    await db.query(
      `insert into phone (workspace_id, id, prospect_id, number, position) values ($1, $2, $3, $4, $5)`,
      [workspace.id, newId(Date.parse(now)), id, number, position],
    );
  }
  return id;
}

let numbers = 1000;
function nextNumber(): string {
  numbers += 1;
  return String(numbers);
}

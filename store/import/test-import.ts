import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '#store/connect.ts';
import { type ImportOptions, type ImportResult, runImport } from '#store/import/run-import.ts';
import type { ListSource } from '#store/import/sniff-list.ts';
import type { TestWorkspace } from '#store/test-workspace.ts';

/** A folder that lists of one test file are written into. */
export type TestLists = {
  write(content: string | Uint8Array, fileName?: string): Promise<ListSource>;
  /** Imports a list into a workspace, the United States being its country. */
  bring(at: TestWorkspace, content: string, options?: Partial<ImportOptions>): Promise<ImportResult>;
  remove(): Promise<void>;
};

export async function testLists(db: Database): Promise<TestLists> {
  const folder = await mkdtemp(join(tmpdir(), 'phonework-lists-'));
  let written = 0;
  const write = async (content: string | Uint8Array, fileName = 'people.csv') => {
    written += 1;
    const path = join(folder, `${written}`);
    await writeFile(path, content);
    return { path, fileName };
  };
  return {
    write,
    bring: async (at, content, options = {}) =>
      runImport(db, at.workspace.id, await write(content), { now: at.now, defaultCountry: 'US', ...options }),
    remove: () => rm(folder, { recursive: true }),
  };
}

/** The people of a workspace with what hangs on them, by name. */
export async function peopleIn(db: Database, { workspace }: TestWorkspace) {
  const { rows } = await db.query(
    `select p.*, a.name as account,
            array(select number || ' ' || kind from phone f where f.prospect_id = p.id order by position) as phones,
            array(select address from email e where e.prospect_id = p.id order by position) as emails,
            array(select dimension || ': ' || fact from research r where r.prospect_id = p.id order by fact) as research
       from prospect p left join account a on a.workspace_id = p.workspace_id and a.id = p.account_id
      where p.workspace_id = $1 order by p.name, p.id`,
    [workspace.id],
  );
  return rows;
}

export async function rowsIn(db: Database, importId: string) {
  const { rows } = await db.query(
    `select id, line, state, code, says, raw, candidate_id, answer from import_row where import_id = $1 order by line`,
    [importId],
  );
  return rows;
}

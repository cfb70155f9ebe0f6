import type { Io } from '#cli/io.ts';
import { beginWorkspace, currentWorkspace } from '#store/begin-workspace.ts';
import type { Database } from '#store/connect.ts';
import { loadBuiltInRulePacks } from '#store/rule-pack-file.ts';
import { transaction } from '#store/transaction.ts';
import { loadWorkspace, type Workspace } from '#store/workspace.ts';

/**
 * The workspace of one's own that the desk shows; begun where there is none, so that the first list can come
 * in by command. The sample's people are never mixed with one's own.
 */
export async function ownWorkspace(db: Database, io: Io): Promise<Workspace> {
  const current = await currentWorkspace(db);
  const packs = await loadBuiltInRulePacks();
  const found = current === null ? null : await loadWorkspace(db, current.id, packs);
  if (found && !found.isSample) return found;
  const timeZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const id = await transaction(db, (connection) =>
    beginWorkspace(
      connection,
      { name: 'My workspace', defaultCountry: null, repName: 'Me', email: 'me@localhost', timeZone },
      io.now(),
    ),
  );
  io.errors.write(
    'There was no workspace of your own yet; one was begun, with one rep. Settings has its name and country.\n',
  );
  return (await loadWorkspace(db, id, packs)) as Workspace;
}

import { Command } from 'commander';
import { withDatabase } from '#cli/database.ts';
import type { Io } from '#cli/io.ts';
import type { Database } from '#store/connect.ts';
import { NotUndone, type Undone, undoImport } from '#store/import/undo-import.ts';

/** `phonework undo`: takes one import back. */
export function undoCommand(io: Io): Command {
  return new Command('undo')
    .description('take one import back, except for people touched since, who are listed')
    .argument('<import>', 'the id the import printed')
    .option('--json', 'print what was removed, restored and kept as JSON')
    .addHelpText('after', '\nExample:\n  phonework undo 0190f3c2-7d2e-7a41-9b1e-2f6f0c1d9a77')
    .action(async (importId: string, { json }: { json?: boolean }) => {
      try {
        const undone = await withDatabase(io, (db) => takeBack(io, db, importId));
        if (json) io.output.write(`${JSON.stringify(undone)}\n`);
        else {
          io.output.write(`${undone.removed} removed, ${undone.restored} as they were before.\n`);
          for (const { name, says } of undone.kept) io.output.write(`Kept: ${name}, ${says}.\n`);
        }
      } catch (error) {
        if (!(error instanceof NotUndone)) throw error;
        io.errors.write(`${error.message}\n`);
        io.exitCode = 1;
      }
    });
}

async function takeBack(io: Io, db: Database, importId: string): Promise<Undone> {
  const { rows } = await db.query(`select workspace_id from import where id::text = $1`, [importId]);
  if (!rows[0]) {
    throw new NotUndone(
      `There is no import ${importId}. Nothing was changed. phonework import prints the id when it ends.`,
    );
  }
  return undoImport(db, rows[0].workspace_id, importId, io.now());
}

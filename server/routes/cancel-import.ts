import { importStatus } from '#api/imports.ts';
import { statusOf } from '#server/imports.ts';
import { acting } from '#server/operation.ts';
import { conflict, notFound } from '#server/problems.ts';
import { findImport } from '#store/imports.ts';

export const cancelImport = acting({
  id: 'cancel-import',
  method: 'post',
  path: '/imports/{id}/cancel',
  says: 'Stop a list that is being read; nothing of it is kept.',
  answer: importStatus,
  async act({ context, imports, desk, params }) {
    const record = await findImport(context.db, desk.workspace.id, params.id!);
    if (record === null) throw notFound('This import');
    if (!imports.cancel(record.id))
      throw conflict(
        'not-running',
        `${record.fileName} is not being read now.`,
        'Take it back with undo if it is done.',
      );
    return { status: 200, body: statusOf(record, imports.progressOf(record.id)) };
  },
});

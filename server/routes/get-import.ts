import { importStatus } from '#api/imports.ts';
import { statusOf } from '#server/imports.ts';
import { reading } from '#server/operation.ts';
import { notFound } from '#server/problems.ts';
import { findImport } from '#store/imports.ts';

export const getImport = reading({
  id: 'get-import',
  method: 'get',
  path: '/imports/{id}',
  says: 'One import: how far it is, and what became of its rows.',
  answer: importStatus,
  async read({ context, imports, desk, params }) {
    const record = await findImport(context.db, desk.workspace.id, params.id!);
    if (record === null) throw notFound('This import');
    return statusOf(record, imports.progressOf(record.id));
  },
});

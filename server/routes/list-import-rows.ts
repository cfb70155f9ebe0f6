import { importRows, importRowsQuery } from '#api/imports.ts';
import { reading } from '#server/operation.ts';
import { listImportRows } from '#store/imports.ts';

const usualPage = 50;

export const listTheImportRows = reading({
  id: 'list-import-rows',
  method: 'get',
  path: '/imports/{id}/rows',
  says: 'The rows that did not make it, each with its line and reason, and who it may be.',
  query: importRowsQuery,
  answer: importRows,
  read: ({ context, desk, params, query }) =>
    listImportRows(context.db, desk.workspace.id, params.id!, {
      state: query.state ?? null,
      cursor: query.cursor,
      limit: query.limit ?? usualPage,
    }),
});

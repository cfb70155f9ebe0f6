import { z } from 'zod';
import { importStatus } from '#api/imports.ts';
import { statusOf } from '#server/imports.ts';
import { reading } from '#server/operation.ts';
import { listImports } from '#store/imports.ts';

export const listTheImports = reading({
  id: 'list-imports',
  method: 'get',
  path: '/imports',
  says: 'The lists that were uploaded, newest first, with what became of each.',
  answer: z.object({ items: z.array(importStatus) }),
  async read({ context, imports, desk }) {
    const records = await listImports(context.db, desk.workspace.id);
    return { items: records.map((record) => statusOf(record, imports.progressOf(record.id))) };
  },
});

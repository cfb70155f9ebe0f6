import { Readable } from 'node:stream';
import { z } from 'zod';
import { reading } from '#server/operation.ts';
import { notFound } from '#server/problems.ts';
import { findImport } from '#store/imports.ts';

export const getRejects = reading({
  id: 'get-rejects',
  method: 'get',
  path: '/imports/{id}/rejects.csv',
  says: 'The rows that did not make it as CSV, each with its line and reason; nothing in it is a formula.',
  answer: z.string().describe('text/csv'),
  async read({ context, desk, params }) {
    const record = await findImport(context.db, desk.workspace.id, params.id!);
    if (record === null) throw notFound('This import');
    const { rejectsCsv } = await import('#store/import/rejects.ts');
    const pieces = Readable.from(rejectsCsv(context.db, desk.workspace.id, record.id));
    const name = encodeURIComponent(`${record.fileName.replace(/\.\w+$/, '')} rejects.csv`);
    return new Response(Readable.toWeb(pieces.map(toBytes)) as ReadableStream<Uint8Array>, {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename*=UTF-8''${name}`,
      },
    });
  },
});

const toBytes = (text: string) => new TextEncoder().encode(text);

import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { importPreview, uploadQuery } from '#api/imports.ts';
import { firstAnswer, keepAnswer } from '#server/answer-once.ts';
import { uploadPath } from '#server/imports.ts';
import { readable } from '#server/list-refusals.ts';
import { acting } from '#server/operation.ts';
import { badInput } from '#server/problems.ts';
import { newId } from '#store/id.ts';
import { addPreviewedImport } from '#store/imports.ts';

export const uploadList = acting({
  id: 'upload-list',
  method: 'post',
  path: '/imports',
  says: 'Send a list (CSV, vCard or XLSX) as the body; it is looked into, and nothing of it is kept yet.',
  query: uploadQuery,
  answer: importPreview,
  status: 201,
  async act(asked) {
    const { context, desk, http, now, query } = asked;
    const first = await firstAnswer(context.db, asked);
    if (first !== null) return first;
    const id = newId(Date.parse(now));
    const path = uploadPath(context, id);
    const fileName = basename(query.name.replaceAll('\\', '/'));
    try {
      await receive(http.req.raw.body as ReadableStream | null, path);
      const { previewImport } = await import('#store/import/preview-import.ts');
      const { defaultCountry } = desk.workspace;
      const preview = { id, ...(await readable(previewImport({ path, fileName }, { defaultCountry }))) };
      await addPreviewedImport(context.db, desk.workspace.id, preview, now);
      const answer = { status: 201, body: preview };
      await keepAnswer(context.db, asked, answer);
      return answer;
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
  },
});

/** Writes the body to disk as it comes: a list may be larger than the memory. */
async function receive(body: ReadableStream | null, path: string): Promise<void> {
  if (body === null) throw badInput('body', 'No file came with the request.', 'Send the list as the body.');
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await pipeline(Readable.fromWeb(body), createWriteStream(path, { mode: 0o600 }));
}

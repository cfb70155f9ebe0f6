import { importPreview, previewChoices } from '#api/imports.ts';
import { uploadPath } from '#server/imports.ts';
import { readable } from '#server/list-refusals.ts';
import { acting } from '#server/operation.ts';
import { parseCountry } from '#server/places.ts';
import { notFound } from '#server/problems.ts';
import { findImport } from '#store/imports.ts';

export const previewList = acting({
  id: 'preview-list',
  method: 'post',
  path: '/imports/{id}/preview',
  says: 'Look into an uploaded list again, with another mapping or country; nothing is kept.',
  body: previewChoices,
  answer: importPreview,
  async act({ context, desk, body, params }) {
    const record = await findImport(context.db, desk.workspace.id, params.id!);
    if (record === null) throw notFound('This import');
    const { previewImport } = await import('#store/import/preview-import.ts');
    const defaultCountry =
      parseCountry('defaultCountry', body.defaultCountry ?? null) ?? desk.workspace.defaultCountry;
    const source = { path: uploadPath(context, record.id), fileName: record.fileName };
    const preview = await readable(previewImport(source, { mapping: body.mapping ?? {}, defaultCountry }));
    return { status: 200, body: { id: record.id, ...preview } };
  },
});

import { rm } from 'node:fs/promises';
import { undoAnswer } from '#api/imports.ts';
import { firstAnswer, keepAnswer } from '#server/answer-once.ts';
import { dayChanged } from '#server/events.ts';
import { uploadPath } from '#server/imports.ts';
import { acting } from '#server/operation.ts';
import { conflict, notFound } from '#server/problems.ts';
import { findImport } from '#store/imports.ts';

export const undoAnImport = acting({
  id: 'undo-import',
  method: 'post',
  path: '/imports/{id}/undo',
  says: 'Take one import back; whoever was touched since stays and is listed.',
  answer: undoAnswer,
  async act(asked) {
    const { context, desk, params, now, tell } = asked;
    const first = await firstAnswer(context.db, asked);
    if (first !== null) return first;
    if ((await findImport(context.db, desk.workspace.id, params.id!)) === null) throw notFound('This import');
    const { NotUndone, undoImport } = await import('#store/import/undo-import.ts');
    const undone = await undoImport(context.db, desk.workspace.id, params.id!, now).catch((error) => {
      if (!(error instanceof NotUndone)) throw error;
      throw conflict('not-undone', error.message, 'Reload to see how it stands.');
    });
    await rm(uploadPath(context, params.id!), { force: true });
    const answer = { status: 200, body: { removed: undone.removed, kept: undone.kept } };
    await keepAnswer(context.db, asked, answer);
    tell(dayChanged);
    return answer;
  },
});

import { importAnswer, importRow } from '#api/imports.ts';
import { firstAnswer, keepAnswer } from '#server/answer-once.ts';
import { dayChanged, personChanged } from '#server/events.ts';
import { enrollerOf } from '#server/imports.ts';
import { acting } from '#server/operation.ts';
import { parseCountry } from '#server/places.ts';
import { conflict, notFound } from '#server/problems.ts';
import { decideAgain } from '#store/decisions.ts';
import { findImport, findImportRow } from '#store/imports.ts';

export const answerAnImportRow = acting({
  id: 'answer-import-row',
  method: 'post',
  path: '/imports/{id}/rows/{row}',
  says: 'Answer a row that was held back: the same person, a new one, or leave it out.',
  body: importAnswer,
  answer: importRow,
  async act(asked) {
    const { context, desk, params, body, now, tell } = asked;
    const { workspace } = desk;
    const first = await firstAnswer(context.db, asked);
    if (first !== null) return first;
    const record = await findImport(context.db, workspace.id, params.id!);
    const held = await findImportRow(context.db, workspace.id, params.id!, params.row!);
    if (record === null || held === null) throw notFound('This row');
    const said = { answer: body.answer, country: parseCountry('country', body.country ?? null) };
    const { answerImportRow, NotAnswered } = await import('#store/import/answer-row.ts');
    const personId = await answerImportRow(context.db, workspace.id, held.id, said, now).catch((error) => {
      if (!(error instanceof NotAnswered)) throw error;
      throw conflict('not-answered', error.message, 'Reload to see how it stands.');
    });
    if (personId !== null) {
      // Who comes in by an answer follows what was chosen for the whole list.
      const enroller = body.answer === 'new-person' ? enrollerOf(context, desk, record) : undefined;
      if (enroller !== undefined) await enroller.enrol([personId], enroller.owner ?? { repId: asked.rep.id });
      else await decideAgain(context.db, workspace, [personId], now);
      tell(personChanged(personId));
      tell(dayChanged);
    }
    const answer = {
      status: 200,
      body: await findImportRow(context.db, workspace.id, params.id!, params.row!),
    };
    await keepAnswer(context.db, asked, answer);
    return answer;
  },
});

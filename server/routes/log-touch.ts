import { newTouch, person } from '#api/people.ts';
import { firstAnswer, keepAnswer } from '#server/answer-once.ts';
import { personAnswer } from '#server/answers/person-answer.ts';
import { dayChanged, personChanged } from '#server/events.ts';
import { acting } from '#server/operation.ts';
import { badInput } from '#server/problems.ts';
import { recordedOrRefused, touchInstant } from '#server/recorded.ts';
import { recordTouch } from '#store/record-touch.ts';

export const logTouch = acting({
  id: 'log-touch',
  method: 'post',
  path: '/people/{id}/touches',
  says: 'Record an e-mail, a visit or a note in one line, ours or theirs; a note may reopen with a written reason.',
  body: newTouch,
  answer: person,
  status: 201,
  async act(asked) {
    const { context, desk, rep, now, body, params, tell } = asked;
    const first = await firstAnswer(context.db, asked);
    if (first !== null) return first;
    if (body.outcome === 'reopened' && body.channel !== 'note')
      throw badInput('outcome', 'Only a note reopens: its text is the written reason.', 'Send it as a note.');
    const { at, ...touch } = body;
    const recorded = await recordTouch(
      context.db,
      desk.workspace,
      { ...touch, prospectId: params.id!, repId: rep.id, at: touchInstant(at, now) },
      now,
    );
    recordedOrRefused(recorded, 201);
    const answer = { status: 201, body: await personAnswer(context.db, desk.workspace, params.id!, now) };
    await keepAnswer(context.db, asked, answer);
    tell(personChanged(params.id!));
    tell(dayChanged);
    return answer;
  },
});

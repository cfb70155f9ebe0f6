import { recordedCall as answer } from '#api/calls.ts';
import { firstAnswer, keepAnswer } from '#server/answer-once.ts';
import { inboundCallAnswer } from '#server/answers/inbound-call-answer.ts';
import { recordedCall } from '#server/answers/recorded-call.ts';
import { dayChanged, personChanged } from '#server/events.ts';
import { acting } from '#server/operation.ts';
import { conflict, notFound } from '#server/problems.ts';
import { undoTouch } from '#store/undo-touch.ts';

export const undoCall = acting({
  id: 'undo-call',
  method: 'post',
  path: '/calls/{id}/undo',
  says: 'Take a recorded touch back: a later one voids it, a promise it made is withdrawn.',
  answer,
  async act(asked) {
    const { context, desk, rep, now, params, tell } = asked;
    const first = await firstAnswer(context.db, asked);
    if (first !== null) return first;
    const undone = await undoTouch(context.db, desk.workspace, params.id!, rep.id, now);
    if (undone.kind === 'not-found') throw notFound('This call');
    if (undone.kind === 'already')
      throw conflict('already-undone', 'This call was taken back already.', 'Reload to see how it stands.');
    const body = recordedCall({ ...undone, touch: null });
    await keepAnswer(context.db, asked, { status: 200, body });
    if (undone.openCall !== null) {
      const open = await inboundCallAnswer(context.db, desk, rep, undone.openCall, now);
      tell({ event: 'inbound', data: open });
    }
    tell(personChanged(body.personId));
    tell(dayChanged);
    return { status: 200, body };
  },
});

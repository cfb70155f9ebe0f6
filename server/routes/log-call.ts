import { recordedCall as answer, type NewCall, newCall } from '#api/calls.ts';
import { recordedCall } from '#server/answers/recorded-call.ts';
import { dayChanged, personChanged } from '#server/events.ts';
import { type Asked, acting } from '#server/operation.ts';
import { recordedOrRefused, touchInstant } from '#server/recorded.ts';
import { recordTouch } from '#store/record-touch.ts';

export const logCall = acting({
  id: 'log-call',
  method: 'post',
  path: '/calls',
  says: 'Record how a call went; the next decision and the promise are written with it, or nothing is.',
  body: newCall,
  answer,
  status: 201,
  async act(asked: Asked<unknown, NewCall>) {
    const { context, desk, rep, now, body, once, tell } = asked;
    const { personId, ...call } = body;
    const recorded = await recordTouch(
      context.db,
      desk.workspace,
      {
        ...call,
        prospectId: personId,
        repId: rep.id,
        at: touchInstant(call.at, now),
        channel: 'call',
        direction: 'out',
      },
      now,
      once === null ? undefined : { ...once, status: 201, answer: recordedCall },
    );
    tell(personChanged(personId));
    tell(dayChanged);
    return recordedOrRefused(recorded, 201);
  },
});

import { recordedCall as answer, newCallBack } from '#api/calls.ts';
import { recordedCall } from '#server/answers/recorded-call.ts';
import { dayChanged, personChanged } from '#server/events.ts';
import { acting } from '#server/operation.ts';
import { recordedOrRefused, touchInstant } from '#server/recorded.ts';
import { recordTouch } from '#store/record-touch.ts';

export const logCallBack = acting({
  id: 'log-call-back',
  method: 'post',
  path: '/call-backs',
  says: 'Record that they called: answered, or missed by us.',
  body: newCallBack,
  answer,
  status: 201,
  async act({ context, desk, rep, now, body, once, tell }) {
    const { personId, answered, at, ...said } = body;
    const recorded = await recordTouch(
      context.db,
      desk.workspace,
      {
        ...said,
        prospectId: personId,
        repId: rep.id,
        at: touchInstant(at, now),
        channel: 'call',
        direction: 'in',
        outcome: answered ? 'callback' : 'callback-missed',
      },
      now,
      once === null ? undefined : { ...once, status: 201, answer: recordedCall },
    );
    const result = recordedOrRefused(recorded, 201);
    tell(personChanged(personId));
    tell(dayChanged);
    return result;
  },
});

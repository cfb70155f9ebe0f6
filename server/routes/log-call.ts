import { recordedCall as answer, type NewCall, newCall } from '#api/calls.ts';
import { recordedCall } from '#server/answers/recorded-call.ts';
import { dayChanged, personChanged } from '#server/events.ts';
import { refuseStrayObjection } from '#server/objection-input.ts';
import { type Asked, acting } from '#server/operation.ts';
import { badInput } from '#server/problems.ts';
import { recordedOrRefused, touchInstant } from '#server/recorded.ts';
import { recordTouch } from '#store/record-touch.ts';
import { hasVersion } from '#store/scripts.ts';

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
    refuseStrayObjection(call);
    if (call.said) await refuseStrangeWords(asked, call.said);
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

/** What came of a version is counted by it, so words that name one must name one there is. */
async function refuseStrangeWords(
  { context, desk }: Asked,
  { scriptId, version }: NonNullable<NewCall['said']>,
): Promise<void> {
  if (scriptId === null && version === null) return;
  if (scriptId !== null && (await hasVersion(context.db, desk.workspace.id, scriptId, version))) return;
  throw badInput(
    scriptId === null ? 'said.version' : 'said.scriptId',
    'The words name a version of a script that is not here.',
    'Leave both out for words of one’s own.',
  );
}

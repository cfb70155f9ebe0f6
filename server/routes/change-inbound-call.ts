import type { z } from 'zod';
import { changedInboundCall as answer, inboundCallChange } from '#api/inbound-calls.ts';
import { ownLineOf } from '#core/call/own-line.ts';
import { inboundCallAnswer } from '#server/answers/inbound-call-answer.ts';
import { recordedCall } from '#server/answers/recorded-call.ts';
import { dayChanged, personChanged } from '#server/events.ts';
import { refuseStrayObjection } from '#server/objection-input.ts';
import { type Asked, acting } from '#server/operation.ts';
import { readPhone } from '#server/person-input.ts';
import { badInput, conflict, notFound } from '#server/problems.ts';
import { recordedOrRefused } from '#server/recorded.ts';
import { findInboundCall, type InboundCall, putInboundCall } from '#store/inbound/inbound-calls.ts';
import { countryOfPerson, type NewPhone } from '#store/people-phones.ts';
import { recordTouch } from '#store/record-touch.ts';

type Change = z.infer<typeof inboundCallChange>;
type Theirs = Extract<Change, { is: 'theirs' }>;

export const changeAnInboundCall = acting({
  id: 'change-inbound-call',
  method: 'patch',
  path: '/inbound-calls/{id}',
  says: 'It was them: logged as their call-back, with what follows; or nobody we call; or open again.',
  body: inboundCallChange,
  answer,
  async act(asked) {
    const { context, desk, rep, now, params, body, tell } = asked;
    const call = await findInboundCall(context.db, desk.workspace.id, params.id!);
    if (call === null) throw notFound('This call');
    const recorded =
      body.is === 'theirs' ? await logAsTheirs(asked, call, body) : await put(asked, call, body.is);
    const changed = (await findInboundCall(context.db, desk.workspace.id, call.id)) ?? call;
    const told = await inboundCallAnswer(context.db, desk, rep, changed, now);
    tell({ event: 'inbound', data: told });
    return { status: 200, body: { ...told, recorded } };
  },
});

/** A call of the desk's own is said to be put away or not; twice is once. */
async function put({ context, desk }: Asked, call: InboundCall, state: 'dismissed' | 'open'): Promise<null> {
  if ((await putInboundCall(context.db, desk.workspace.id, call.id, state)) === null) throw isLogged();
  return null;
}

async function logAsTheirs(asked: Asked, call: InboundCall, theirs: Theirs): Promise<unknown> {
  const { context, desk, rep, now, once, tell } = asked;
  const { personId, answered, keepNumber = false, note, result, objection, callAt, callOn } = theirs;
  if (!answered && (result ?? callAt ?? callOn))
    throw badInput(
      'result',
      'A call that was missed came to nothing.',
      'Leave the result out, or say that it was answered.',
    );
  const outcome = answered ? 'callback' : 'callback-missed';
  refuseStrayObjection({ outcome, result, objection });
  const number = await numberToKeep(asked, call, personId, keepNumber);
  const recorded = await recordTouch(
    context.db,
    desk.workspace,
    {
      prospectId: personId,
      repId: rep.id,
      at: call.at,
      channel: 'call',
      direction: 'in',
      outcome,
      result,
      objection,
      callAt,
      callOn,
      phone: call.number,
      note: note ?? call.note,
      inbound: { callId: call.id, number },
    },
    now,
    once === null ? undefined : { ...once, status: 200, answer: recordedCall },
  );
  if (recorded.kind === 'refused' && recorded.reason.rule === 'call-logged') throw isLogged();
  const { body } = recordedOrRefused(recorded, 200);
  tell(personChanged(personId));
  tell(dayChanged);
  return body;
}

function isLogged() {
  return conflict(
    'call-logged',
    'This call is logged already.',
    'If it was somebody else, take that call back first; then it is open again.',
  );
}

/** @throws Refused where nobody is there to keep it for, or it is none that can be dialled */
async function numberToKeep(
  { context, desk }: Asked,
  call: InboundCall,
  personId: string,
  keepNumber: boolean,
): Promise<NewPhone | null> {
  const found = await countryOfPerson(context.db, desk.workspace.id, personId);
  if (found === null) throw notFound('This person');
  if (!keepNumber) return null;
  if (ownLineOf(call.number, desk.reps).length > 0)
    throw badInput(
      'keepNumber',
      'That is a number of your own, and nobody’s to call.',
      'Log the call without it.',
    );
  if (call.number === null)
    throw badInput(
      'keepNumber',
      'The number was withheld, so there is none to keep.',
      'Log the call without it.',
    );
  return readPhone({ number: call.number }, found.country ?? desk.workspace.defaultCountry, 'keepNumber');
}

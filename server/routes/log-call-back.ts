import type { z } from 'zod';
import { newCallBack } from '#api/calls.ts';
import { callBackLogged as answer } from '#api/inbound-calls.ts';
import { objectionLabels } from '#core/call/objection.ts';
import { firstAnswer } from '#server/answer-once.ts';
import { candidatesOf, inboundCallAnswer } from '#server/answers/inbound-call-answer.ts';
import { recordedCall } from '#server/answers/recorded-call.ts';
import { dayChanged, personChanged } from '#server/events.ts';
import { readInboundNumber } from '#server/inbound-input.ts';
import { keepAndTell } from '#server/keep-and-tell.ts';
import { refuseStrayObjection } from '#server/objection-input.ts';
import { type Answer, type Asked, acting } from '#server/operation.ts';
import { badInput } from '#server/problems.ts';
import { recordedOrRefused, touchInstant } from '#server/recorded.ts';
import {
  findInboundCall,
  type InboundCall,
  keepInboundCall,
  type NewInboundCall,
  openCallsOf,
} from '#store/inbound/inbound-calls.ts';
import { recordTouch } from '#store/record-touch.ts';

type CallBack = z.infer<typeof newCallBack>;
type Asking = Asked<unknown, CallBack>;

export const logCallBack = acting({
  id: 'log-call-back',
  method: 'post',
  path: '/call-backs',
  says: 'Record that they called: answered, or missed by us. By a number alone it is theirs where it is one person’s alone.',
  body: newCallBack,
  answer,
  status: 201,
  async act(asked) {
    const { personId, number, answered, result, objection } = asked.body;
    if ((personId === undefined) === (number === undefined))
      throw badInput('personId', 'Either “personId” or “number” says who called.', 'Give one of them.');
    refuseStrayObjection({ outcome: answered ? 'callback' : 'callback-missed', result, objection });
    if (personId !== undefined) return logFor(asked, personId, asked.body.phone ?? null);
    // Who has the number may change between a request and its repetition; its answer may not.
    return (await firstAnswer(asked.context.db, asked)) ?? logByNumber(asked, number ?? '');
  },
});

async function logByNumber(asked: Asking, shown: string): Promise<Answer> {
  const { context, desk, now, body } = asked;
  const at = touchInstant(body.at, now);
  const number = await readInboundNumber(shown, desk.workspace.defaultCountry);
  const [first] = await candidatesOf(context.db, desk, { number, at, personId: null });
  return first?.certain ? logFor(asked, first.person.personId, number) : keepOpen(asked, number, at);
}

async function logFor(asked: Asking, personId: string, phone: string | null): Promise<Answer> {
  const { context, desk, rep, now, body, once, tell } = asked;
  const { answered, personId: _, number: __, ...said } = body;
  const at = touchInstant(body.at, now);
  const call = await callOfTheirs(asked, personId, at);
  const recorded = await recordTouch(
    context.db,
    desk.workspace,
    {
      ...said,
      phone: phone ?? call?.number ?? null,
      prospectId: personId,
      repId: rep.id,
      at,
      channel: 'call',
      direction: 'in',
      outcome: answered ? 'callback' : 'callback-missed',
      inbound: call && { callId: call.id, number: null },
    },
    now,
    once === null ? undefined : { ...once, status: 201, answer: recordedCall },
  );
  const result = recordedOrRefused(recorded, 201);
  if (call && recorded.kind === 'recorded') await tellOf(asked, call.id);
  tell(personChanged(personId));
  tell(dayChanged);
  return result;
}

/** A line may have told of the same call a moment ago: it is one call, and no longer waits for anybody. */
const sameCallMs = 10 * 60_000;

async function callOfTheirs(
  { context, desk }: Asking,
  personId: string,
  at: string,
): Promise<InboundCall | null> {
  const aside = (ms: number) => new Date(Date.parse(at) + ms).toISOString();
  const between = { from: aside(-sameCallMs), until: aside(sameCallMs) };
  for (const call of await openCallsOf(context.db, desk.workspace.id, personId, between)) {
    const [first] = await candidatesOf(context.db, desk, call);
    if (first?.certain && first.person.personId === personId) return call;
  }
  return null;
}

async function tellOf({ context, desk, rep, now, tell }: Asking, callId: string): Promise<void> {
  const call = await findInboundCall(context.db, desk.workspace.id, callId);
  if (call) tell({ event: 'inbound', data: await inboundCallAnswer(context.db, desk, rep, call, now) });
}

/** Nobody's yet: everything that was said of it waits with it. */
function keepOpen(asked: Asking, number: string | null, at: string): Promise<Answer> {
  const { desk, rep, now, body } = asked;
  const told: NewInboundCall = {
    at,
    number,
    repId: rep.id,
    state: 'open',
    missed: !body.answered,
    personId: null,
    source: 'call-back',
    key: null,
    note: noteOf(body),
  };
  return keepAndTell(asked, async (db) => {
    const { call } = await keepInboundCall(db, desk.workspace.id, told, now);
    const inboundCall = await inboundCallAnswer(db, desk, rep, call, now);
    return { body: { inboundCall }, news: inboundCall };
  });
}

function noteOf({ note, result, objection, callAt, callOn }: CallBack): string | null {
  const said = [
    note,
    result && `Result: ${result}.`,
    objection && `Why: ${objectionLabels[objection]}.`,
    (callAt ?? callOn) && `To be called: ${callAt ?? callOn}.`,
  ];
  return said.filter(Boolean).join(' ') || null;
}

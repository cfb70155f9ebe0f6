import type pg from 'pg';
import type { z } from 'zod';
import { inboundCall as answer, newInboundCall } from '#api/inbound-calls.ts';
import { isRinging } from '#core/call/ringing.ts';
import { inboundCallAnswer } from '#server/answers/inbound-call-answer.ts';
import { readInboundNumber } from '#server/inbound-input.ts';
import { keepAndTell } from '#server/keep-and-tell.ts';
import { type Asked, acting } from '#server/operation.ts';
import { badInput } from '#server/problems.ts';
import { touchInstant } from '#server/recorded.ts';
import { keepInboundCall, type NewInboundCall } from '#store/inbound/inbound-calls.ts';
import { lockPerson } from '#store/people-change.ts';

type Asking = Asked<unknown, z.infer<typeof newInboundCall>>;

export const addAnInboundCall = acting({
  id: 'add-inbound-call',
  method: 'post',
  path: '/inbound-calls',
  says: 'A call comes in, or came in: who it may be, with all one wants to know of them. The same source and key again is the same call.',
  body: newInboundCall,
  answer,
  status: 201,
  async act(asked) {
    const { desk, rep, now } = asked;
    const told = await readCall(asked);
    return keepAndTell(asked, async (db) => {
      await refuseStranger(db, asked);
      const { call, isNews } = await keepInboundCall(db, desk.workspace.id, told, now);
      const body = await inboundCallAnswer(db, desk, rep, call, now);
      return { body, news: isNews ? body : null };
    });
  },
});

async function readCall({ desk, rep, now, body }: Asking): Promise<NewInboundCall> {
  const { number, source, key, missed, personId, note } = body;
  const at = source === 'typed' ? touchInstant(body.at, now) : notAhead(body.at ?? now, now);
  return {
    at,
    number: await readInboundNumber(number ?? null, desk.workspace.defaultCountry),
    repId: source === 'typed' ? rep.id : null,
    state: missed || !isRinging(at, now) ? 'open' : 'ringing',
    missed,
    personId: personId ?? null,
    source,
    key: key ?? null,
    note: note ?? null,
  };
}

/** No call is lost because the clock of what tells us of it goes ahead. */
function notAhead(at: string, now: string): string {
  return Date.parse(at) > Date.parse(now) ? now : at;
}

async function refuseStranger(db: pg.PoolClient, { desk, body }: Asking): Promise<void> {
  if (body.personId && !(await lockPerson(db, desk.workspace.id, body.personId)))
    throw badInput('personId', 'There is no such person here.');
}

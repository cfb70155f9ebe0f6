import { inboundCall as answer, newInboundCall } from '#api/inbound-calls.ts';
import { isRinging } from '#core/call/ringing.ts';
import { inboundCallAnswer } from '#server/answers/inbound-call-answer.ts';
import { readInboundNumber } from '#server/inbound-input.ts';
import { writing } from '#server/operation.ts';
import { badInput } from '#server/problems.ts';
import { touchInstant } from '#server/recorded.ts';
import { keepInboundCall } from '#store/inbound/inbound-calls.ts';
import { lockPerson } from '#store/people-change.ts';

export const addAnInboundCall = writing({
  id: 'add-inbound-call',
  method: 'post',
  path: '/inbound-calls',
  says: 'A call comes in, or came in: who it may be, with all one wants to know of them. The same source and key again is the same call.',
  body: newInboundCall,
  answer,
  status: 201,
  async write({ desk, rep, now, body, tell }, db) {
    const { workspace } = desk;
    const at = touchInstant(body.at, now);
    const personId = body.personId ?? null;
    if (personId !== null && !(await lockPerson(db, workspace.id, personId)))
      throw badInput('personId', 'There is no such person here.');
    const isOver = body.missed || !isRinging(at, now);
    const { call, isNews } = await keepInboundCall(
      db,
      workspace.id,
      {
        at,
        number: await readInboundNumber(body.number ?? null, workspace.defaultCountry),
        repId: body.source === 'typed' ? rep.id : null,
        state: isOver ? 'open' : 'ringing',
        missed: body.missed,
        personId,
        source: body.source,
        key: body.key ?? null,
        note: body.note ?? null,
      },
      now,
    );
    const told = await inboundCallAnswer(db, desk, rep, call, now);
    if (isNews) tell({ event: 'inbound', data: told });
    return told;
  },
});

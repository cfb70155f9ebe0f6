import type pg from 'pg';
import { newReferral, referral } from '#api/connections.ts';
import { whyNotAsk } from '#core/referral/may-be-asked.ts';
import { referralAnswer } from '#server/answers/referral-answer.ts';
import { type Asked, writing } from '#server/operation.ts';
import { changedPerson } from '#server/person-changed.ts';
import { badInput, conflict, notFound } from '#server/problems.ts';
import { lockPerson } from '#store/people-change.ts';
import { type Around, findAround } from '#store/referral/around.ts';
import { addReferral, asksOf, findReferral, lockConnector } from '#store/referral/referrals.ts';

export const addAReferral = writing({
  id: 'add-referral',
  method: 'post',
  path: '/referrals',
  says: 'Keep that somebody was asked to ask a prospect to take our call. Their yes is not assumed; it is recorded when it comes.',
  body: newReferral,
  answer: referral,
  status: 201,
  async write(asked, db) {
    const { desk, rep, body, now } = asked;
    const workspaceId = desk.workspace.id;
    await lockConnector(db, workspaceId, body.connectorId);
    if (!(await lockPerson(db, workspaceId, body.prospectId))) throw notFound('This person');
    const { connector, through } = await whoIsAsked(asked, db);
    const id = await addReferral(
      db,
      workspaceId,
      { prospectId: body.prospectId, repId: rep.id, connector, through, note: body.note ?? null },
      now,
    );
    await changedPerson(asked, db, body.prospectId);
    return referralAnswer((await findReferral(db, workspaceId, id))!);
  },
});

type Question = Pick<
  Asked<unknown, { prospectId: string; connectorId: string; throughId?: string | null | undefined }>,
  'desk' | 'body' | 'now'
>;

/** @throws Refused where one of them is not to be asked, or the prospect said no to everybody */
async function whoIsAsked(
  { desk, body, now }: Question,
  db: pg.PoolClient,
): Promise<{ connector: Around; through: Around | null }> {
  const { prospectId, connectorId, throughId = null } = body;
  const ids = [prospectId, connectorId, ...(throughId === null ? [] : [throughId])];
  if (new Set(ids).size < ids.length)
    throw badInput('connectorId', 'Nobody can be asked to ask themselves.', 'Choose somebody between you.');
  const people = await findAround(db, desk.workspace.id, ids);
  if (people.get(prospectId)!.isDoNotCall)
    throw conflict('no-means-no', 'They asked not to be called.', 'Nobody is asked on our behalf either.');
  const asks = (await asksOf(db, desk.workspace.id, [connectorId])).get(connectorId) ?? [];
  const notNow = whyNotAsk(asks, { prospectId, now, days: desk.workspace.settings.daysBetweenAsks });
  if (notNow !== null) throw conflict(notNow.rule, notNow.says, 'Choose another way to them.');
  return {
    connector: mayBeAsked(people.get(connectorId), 'connectorId'),
    through: throughId === null ? null : mayBeAsked(people.get(throughId), 'throughId'),
  };
}

function mayBeAsked(person: Around | undefined, field: string): Around {
  if (person === undefined) throw badInput(field, 'Nobody here has this id.', 'Choose somebody again.');
  if (person.kind === 'rep')
    throw badInput(field, `${person.name} is one of you.`, 'Hand the person over instead.');
  if (person.isDoNotCall)
    throw conflict('no-means-no', `${person.name} asked not to be called.`, 'Choose another way.');
  return person;
}

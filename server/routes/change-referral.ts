import { referral, referralChange } from '#api/connections.ts';
import { nextStatuses } from '#core/referral/referral.ts';
import { referralAnswer } from '#server/answers/referral-answer.ts';
import { writing } from '#server/operation.ts';
import { changedPerson } from '#server/person-changed.ts';
import { badInput, conflict, notFound } from '#server/problems.ts';
import { lockPerson } from '#store/people-change.ts';
import { findReferral, moveReferral, thankFor } from '#store/referral/referrals.ts';

export const changeAReferral = writing({
  id: 'change-referral',
  method: 'patch',
  path: '/referrals/{id}',
  says: 'Record what became of an ask, or that the connector was thanked. A yes makes the prospect referred; taken back, it is no more.',
  body: referralChange,
  answer: referral,
  async write(asked, db) {
    const { desk, now, body, params } = asked;
    const workspaceId = desk.workspace.id;
    const found = await findReferral(db, workspaceId, params.id!);
    if (found === null) throw notFound('This ask');
    await lockPerson(db, workspaceId, found.prospectId);
    const before = referralAnswer((await findReferral(db, workspaceId, found.id))!);
    if ((body.status === undefined) === (body.thanked === undefined))
      throw badInput(
        'status',
        'One thing is recorded at a time.',
        'Send a status, or that they were thanked.',
      );
    if (body.status === undefined) {
      if (!before.owesThanks && before.thankedAt === null)
        throw conflict(
          'no-yes-yet',
          `${before.connectorName} has not said yes.`,
          'There is nothing to thank for yet.',
        );
      await thankFor(db, workspaceId, before.id, now);
    } else {
      if (!nextStatuses[before.status].includes(body.status)) throw notNext(before.status, body.status);
      await moveReferral(db, workspaceId, before, body.status, now);
    }
    await changedPerson(asked, db, before.prospectId);
    return referralAnswer((await findReferral(db, workspaceId, before.id))!);
  },
});

function notNext(from: string, to: string) {
  return conflict(
    'not-next',
    `An ask that stands at “${from}” cannot become “${to}”.`,
    'Record their yes first; reload to see how it stands.',
  );
}

import { z } from 'zod';
import { newAcquaintance } from '#api/connections.ts';
import { id } from '#api/shape.ts';
import { strengthOf } from '#core/referral/how-well.ts';
import { personChanged } from '#server/events.ts';
import { writing } from '#server/operation.ts';
import { readParty } from '#server/party.ts';
import { badInput } from '#server/problems.ts';
import { keepAcquaintance } from '#store/referral/acquaintances.ts';

export const addAnAcquaintance = writing({
  id: 'add-acquaintance',
  method: 'post',
  path: '/acquaintances',
  says: 'Keep that two people know each other, and how well; told again, the newer word stands.',
  body: newAcquaintance,
  answer: z.object({ oneId: id, otherId: id }),
  status: 201,
  async write({ desk, body, now, tell }, db) {
    const workspaceId = desk.workspace.id;
    const oneId = await readParty(db, workspaceId, body.one, 'one', now);
    const otherId = await readParty(db, workspaceId, body.other, 'other', now);
    if (oneId === otherId)
      throw badInput('other', 'These two are the same person.', 'Choose the two who know each other.');
    await keepAcquaintance(
      db,
      workspaceId,
      {
        oneId,
        otherId,
        strength: strengthOf[body.how],
        sinceOn: body.sinceOn ?? null,
        source: 'typed',
        note: body.note ?? null,
      },
      now,
    );
    tell(personChanged(oneId));
    tell(personChanged(otherId));
    return { oneId, otherId };
  },
});

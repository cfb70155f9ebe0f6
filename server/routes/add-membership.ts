import { z } from 'zod';
import { newMembership } from '#api/connections.ts';
import { id } from '#api/shape.ts';
import { personChanged } from '#server/events.ts';
import { writing } from '#server/operation.ts';
import { readParty } from '#server/party.ts';
import { badInput } from '#server/problems.ts';
import { findOrAddBody, keepMembership } from '#store/referral/bodies.ts';

export const addAMembership = writing({
  id: 'add-membership',
  method: 'post',
  path: '/memberships',
  says: 'Keep that somebody belongs, or belonged, to a trade body, a chamber, a club, a board or a former employer.',
  body: newMembership,
  answer: z.object({ bodyId: id, personId: id }),
  status: 201,
  async write({ desk, body, now, tell }, db) {
    const { sinceOn = null, untilOn = null } = body;
    if (sinceOn !== null && untilOn !== null && untilOn < sinceOn)
      throw badInput('untilOn', 'It ends before it begins.');
    const personId = await readParty(db, desk.workspace.id, body.person, 'person', now);
    const { name, kind = 'other' } = body.body;
    const bodyId = await findOrAddBody(db, desk.workspace.id, { name, kind }, now);
    await keepMembership(db, desk.workspace.id, { bodyId, personId, sinceOn, untilOn });
    tell(personChanged(personId));
    return { bodyId, personId };
  },
});

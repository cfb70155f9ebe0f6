import type { z } from 'zod';
import { trialPeople, trialPeopleQuery } from '#api/trials.ts';
import { notTheirTrial } from '#core/evidence/trial/who-decides.ts';
import { formatInstant, type Seconds } from '#core/prospect/local-time.ts';
import { reading } from '#server/operation.ts';
import { notFound } from '#server/problems.ts';
import { listMembers, type NamedMember } from '#store/trials/list-members.ts';
import { findTrial } from '#store/trials/trials.ts';

export const getTheTrialPeople = reading({
  id: 'get-trial-people',
  method: 'get',
  path: '/trials/{id}/people',
  says: 'Who is in a trial, colleagues together, with what became of each in the days that count. A rep sees the people they call.',
  query: trialPeopleQuery,
  answer: trialPeople,
  async read({ context, desk, rep, params, query }) {
    const trial = await findTrial(context.db, desk.workspace.id, params.id!);
    if (trial === null) throw notFound('This trial');
    const repId = notTheirTrial(rep, desk.reps) === null ? null : rep.id;
    const { arm = null, from, limit } = query;
    const { members, of } = await listMembers(context.db, desk.workspace, trial, {
      arm,
      repId,
      from,
      atMost: limit,
    });
    return { whose: repId === null ? 'everybody' : 'own', of, items: members.map(personAnswer) };
  },
});

function personAnswer(member: NamedMember): z.infer<typeof trialPeople>['items'][number] {
  const { prospectId, assignedAt, overAt, begunAt, reachedAt, askedAt } = member;
  const { name, account, rep, arm, counts } = member;
  return {
    personId: prospectId,
    name,
    account,
    rep,
    arm,
    counts,
    assignedAt: formatInstant(assignedAt),
    overAt: formatInstant(overAt),
    begunAt: instantOr(begunAt),
    reachedAt: instantOr(reachedAt),
    askedAt: instantOr(askedAt),
  };
}

const instantOr = (at: Seconds | null): string | null => (at === null ? null : formatInstant(at));

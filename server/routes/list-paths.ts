import { paths } from '#api/connections.ts';
import { referralAnswer } from '#server/answers/referral-answer.ts';
import { reading } from '#server/operation.ts';
import { notFound } from '#server/problems.ts';
import { findAround } from '#store/referral/around.ts';
import { pathsTo } from '#store/referral/paths-to.ts';
import { referralsOf } from '#store/referral/referrals.ts';

export const listPaths = reading({
  id: 'list-paths',
  method: 'get',
  path: '/people/{id}/paths',
  says: 'Who could ask this person to call: the best ways by people who know people, and whoever was asked already.',
  answer: paths,
  async read({ context, desk, rep, now, params }) {
    const workspaceId = desk.workspace.id;
    const prospectId = params.id!;
    const person = (await findAround(context.db, workspaceId, [prospectId])).get(prospectId);
    if (person?.kind !== 'prospect') throw notFound('This person');
    const [found, referrals] = await Promise.all([
      pathsTo(context.db, workspaceId, {
        prospectId,
        askerId: rep.id,
        repIds: desk.reps.map(({ id }) => id),
        now,
        daysBetweenAsks: desk.workspace.settings.daysBetweenAsks,
      }),
      referralsOf(context.db, workspaceId, prospectId),
    ]);
    return { paths: found, referrals: referrals.map(referralAnswer) };
  },
});

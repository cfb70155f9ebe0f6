import type { z } from 'zod';
import { enrolmentAnswer, newEnrolments } from '#api/campaigns.ts';
import { firstAnswer, keepAnswer } from '#server/answer-once.ts';
import { refusedAnswer } from '#server/answers/refused-answer.ts';
import { dayChanged, personChanged } from '#server/events.ts';
import { type Asked, acting } from '#server/operation.ts';
import { readOwner } from '#server/owner.ts';
import { badInput } from '#server/problems.ts';
import { readRunningTrial } from '#server/running-trial.ts';
import { hasCampaign } from '#store/campaigns.ts';
import { type Enrolled, enrolPeople } from '#store/enrol.ts';
import { newId } from '#store/id.ts';
import type { Owner } from '#store/pool-members.ts';
import { enrolInTrial } from '#store/trials/enrol-in-trial.ts';

export const enrolThePeople = acting({
  id: 'enrol-people',
  method: 'post',
  path: '/enrolments',
  says: 'Begin a method with people; whoever may not be enrolled is named with the rule, the others begin.',
  body: newEnrolments,
  answer: enrolmentAnswer,
  status: 201,
  async act(asked) {
    const { context, body, tell } = asked;
    const first = await firstAnswer(context.db, asked);
    if (first !== null) return first;
    const owner = await readOwner(asked, context.db, body);
    const ids = [...new Set(body.personIds)];
    const done = await begin(asked, owner, ids);
    const refused = done.refused.map(refusedAnswer);
    const answer = { status: 201, body: { enrolled: done.enrolled, refused } };
    await keepAnswer(context.db, asked, answer);
    tell(dayChanged);
    if (ids.length === 1) tell(personChanged(ids[0]!));
    return answer;
  },
});

/** By a method, or by a trial, which gives each person one. */
async function begin(
  { context, desk: { workspace }, now, body }: Asked<unknown, z.infer<typeof newEnrolments>>,
  owner: Owner,
  ids: readonly string[],
): Promise<Enrolled> {
  const { playbookId = null, trialId, campaignId = null } = body;
  if (trialId !== undefined) {
    await readRunningTrial(context.db, workspace.id, { trialId, playbookId });
    return enrolInTrial(
      context.db,
      workspace,
      ids,
      { trialId, owner, cameWith: newId(Date.parse(now)) },
      now,
    );
  }
  if (playbookId === null)
    throw badInput(
      'playbookId',
      '“playbookId” is missing, and so is “trialId”.',
      'Name a method or a trial.',
    );
  if (![...workspace.playbooks.values()].some(({ playbook }) => playbook === playbookId))
    throw badInput('playbookId', `There is no method “${playbookId}” here.`);
  if (campaignId && !(await hasCampaign(context.db, workspace.id, campaignId)))
    throw badInput('campaignId', 'There is no such campaign here.');
  return enrolPeople(context.db, workspace, ids, { ...owner, playbookId, campaignId }, now);
}

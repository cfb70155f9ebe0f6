import { enrolmentAnswer, newEnrolments } from '#api/campaigns.ts';
import { firstAnswer, keepAnswer } from '#server/answer-once.ts';
import { dayChanged, personChanged } from '#server/events.ts';
import { acting } from '#server/operation.ts';
import { readOwner } from '#server/owner.ts';
import { badInput } from '#server/problems.ts';
import { hasCampaign } from '#store/campaigns.ts';
import { enrolPeople } from '#store/enrol.ts';

export const enrolThePeople = acting({
  id: 'enrol-people',
  method: 'post',
  path: '/enrolments',
  says: 'Begin a method with people; whoever may not be enrolled is named with the rule, the others begin.',
  body: newEnrolments,
  answer: enrolmentAnswer,
  status: 201,
  async act(asked) {
    const { context, desk, now, body, tell } = asked;
    const { workspace } = desk;
    const first = await firstAnswer(context.db, asked);
    if (first !== null) return first;
    const owner = await readOwner(asked, context.db, body);
    if (![...workspace.playbooks.values()].some(({ playbook }) => playbook === body.playbookId))
      throw badInput('playbookId', `There is no method “${body.playbookId}” here.`);
    if (body.campaignId && !(await hasCampaign(context.db, workspace.id, body.campaignId)))
      throw badInput('campaignId', 'There is no such campaign here.');
    const { playbookId, campaignId = null } = body;
    const ids = [...new Set(body.personIds)];
    const done = await enrolPeople(context.db, workspace, ids, { ...owner, playbookId, campaignId }, now);
    const refused = done.refused.map(({ prospectId, name, reason }) => ({
      personId: prospectId,
      name,
      code: reason.rule,
      says: reason.says,
    }));
    const answer = { status: 201, body: { enrolled: done.enrolled, refused } };
    await keepAnswer(context.db, asked, answer);
    tell(dayChanged);
    if (ids.length === 1) tell(personChanged(ids[0]!));
    return answer;
  },
});

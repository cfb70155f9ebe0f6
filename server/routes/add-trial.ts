import { newTrial, trial } from '#api/trials.ts';
import { designProblem } from '#core/evidence/trial/trial-design.ts';
import { contradictionsIn } from '#core/playbook/contradictions.ts';
import { writing } from '#server/operation.ts';
import { badInput, conflict } from '#server/problems.ts';
import { hasCampaign } from '#store/campaigns.ts';
import { newestVersion } from '#store/enrol.ts';
import { declareTrial, findTrial } from '#store/trials/trials.ts';
import { accountsIn, waitingFor } from '#store/trials/waiting.ts';
import { playbookKey, type Workspace } from '#store/workspace.ts';

export const addATrial = writing({
  id: 'add-trial',
  method: 'post',
  path: '/trials',
  says: 'Declare a trial: its arms, what counts as success, and when an arm is stopped. Nobody takes part until it starts.',
  body: newTrial,
  answer: trial,
  status: 201,
  async write({ desk: { workspace }, now, body }, db) {
    const { name, arms, campaignId = null, ...declared } = body;
    const waiting = await waitingFor(db, workspace.id, declared.relationships);
    const peoplePerAccount = waiting.length / Math.max(1, accountsIn(waiting)) || 1;
    const design = { ...declared, peoplePerAccount };
    const problem = designProblem(design, arms);
    if (problem !== null) throw badInput(problem.field, problem.says);
    if (campaignId !== null && !(await hasCampaign(db, workspace.id, campaignId)))
      throw badInput('campaignId', 'There is no such campaign here.');
    const versions = arms.map((playbookId) => ({
      playbookId,
      playbookVersion: soundVersion(workspace, playbookId),
    }));
    const id = await declareTrial(db, workspace.id, { name, design, campaignId, arms: versions }, now);
    if (id === null)
      throw conflict('trial-name', `There is a trial “${name}” already.`, 'Choose another name.');
    const { trialAnswer } = await import('#server/answers/trial-answer.ts');
    return trialAnswer(db, workspace, (await findTrial(db, workspace.id, id))!, now);
  },
});

/** The version everybody of the arm begins with, however the method is written on. */
function soundVersion(workspace: Workspace, playbookId: string): number {
  if (![...workspace.playbooks.values()].some(({ playbook }) => playbook === playbookId))
    throw badInput('arms', `There is no method “${playbookId}” here.`);
  const version = newestVersion(workspace, playbookId);
  const [broken] = contradictionsIn(workspace.playbooks.get(playbookKey(playbookId, version))!);
  if (broken !== undefined)
    throw badInput(
      'arms',
      `“${playbookId}” cannot be followed: ${broken.says}`,
      'Put the method right first.',
    );
  return version;
}

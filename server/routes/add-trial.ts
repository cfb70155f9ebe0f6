import type { z } from 'zod';
import { newTrial, trial } from '#api/trials.ts';
import { designProblem } from '#core/evidence/trial/trial-design.ts';
import { hearerOf } from '#core/message/kind.ts';
import { contradictionsIn } from '#core/playbook/contradictions.ts';
import { writing } from '#server/operation.ts';
import { badInput, conflict } from '#server/problems.ts';
import { mustDecideOnTrials } from '#server/trial-decided.ts';
import { hasCampaign } from '#store/campaigns.ts';
import { newestVersion } from '#store/enrol.ts';
import { findScript, versionsOf } from '#store/scripts.ts';
import { declareTrial, findTrial, type NewArm } from '#store/trials/trials.ts';
import { accountsIn, waitingFor } from '#store/trials/waiting.ts';
import { playbookKey, type Queryable, type Workspace } from '#store/workspace.ts';

export const addATrial = writing({
  id: 'add-trial',
  method: 'post',
  path: '/trials',
  says: 'Declare a trial: its arms, what counts as success, and when an arm is stopped. Nobody takes part until it starts.',
  body: newTrial,
  answer: trial,
  status: 201,
  async write({ desk, rep, now, body }, db) {
    mustDecideOnTrials({ desk, rep });
    const { workspace } = desk;
    const { name, arms: playbooks, message, campaignId = null, ...declared } = body;
    if ((playbooks === undefined) === (message === undefined))
      throw badInput('arms', 'Name the playbooks that are compared, or the versions of one message.');
    const waiting = await waitingFor(db, workspace.id, declared.relationships);
    const peoplePerAccount = waiting.length / Math.max(1, accountsIn(waiting)) || 1;
    const design = { ...declared, peoplePerAccount };
    const problem = designProblem(
      design,
      playbooks ?? message!.versions.map((version) => `version ${version}`),
    );
    if (problem !== null) throw badInput(problem.field, problem.says);
    if (campaignId !== null && !(await hasCampaign(db, workspace.id, campaignId)))
      throw badInput('campaignId', 'There is no such campaign here.');
    const arms = message
      ? await messageArms(db, workspace, rep.id, message)
      : playbooks!.map((playbookId) => soundPlaybook(workspace, 'arms', playbookId));
    const id = await declareTrial(db, workspace.id, { name, design, campaignId, arms }, now);
    if (id === null)
      throw conflict('trial-name', `There is a trial “${name}” already.`, 'Choose another name.');
    const { trialAnswer } = await import('#server/answers/trial-answer.ts');
    return trialAnswer(db, workspace, (await findTrial(db, workspace.id, id))!, now);
  },
});

/** In the version everybody of the arm begins with, however the method is written on. */
function soundPlaybook(workspace: Workspace, field: string, playbookId: string): NewArm {
  if (![...workspace.playbooks.values()].some(({ playbook }) => playbook === playbookId))
    throw badInput(field, `There is no method “${playbookId}” here.`);
  const playbookVersion = newestVersion(workspace, playbookId);
  const [broken] = contradictionsIn(workspace.playbooks.get(playbookKey(playbookId, playbookVersion))!);
  if (broken !== undefined)
    throw badInput(
      field,
      `“${playbookId}” cannot be followed: ${broken.says}`,
      'Put the method right first.',
    );
  return { playbookId, playbookVersion };
}

/** Everybody by one method; what each arm hears was in use once, so that nobody writes on it. */
async function messageArms(
  db: Queryable,
  workspace: Workspace,
  repId: string,
  { playbookId, scriptId, versions }: NonNullable<z.infer<typeof newTrial>['message']>,
): Promise<NewArm[]> {
  const playbook = soundPlaybook(workspace, 'message.playbookId', playbookId);
  const script = await findScript(db, workspace.id, repId, scriptId);
  if (script === null || script.archivedAt !== null)
    throw badInput('message.scriptId', 'There is no such message here, or it was put away.');
  if (hearerOf(script.kind) !== 'voicemail')
    throw badInput('message.scriptId', `“${script.title}” is not left as a message.`, 'Choose one that is.');
  if (script.playbookId !== null && script.playbookId !== playbookId)
    throw badInput('message.scriptId', `“${script.title}” is said by another method.`, 'Choose that method.');
  if (script.team !== null)
    throw badInput(
      'message.scriptId',
      `“${script.title}” is said by “${script.team}” alone, and a trial’s people may be called by anybody.`,
      'Choose a message of all teams.',
    );
  const kept = await versionsOf(db, workspace.id, scriptId);
  return versions.map((version) => {
    const found = kept.find((one) => one.version === version);
    if (found === undefined || found.state === 'draft')
      throw badInput(
        'message.versions',
        `Version ${version} was never in use.`,
        'Choose versions that were.',
      );
    return { ...playbook, message: { scriptId, version } };
  });
}

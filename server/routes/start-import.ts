import { importStart, importStatus } from '#api/imports.ts';
import { answerOnce } from '#server/answer-once.ts';
import { statusOf } from '#server/imports.ts';
import { acting } from '#server/operation.ts';
import { readOwnerIfNamed } from '#server/owner.ts';
import { parseCountry } from '#server/places.ts';
import { badInput, conflict, notFound } from '#server/problems.ts';
import { readRunningTrial } from '#server/running-trial.ts';
import { addCampaign, hasCampaign } from '#store/campaigns.ts';
import { claimImport, findImport } from '#store/imports.ts';

export const startImport = acting({
  id: 'start-import',
  method: 'post',
  path: '/imports/{id}/start',
  says: 'Bring an uploaded list in, in the background; with a method, the people begin with it.',
  body: importStart,
  answer: importStatus,
  status: 201,
  async act(asked) {
    const { context, imports, desk, body, params, now } = asked;
    const { workspace } = desk;
    const { repId = null, poolId = null, playbookId = null, trialId = null, dryRun = false } = body;
    const defaultCountry = parseCountry('defaultCountry', body.defaultCountry ?? null);
    await readOwnerIfNamed(asked, context.db, body);
    if (
      playbookId !== null &&
      ![...workspace.playbooks.values()].some(({ playbook }) => playbook === playbookId)
    )
      throw badInput('playbookId', `There is no method “${playbookId}” here.`);
    if (trialId !== null) await readRunningTrial(context.db, workspace.id, { trialId, playbookId });
    let begin = () => {};
    const answer = await answerOnce(asked, 201, async (db) => {
      const record = await findImport(db, workspace.id, params.id!);
      if (record === null) throw notFound('This import');
      let campaignId = body.campaignId ?? null;
      if (campaignId !== null && !(await hasCampaign(db, workspace.id, campaignId)))
        throw badInput('campaignId', 'There is no such campaign here.');
      if (body.newCampaign && !dryRun) {
        campaignId = await addCampaign(db, workspace.id, { name: body.newCampaign, objective: null }, now);
        if (campaignId === null)
          throw conflict(
            'campaign-name',
            `There is a campaign “${body.newCampaign}” already.`,
            'Choose it, or another name.',
          );
      }
      const choices = { repId, poolId, playbookId, trialId, campaignId, defaultCountry };
      if (!(await claimImport(db, workspace.id, record.id, choices, dryRun)))
        throw conflict(
          'import-begun',
          `${record.fileName} is ${record.state} already.`,
          'Upload the list again to bring it in once more.',
        );
      begin = () => imports.begin(desk, record, { mapping: body.mapping, dryRun, choices });
      return statusOf({ ...record, state: 'running', dryRun, says: 'The list is being read.' }, 0);
    });
    begin();
    return answer;
  },
});

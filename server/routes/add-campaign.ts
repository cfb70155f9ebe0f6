import { campaign, newCampaign } from '#api/campaigns.ts';
import { writing } from '#server/operation.ts';
import { conflict } from '#server/problems.ts';
import { addCampaign, listCampaigns } from '#store/campaigns.ts';

export const addACampaign = writing({
  id: 'add-campaign',
  method: 'post',
  path: '/campaigns',
  says: 'Begin a campaign: a phone project with a name and, where it has one, an objective.',
  body: newCampaign,
  answer: campaign,
  status: 201,
  async write({ desk: { workspace }, now, body }, db) {
    const { name, objective = null } = body;
    const id = await addCampaign(db, workspace.id, { name, objective }, now);
    if (id === null)
      throw conflict(
        'campaign-name',
        `There is a campaign “${name}” already.`,
        'Choose another name, or use that one.',
      );
    return (await listCampaigns(db, workspace.id, workspace.rules.callBackDays, id))[0];
  },
});

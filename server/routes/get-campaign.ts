import { campaign } from '#api/campaigns.ts';
import { reading } from '#server/operation.ts';
import { notFound } from '#server/problems.ts';
import { listCampaigns } from '#store/campaigns.ts';

export const getCampaign = reading({
  id: 'get-campaign',
  method: 'get',
  path: '/campaigns/{id}',
  says: 'One campaign with its numbers.',
  answer: campaign,
  async read({ context, desk: { workspace }, params }) {
    const [found] = await listCampaigns(context.db, workspace.id, workspace.rules.callBackDays, params.id!);
    if (found === undefined) throw notFound('This campaign');
    return found;
  },
});

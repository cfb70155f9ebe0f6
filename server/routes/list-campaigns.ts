import { z } from 'zod';
import { campaign } from '#api/campaigns.ts';
import { reading } from '#server/operation.ts';
import { listCampaigns } from '#store/campaigns.ts';

export const listTheCampaigns = reading({
  id: 'list-campaigns',
  method: 'get',
  path: '/campaigns',
  says: 'Campaigns, newest first, with their people, calls, conversations and call-backs.',
  answer: z.object({ items: z.array(campaign) }),
  async read({ context, desk: { workspace } }) {
    return { items: await listCampaigns(context.db, workspace.id, workspace.rules.callBackDays) };
  },
});

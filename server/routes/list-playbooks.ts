import { z } from 'zod';
import { playbookSummary } from '#api/playbooks.ts';
import { playbookSummaryOf } from '#server/answers/playbook-summary.ts';
import { reading } from '#server/operation.ts';
import { listPlaybooks } from '#store/playbooks.ts';

export const listThePlaybooks = reading({
  id: 'list-playbooks',
  method: 'get',
  path: '/playbooks',
  says: 'The methods: the product’s five first, then the team’s own, each in its newest version.',
  answer: z.object({ items: z.array(playbookSummary) }),
  async read({ context, desk }) {
    return { items: (await listPlaybooks(context.db, desk.workspace.id)).map(playbookSummaryOf) };
  },
});

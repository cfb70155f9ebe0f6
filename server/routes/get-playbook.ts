import { playbookPage } from '#api/playbooks.ts';
import { playbookSummaryOf } from '#server/answers/playbook-summary.ts';
import { reading } from '#server/operation.ts';
import { notFound } from '#server/problems.ts';
import { findPlaybook } from '#store/playbooks.ts';

export const getPlaybook = reading({
  id: 'get-playbook',
  method: 'get',
  path: '/playbooks/{id}',
  says: 'One method with its source, and how far each person on the way is.',
  answer: playbookPage,
  async read({ context, desk, now, params }) {
    const found = await findPlaybook(context.db, desk.workspace.id, params.id!, now);
    if (found === null) throw notFound('This method');
    const { playbook, source, people } = found;
    return { ...playbookSummaryOf(found), playbook, source, people };
  },
});

import { newPlaybook, playbookCheck } from '#api/playbooks.ts';
import { acting } from '#server/operation.ts';

export const checkPlaybook = acting({
  id: 'check-playbook',
  method: 'post',
  path: '/playbooks/check',
  says: 'Read a playbook’s source without keeping it: every problem with its line and column.',
  body: newPlaybook,
  answer: playbookCheck,
  async act({ body }) {
    const { parsePlaybookText } = await import('#store/playbook-file.ts');
    const problems = parsePlaybookText(body.source).problems.map(({ line, column, says }) => ({
      line,
      column,
      says,
    }));
    return { status: 200, body: { ok: problems.length === 0, problems } };
  },
});

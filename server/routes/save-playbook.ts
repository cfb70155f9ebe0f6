import { newPlaybook, playbookSummary } from '#api/playbooks.ts';
import { answerOnce } from '#server/answer-once.ts';
import { playbookSummaryOf } from '#server/answers/playbook-summary.ts';
import { acting } from '#server/operation.ts';
import { badInput, conflict } from '#server/problems.ts';
import { findPlaybook, savePlaybook } from '#store/playbooks.ts';

export const saveAPlaybook = acting({
  id: 'save-playbook',
  method: 'post',
  path: '/playbooks',
  says: 'Keep a method of the team’s own; an id that exists gets a new version, and who is on its way stays with theirs.',
  body: newPlaybook,
  answer: playbookSummary,
  status: 201,
  async act(asked) {
    const { desk, keeper, now, body } = asked;
    const { parsePlaybookText } = await import('#store/playbook-file.ts');
    const { playbook, problems } = parsePlaybookText(body.source);
    if (playbook === null) {
      const { line, column, says } = problems[0]!;
      throw badInput('source', `Line ${line}, column ${column}: ${says}`, 'Correct it, or check it first.');
    }
    const answer = await answerOnce(asked, 201, async (db) => {
      const version = await savePlaybook(db, desk.workspace.id, playbook, body.source, now);
      if (version === null)
        throw conflict(
          'built-in',
          `“${playbook.playbook}” is one of the product’s own methods.`,
          'Give yours another id.',
        );
      return playbookSummaryOf((await findPlaybook(db, desk.workspace.id, playbook.playbook, now))!);
    });
    keeper.forget();
    return answer;
  },
});

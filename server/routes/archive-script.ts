import { scriptPage } from '#api/scripts.ts';
import { scriptPageAnswer } from '#server/answers/script-row.ts';
import { writing } from '#server/operation.ts';
import { conflict, notFound } from '#server/problems.ts';
import { wordsUsedAnew } from '#server/rehearsed-anew.ts';
import { archiveScript } from '#store/script-changes.ts';
import { trialOnScript } from '#store/trials/trials.ts';

export const archiveAScript = writing({
  id: 'archive-script',
  method: 'delete',
  path: '/scripts/{id}',
  says: 'Take a script out of use; its versions and what came of them are kept.',
  answer: scriptPage,
  async write(asked, db) {
    const { desk, rep, now, params } = asked;
    const trial = await trialOnScript(db, desk.workspace.id, params.id!);
    if (trial !== null)
      throw conflict(
        'in-a-trial',
        `The trial “${trial.name}” compares versions of this message.`,
        trial.state === 'running' ? 'End the trial first.' : 'Take the trial back first.',
      );
    if (!(await archiveScript(db, desk.workspace.id, params.id!, now))) throw notFound('This script');
    const page = await scriptPageAnswer(db, desk.workspace, rep.id, params.id!);
    await wordsUsedAnew(asked, db, page.kind);
    return page;
  },
});

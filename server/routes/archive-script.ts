import { scriptPage } from '#api/scripts.ts';
import { scriptPageAnswer } from '#server/answers/script-row.ts';
import { mustNotBeCompared } from '#server/compared-in-trial.ts';
import { writing } from '#server/operation.ts';
import { notFound } from '#server/problems.ts';
import { wordsUsedAnew } from '#server/rehearsed-anew.ts';
import { archiveScript } from '#store/script-changes.ts';

export const archiveAScript = writing({
  id: 'archive-script',
  method: 'delete',
  path: '/scripts/{id}',
  says: 'Take a script out of use; its versions and what came of them are kept.',
  answer: scriptPage,
  async write(asked, db) {
    const { desk, rep, now, params } = asked;
    await mustNotBeCompared(db, desk.workspace.id, params.id!);
    if (!(await archiveScript(db, desk.workspace.id, params.id!, now))) throw notFound('This script');
    const page = await scriptPageAnswer(db, desk.workspace, rep.id, params.id!);
    await wordsUsedAnew(asked, db, page.kind);
    return page;
  },
});

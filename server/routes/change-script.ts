import type { z } from 'zod';
import { scriptChange, scriptPage } from '#api/scripts.ts';
import { scriptPageAnswer } from '#server/answers/script-row.ts';
import { mustNotBeCompared } from '#server/compared-in-trial.ts';
import { writing } from '#server/operation.ts';
import { conflict, notFound } from '#server/problems.ts';
import { wordsUsedAnew } from '#server/rehearsed-anew.ts';
import {
  type By,
  dropDraft,
  lockScript,
  renameScript,
  type StandingWords,
  writeDraft,
} from '#store/script-changes.ts';
import type { Queryable } from '#store/workspace.ts';

export const changeAScript = writing({
  id: 'change-script',
  method: 'patch',
  path: '/scripts/{id}',
  says: 'Save the draft, or what the script is called and whom it is for; the version in use stays as it is.',
  body: scriptChange,
  answer: scriptPage,
  async write(asked, db) {
    const { desk, rep, now, params, body } = asked;
    const { workspace } = desk;
    const standing = await lockScript(db, workspace.id, params.id!);
    if (standing === null) throw notFound('This script');
    if (standing.archived)
      throw conflict('archived', 'This script was archived.', 'Restore it, then change it.');
    if (body.team) await mustNotBeCompared(db, workspace.id, params.id!);
    await renameScript(db, workspace.id, params.id!, body);
    if (body.body !== undefined) {
      refuseUnseen(standing, body.over);
      await saveDraft(db, workspace.id, params.id!, standing, body.body, { repId: rep.id, now });
    }
    const page = await scriptPageAnswer(db, workspace, rep.id, params.id!);
    if (body.team !== undefined) await wordsUsedAnew(asked, db, page.kind);
    return page;
  },
});

/** What somebody else wrote meanwhile is never overwritten unseen. */
function refuseUnseen({ draft, inUse }: StandingWords, over: z.infer<typeof scriptChange>['over']): void {
  const latest = draft ?? inUse;
  if (over === undefined || latest === null) return;
  if (over.version === latest.version && over.body === latest.body) return;
  throw conflict(
    'changed-meanwhile',
    `${draft?.by ?? 'Somebody'} changed these words while you wrote: version ${latest.version} is another one now.`,
    'Your words are still in front of you; look at theirs, then save over them or take them.',
  );
}

/** Words that are those in use again leave nothing to draft. */
async function saveDraft(
  db: Queryable,
  workspaceId: string,
  scriptId: string,
  { draft, inUse, next }: StandingWords,
  body: string,
  by: By,
): Promise<void> {
  if (body === inUse?.body) return dropDraft(db, workspaceId, scriptId);
  if (body === draft?.body) return;
  await writeDraft(db, workspaceId, scriptId, { version: draft?.version ?? next, body }, by);
}

import type { z } from 'zod';
import type { callBacks, ScriptPage, ScriptRow, ScriptVersion } from '#api/scripts.ts';
import { callBackRange, sayVersions, type TrialOfWords } from '#core/evidence/call-backs-by-version.ts';
import { addUpShares } from '#core/evidence/metrics/share-tally.ts';
import { hearerOf } from '#core/message/kind.ts';
import { judgeVersion } from '#server/judge-words.ts';
import { notFound } from '#server/problems.ts';
import { trialOfWords } from '#store/evidence/trial-of-words.ts';
import { type CallBackCount, countCallBacks } from '#store/script-call-backs.ts';
import { findScript, type KeptScript, type KeptVersion, versionsOf } from '#store/scripts.ts';
import type { Queryable, Workspace } from '#store/workspace.ts';

/** One script of the list, with the linter's count and what came of the words in use. */
export async function scriptRow(
  workspace: Workspace,
  script: KeptScript,
  counts: readonly CallBackCount[],
): Promise<ScriptRow> {
  const { draft, inUse, ...shown } = script;
  const { problems } = await judgeVersion(workspace, script, (draft ?? inUse)!);
  const hearer = hearerOf(script.kind);
  const its = counts.filter(({ scriptId, version }) => scriptId === script.id && version === inUse?.version);
  return {
    ...shown,
    hearer,
    inUse: inUse?.version ?? null,
    draft: draft?.version ?? null,
    errors: problems.filter(({ severity }) => severity === 'error').length,
    warnings: problems.filter(({ severity }) => severity === 'warning').length,
    callBacks: inUse === null || hearer !== 'voicemail' ? null : callBacksOf(its),
  };
}

/**
 * One script with all its versions, and what came of each.
 * @throws Refused when there is no such script
 */
export async function scriptPageAnswer(
  db: Queryable,
  workspace: Workspace,
  repId: string,
  scriptId: string,
): Promise<ScriptPage> {
  const script = await findScript(db, workspace.id, repId, scriptId);
  if (script === null) throw notFound('This script');
  const versions = await versionsOf(db, workspace.id, scriptId);
  const counts = await countCallBacks(db, workspace.id, workspace.rules.callBackDays, scriptId);
  const row = await scriptRow(workspace, script, counts);
  const shown = versions.map((version) => versionAnswer(version, row, counts));
  const trial = await trialOfWords(db, workspace.id, scriptId);
  return { ...row, versions: shown, compares: comparison(shown, trial), comparedIn: trial?.id ?? null };
}

function versionAnswer(
  version: KeptVersion,
  row: ScriptRow,
  counts: readonly CallBackCount[],
): ScriptVersion {
  const its = counts.filter((count) => count.version === version.version);
  const wasUsed = version.usedFrom !== null && row.hearer === 'voicemail';
  return {
    ...version,
    callBacks: wasUsed ? callBacksOf(its) : null,
    byRelationship: wasUsed
      ? its.map((count) => ({ relationship: count.relationship, callBacks: callBacksOf([count]) }))
      : [],
  };
}

function callBacksOf(counts: readonly CallBackCount[]): z.infer<typeof callBacks> {
  const share = addUpShares(counts);
  return { left: share.from, answered: share.of, range: callBackRange(share) };
}

function comparison(versions: readonly ScriptVersion[], trial: TrialOfWords | null): string | null {
  const tallies = versions.flatMap(({ version, callBacks: its }) =>
    its === null ? [] : [{ version, ...its }],
  );
  return sayVersions(tallies, trial);
}

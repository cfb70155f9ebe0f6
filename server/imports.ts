import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImportStatus } from '#api/imports.ts';
import type { Context } from '#server/context.ts';
import { dayChanged } from '#server/events.ts';
import type { Desk } from '#store/desk.ts';
import { deskInstant } from '#store/desk.ts';
import { enrolPeople } from '#store/enrol.ts';
import { findImport, type ImportChoices, type ImportRecord } from '#store/imports.ts';
import type { Owner } from '#store/pool-members.ts';
import { enrolInTrial } from '#store/trials/enrol-in-trial.ts';

/** Lists being read in the background of this server: one at a time each, with how far it is and how to stop it. */
export type Imports = {
  /** How far a list is, 0 to 1, where it is being read now. */
  progressOf(importId: string): number | null;
  /** Begins in the background; what becomes of it is told to every open page. */
  begin(desk: Desk, record: ImportRecord, options: ImportStart): void;
  /** @returns whether it was being read */
  cancel(importId: string): boolean;
  /** Stops all; each is taken back whole. */
  close(): Promise<void>;
};

export type ImportStart = {
  mapping?: Record<string, string | null> | undefined;
  dryRun: boolean;
  choices: ImportChoices;
};

type Running = { controller: AbortController; progress: number; ended: Promise<void> };

const toldEveryMs = 250;

export function openImports(context: Context): Imports {
  const running = new Map<string, Running>();
  return {
    progressOf: (importId) => running.get(importId)?.progress ?? null,
    begin(desk, record, options) {
      const controller = new AbortController();
      const one: Running = { controller, progress: 0, ended: Promise.resolve() };
      running.set(record.id, one);
      one.ended = readList(context, desk, record, options, one)
        .catch((error) => logUnlessSaid(context, error))
        .then(async () => {
          running.delete(record.id);
          await tellStatus(context, desk, record.id);
        })
        .catch((error) => context.log(error, 'import'));
    },
    cancel(importId) {
      running.get(importId)?.controller.abort();
      return running.has(importId);
    },
    async close() {
      for (const { controller } of running.values()) controller.abort();
      await Promise.allSettled([...running.values()].map(({ ended }) => ended));
    },
  };
}

/** Where an uploaded list waits; only this account may read it. */
export function uploadPath({ config }: Pick<Context, 'config'>, importId: string): string {
  return join(config.dataFolder, 'uploads', importId);
}

async function readList(
  context: Context,
  desk: Desk,
  record: ImportRecord,
  { mapping, dryRun, choices }: ImportStart,
  one: Running,
): Promise<void> {
  const { runImport } = await import('#store/import/run-import.ts');
  const path = uploadPath(context, record.id);
  const enrol = enrollerOf(context, desk, { id: record.id, options: choices });
  let toldAt = 0;
  await runImport(
    context.db,
    desk.workspace.id,
    { path, fileName: record.fileName },
    {
      importId: record.id,
      now: deskInstant(desk, context.now()),
      dryRun,
      defaultCountry: choices.defaultCountry ?? null,
      signal: one.controller.signal,
      ...(mapping && { mapping }),
      ...(enrol && { enrol }),
      onProgress({ stage, done, of }) {
        one.progress = stage === 'reading' ? Math.min(1, of === 0 ? 0 : done / of) : 1;
        const at = Date.parse(context.now());
        if (Math.abs(at - toldAt) < toldEveryMs) return;
        toldAt = at;
        context.events.tell({
          event: 'import',
          data: statusOf({ ...record, state: 'running', dryRun }, one.progress),
        });
      },
    },
  );
  if (dryRun) return;
  await rm(path, { force: true });
  context.events.tell(dayChanged);
}

/** Without a method the people wait; without a rep or a pool each goes to the owner the list names. */
export function enrollerOf(
  context: Context,
  desk: Desk,
  { id, options }: Pick<ImportRecord, 'id' | 'options'>,
) {
  const { playbookId, trialId, repId, poolId, campaignId = null } = options;
  const { workspace } = desk;
  const begin = (ids: readonly string[], owner: Owner) => {
    const now = deskInstant(desk, context.now());
    if (trialId) return enrolInTrial(context.db, workspace, ids, { trialId, owner, cameWith: id }, now);
    return enrolPeople(context.db, workspace, ids, { ...owner, playbookId: playbookId!, campaignId }, now);
  };
  if (!playbookId && !trialId) return undefined;
  return { owner: repId ? { repId } : poolId ? { poolId } : null, enrol: begin };
}

/** A list that cannot be read says so in its own status; only a mistake of ours is worth the log. */
function logUnlessSaid(context: Context, error: unknown): void {
  if ((error as Error).name !== 'ListError') context.log(error, 'import');
}

async function tellStatus(context: Context, desk: Desk, importId: string): Promise<void> {
  const record = await findImport(context.db, desk.workspace.id, importId);
  if (record !== null) context.events.tell({ event: 'import', data: statusOf(record, null) });
}

/** @param progress 0 to 1 while it is being read */
export function statusOf(record: ImportRecord, progress: number | null): ImportStatus {
  const { options: _, ...status } = record;
  // The people are safe before all of them have begun with their method; until then it is not over.
  if (progress !== null) return { ...status, state: 'running', progress };
  const isOver = status.state !== 'running' && status.state !== 'previewed';
  return { ...status, progress: isOver ? 1 : 0 };
}

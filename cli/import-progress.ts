import { progress } from '@clack/prompts';
import type { Io } from '#cli/io.ts';
import type { ImportProgress } from '#store/import/run-import.ts';

const stages: Record<ImportProgress['stage'], { says: string; from: number; to: number }> = {
  reading: { says: 'Reading the list', from: 0, to: 60 },
  comparing: { says: 'Telling people apart', from: 60, to: 70 },
  writing: { says: 'Writing', from: 70, to: 95 },
  enrolling: { says: 'Deciding what is next', from: 95, to: 100 },
};

/** A progress bar on a terminal; nothing anywhere else. */
export function showImportProgress(io: Io): { show(progress: ImportProgress): void; end(): void } {
  if (!io.errors.isTTY) return { show: () => {}, end: () => {} };
  const bar = progress({ max: 100, output: io.errors });
  let at = 0;
  let started = false;
  return {
    show({ stage, done, of }) {
      const { says, from, to } = stages[stage];
      if (!started) bar.start(says);
      started = true;
      const next = Math.floor(from + (to - from) * (of === 0 ? 1 : done / of));
      bar.advance(Math.max(0, next - at), says);
      at = Math.max(at, next);
    },
    end() {
      if (started) bar.clear();
    },
  };
}

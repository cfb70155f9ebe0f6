import type { Simulation, SimulationProgress } from '#api/simulations.ts';
import type { ToCompare } from '#core/market/to-compare.ts';
import type { Context } from '#server/context.ts';
import type { AtWork, Simulate } from '#server/simulations/simulate-apart.ts';
import { type EndOfSimulation, endSimulation } from '#store/simulations/simulations.ts';

/** The simulations that run, one at a time in each workspace. What came of them is kept; how far they are is not. */
export type Simulations = {
  /** Null: none runs in the workspace. */
  underWay(workspaceId: string): UnderWay | null;
  /** Begins with one that was written down, unless another runs. */
  begin(workspaceId: string, id: string, compared: ToCompare): void;
  /** @returns after how many seconds; null: it does not run */
  stop(workspaceId: string, id: string): number | null;
  /** Ends what runs and keeps nothing of it: it was interrupted. */
  close(): Promise<void>;
};

/** How far one is. */
export type UnderWay = Pick<Simulation, 'id' | 'done' | 'doing' | 'soFar'>;

type Running = { progress: UnderWay; begunMs: number; atWork: AtWork; over: Promise<void> };

/** How far one is that has just been asked for. */
export const notBegun = (id: string): UnderWay => ({ id, done: 0, doing: 'worlds', soFar: null });

export function openSimulations(context: Context, simulate: Simulate): Simulations {
  const running = new Map<string, Running>();
  const nowMs = () => Date.parse(context.now());
  const secondsSince = (begunMs: number) => Math.max(0, (nowMs() - begunMs) / 1000);
  const tell = (data: SimulationProgress) => context.events.tell({ event: 'simulation', data });
  const leave = (workspaceId: string, id: string) => {
    if (running.get(workspaceId)?.progress.id === id) running.delete(workspaceId);
  };
  const seeToItsEnd = async (workspaceId: string, id: string, begunMs: number, atWork: AtWork) => {
    const end = await endOf(atWork, context);
    const seconds = secondsSince(begunMs);
    if (end !== null)
      await endSimulation(context.db, workspaceId, id, { ...end, seconds }).catch((error) =>
        context.log(error, 'simulation'),
      );
    leave(workspaceId, id);
    if (end !== null) tell({ id, state: end.ended, done: 1, doing: 'assumptions' });
  };
  return {
    underWay: (workspaceId) => running.get(workspaceId)?.progress ?? null,
    begin(workspaceId, id, compared) {
      if (running.has(workspaceId)) return;
      const progress = notBegun(id);
      const begunMs = nowMs();
      const atWork = simulate(compared, (next) => {
        Object.assign(progress, next);
        if (running.get(workspaceId)?.progress === progress)
          tell({ id, state: 'running', done: next.done, doing: next.doing });
      });
      const over = seeToItsEnd(workspaceId, id, begunMs, atWork);
      running.set(workspaceId, { progress, begunMs, atWork, over });
    },
    stop(workspaceId, id) {
      const found = running.get(workspaceId);
      if (found?.progress.id !== id) return null;
      running.delete(workspaceId);
      found.atWork.stop();
      return secondsSince(found.begunMs);
    },
    async close() {
      const all = [...running.values()];
      for (const { atWork } of all) atWork.stop();
      await Promise.all(all.map(({ over }) => over));
    },
  };
}

/** Null where it was stopped: whoever stopped it has said so, or the program ends. */
async function endOf(
  { ended }: AtWork,
  context: Context,
): Promise<Pick<EndOfSimulation, 'ended' | 'result'> | null> {
  try {
    const result = await ended;
    return result && { ended: 'done', result };
  } catch (error) {
    context.log(error, 'simulation');
    return { ended: 'failed', result: null };
  }
}

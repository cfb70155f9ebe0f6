import type { NewSimulation, Simulation } from '#api/simulations.ts';
import type { ToCompare } from '#core/market/to-compare.ts';
import type { Context } from '#server/context.ts';
import type { AtWork, Simulate } from '#server/simulations/simulate-apart.ts';
import { newId } from '#store/id.ts';

/**
 * The simulations of this server, one at a time in each workspace. They are no data of the workspace: the latest is kept
 * until the program ends, and the same question gives the same answer again.
 */
export type Simulations = {
  /** The one that runs in the workspace; null: none does. */
  running(workspaceId: string): Simulation | null;
  begin(workspaceId: string, asked: NewSimulation, compared: ToCompare): Simulation;
  latest(workspaceId: string): Simulation | null;
  find(workspaceId: string, id: string): Simulation | null;
  /** Stops it. @returns whether it ran */
  stop(workspaceId: string, id: string): boolean;
  close(): Promise<void>;
};

type Kept = { simulation: Simulation; atWork: AtWork; over: Promise<void> };

export function openSimulations(context: Context, simulate: Simulate): Simulations {
  const kept = new Map<string, Kept>();
  const tell = ({ id, state, done, doing }: Simulation) =>
    context.events.tell({ event: 'simulation', data: { id, state, done, doing } });
  const latest = (workspaceId: string) => kept.get(workspaceId)?.simulation ?? null;
  const find = (workspaceId: string, id: string) => {
    const simulation = latest(workspaceId);
    return simulation?.id === id ? simulation : null;
  };
  return {
    running: (workspaceId) => {
      const simulation = latest(workspaceId);
      return simulation?.state === 'running' ? simulation : null;
    },
    begin(workspaceId, asked, compared) {
      const simulation = newSimulation(context.now(), asked);
      const begun = { ...simulation };
      const atWork = simulate(compared, (progress) => {
        Object.assign(simulation, progress);
        if (simulation.state === 'running') tell(simulation);
      });
      const over = atWork.ended
        .then((result) => {
          simulation.state = result === null ? 'stopped' : 'done';
          simulation.result = result;
        })
        .catch((error) => {
          simulation.state = 'failed';
          context.log(error, 'simulation');
        })
        .then(() => tell(simulation));
      kept.set(workspaceId, { simulation, atWork, over });
      return begun;
    },
    latest,
    find,
    stop(workspaceId, id) {
      const simulation = find(workspaceId, id);
      if (simulation?.state !== 'running') return false;
      simulation.state = 'stopped';
      kept.get(workspaceId)!.atWork.stop();
      return true;
    },
    async close() {
      for (const { simulation, atWork } of kept.values()) if (simulation.state === 'running') atWork.stop();
      await Promise.all([...kept.values()].map(({ over }) => over));
    },
  };
}

function newSimulation(now: string, asked: NewSimulation): Simulation {
  return {
    id: newId(Date.parse(now)),
    state: 'running',
    done: 0,
    doing: 'worlds',
    soFar: null,
    begunAt: now,
    asked,
    result: null,
  };
}

import type { NewSimulation, Simulation, SimulationLine } from '#api/simulations.ts';
import type { UnderWay } from '#server/simulations/simulations.ts';
import type { KeptSimulation, WithResult } from '#store/simulations/simulations.ts';

/** A simulation as the list has it. One that nobody is done with, and nobody is at, was interrupted. */
export function simulationLine(kept: KeptSimulation, underWay: UnderWay | null): SimulationLine {
  const { id, askedBy, askedAt, question, ended, seconds, says } = kept;
  const state = ended ?? (underWay?.id === id ? 'running' : 'interrupted');
  return { id, state, askedBy, askedAt, asked: question as NewSimulation, seconds, says };
}

export function simulationAnswer(kept: WithResult, underWay: UnderWay | null): Simulation {
  const line = simulationLine(kept, underWay);
  const isRunning = line.state === 'running';
  const { done, doing, soFar } = isRunning && underWay !== null ? underWay : whenOver(line);
  return { ...line, done, doing, soFar, result: kept.result as Simulation['result'] };
}

const whenOver = ({ state }: SimulationLine) => ({
  done: state === 'done' ? 1 : 0,
  doing: 'assumptions' as const,
  soFar: null,
});

import type { ImportStatus } from '#api/imports.ts';
import type { InboundCall } from '#api/inbound-calls.ts';
import type { PlanRun } from '#api/plan.ts';
import type { SimulationProgress } from '#api/simulations.ts';

/** Something others at the desk should see: the day changed, a person did, an import, the planning of all or a simulation went on, a call came in. */
export type DeskEvent =
  | { event: 'today'; data: Record<string, never> }
  | { event: 'person'; data: { id: string } }
  | { event: 'import'; data: ImportStatus }
  | { event: 'plan'; data: PlanRun }
  | { event: 'inbound'; data: InboundCall }
  | { event: 'simulation'; data: SimulationProgress };

export type Listener = {
  hear(event: DeskEvent): void;
  /** The server ends: nothing more will be heard. */
  end(): void;
};

/** Carries what was committed to every open page of this process. */
export type Events = {
  tell(event: DeskEvent): void;
  /** @returns how to stop listening */
  listen(listener: Listener): () => void;
  /** Ends every open stream. */
  close(): void;
};

export function openEvents(): Events {
  const listeners = new Set<Listener>();
  return {
    tell(event) {
      for (const listener of listeners) listener.hear(event);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      for (const listener of listeners) listener.end();
      listeners.clear();
    },
  };
}

export const dayChanged: DeskEvent = { event: 'today', data: {} };
export const personChanged = (id: string): DeskEvent => ({ event: 'person', data: { id } });

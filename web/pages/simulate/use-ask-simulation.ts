import { useNavigate } from '@tanstack/react-router';
import type { Simulation } from '#api/simulations.ts';
import { isRunning, type NewSimulation, useStartSimulation } from '#web/api/simulations.ts';
import type { WriteOptions } from '#web/api/use-write.ts';
import { toast } from '#web/ui/toast.tsx';

type Asking = Pick<WriteOptions<NewSimulation, Simulation>, 'onRefused'> & { onAsked?: () => void };

/** Asks, and goes to see what comes of it: at once where the same was answered before. */
export function useAskSimulation({ onAsked, onRefused }: Asking = {}) {
  const navigate = useNavigate();
  return useStartSimulation({
    onRefused,
    onDone: (simulation) => {
      if (!isRunning(simulation))
        toast.done('The same was asked before.', 'It has the same answer, which stands here.');
      onAsked?.();
      navigate({ to: '/simulate', search: { run: simulation.id } });
    },
  });
}

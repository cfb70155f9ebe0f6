import { useNavigate } from '@tanstack/react-router';
import type { Simulation } from '#api/simulations.ts';
import { isRunning, type NewSimulation, useStartSimulation } from '#web/api/simulations.ts';
import type { WriteOptions } from '#web/api/use-write.ts';
import { toast } from '#web/ui/toast.tsx';

/** Asks, and goes to see what comes of it: at once where the same was answered before. */
export function useAskSimulation(options: Pick<WriteOptions<NewSimulation, Simulation>, 'onRefused'> = {}) {
  const navigate = useNavigate();
  return useStartSimulation({
    ...options,
    onDone: (simulation) => {
      if (!isRunning(simulation))
        toast.done(
          'The same was asked before.',
          'The same question has the same answer: it stands here again.',
        );
      navigate({ to: '/simulate', search: { run: simulation.id } });
    },
  });
}

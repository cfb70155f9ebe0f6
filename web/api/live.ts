import type { QueryClient } from '@tanstack/react-query';
import { tellReached } from '#web/api/reach.ts';
import { tellLine } from '#web/inbound/line.ts';

/**
 * What others do shows here without a reload: the server's events say what to read again.
 * `today` reloads the day, the promises and the visits, `person` one person; `import` and `plan` carry how far one is, `inbound` a call, `simulation` that one is further.
 */
export function listen(client: QueryClient): () => void {
  const events = new EventSource('/api/v1/events');
  let lost = false;
  events.onopen = () => {
    tellReached(true);
    // Whatever happened while nothing was heard is read again.
    if (lost) client.invalidateQueries();
    lost = false;
  };
  events.onerror = () => {
    lost = true;
    tellReached(false);
  };
  events.addEventListener('today', () => {
    client.invalidateQueries({ queryKey: ['today'] });
    client.invalidateQueries({ queryKey: ['promises'] });
    client.invalidateQueries({ queryKey: ['visits'] });
  });
  events.addEventListener('person', (event) => {
    const { id } = JSON.parse(event.data) as { id: string };
    client.invalidateQueries({ queryKey: ['person', id] });
    client.invalidateQueries({ queryKey: ['people'] });
  });
  events.addEventListener('import', (event) => {
    const status = JSON.parse(event.data) as { id: string; state: string };
    client.setQueryData(['import', status.id], status);
    if (status.state !== 'running') client.invalidateQueries({ queryKey: ['imports'] });
  });
  events.addEventListener('plan', (event) => {
    const run = JSON.parse(event.data) as { id: string; state: string };
    client.setQueryData(['plan-run', run.id], run);
    if (run.state !== 'running') client.invalidateQueries({ queryKey: ['load'] });
  });
  events.addEventListener('simulation', () => client.invalidateQueries({ queryKey: ['simulation'] }));
  events.addEventListener('inbound', (event) => {
    tellLine({ is: 'heard', call: JSON.parse(event.data) });
    client.invalidateQueries({ queryKey: ['inbound-calls'] });
  });
  return () => events.close();
}

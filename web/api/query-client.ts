import { QueryClient } from '@tanstack/react-query';
import { Unreachable } from '#web/api/client.ts';

/** Live events say when something changed, so what was read stays fresh until they do. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      gcTime: 10 * 60_000,
      refetchOnWindowFocus: true,
      networkMode: 'always',
      retry: (failures, error) => error instanceof Unreachable && failures < 1,
      retryDelay: 800,
    },
  },
});

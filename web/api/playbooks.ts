import { queryOptions, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type {
  PlaybookPage as Page,
  playbookCheck,
  playbookProblem,
  playbookSummary,
} from '#api/playbooks.ts';
import type { Playbook } from '#core/playbook/playbook.ts';
import { get, send } from '#web/api/client.ts';
import { useWrite, type WriteOptions } from '#web/api/use-write.ts';

export type PlaybookSummary = z.infer<typeof playbookSummary>;
export type PlaybookProblem = z.infer<typeof playbookProblem>;
export type PlaybookCheck = z.infer<typeof playbookCheck>;
/** The contract carries the playbook as JSON; the server has checked that it is one. */
export type PlaybookPage = Omit<Page, 'playbook'> & { playbook: Playbook };

export const playbooksQuery = queryOptions({
  queryKey: ['playbooks'],
  queryFn: async ({ signal }) =>
    (await get<{ items: PlaybookSummary[] }>('playbooks', undefined, signal)).items,
});

export const playbookQuery = (id: string) =>
  queryOptions({
    queryKey: ['playbooks', id],
    queryFn: ({ signal }) => get<PlaybookPage>(`playbooks/${id}`, undefined, signal),
  });

/** Reads a source without keeping it: every problem with its line and column. */
export const playbookCheckQuery = (source: string) =>
  queryOptions({
    queryKey: ['playbook-check', source],
    queryFn: () => send<PlaybookCheck>('POST', 'playbooks/check', { source }, crypto.randomUUID()),
    staleTime: Number.POSITIVE_INFINITY,
    enabled: source.trim() !== '',
  });

export function useSavePlaybook(options: WriteOptions<string, PlaybookSummary>) {
  const client = useQueryClient();
  return useWrite((source: string, key) => send<PlaybookSummary>('POST', 'playbooks', { source }, key), {
    ...options,
    onSettled: () => client.invalidateQueries({ queryKey: playbooksQuery.queryKey }),
  });
}

import { queryOptions, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { newSaid, newScreener, ScreenerList } from '#api/screeners.ts';
import { get, send } from '#web/api/client.ts';
import { useWrite } from '#web/api/use-write.ts';

export type NewScreener = z.infer<typeof newScreener>;
type NewSaid = z.infer<typeof newSaid>;

/** Whose front desk is looked at: one person's, or a company's. */
export type FrontDeskOf = { person: string } | { account: string };

/** Kept under what changes with it, so that live events have it read again. */
export const frontDeskQuery = (of: FrontDeskOf) =>
  queryOptions({
    queryKey: 'person' in of ? ['person', of.person, 'front-desk'] : ['people', 'front-desk', of.account],
    queryFn: ({ signal }) => get<ScreenerList>('screeners', of, signal),
  });

/** Writes to a front desk; every page that shows one reads it again. */
function useDeskWrite<Input>(
  write: (input: Input, key: string) => Promise<unknown>,
  onDone?: () => void,
  onRefused?: (error: unknown) => boolean,
) {
  const client = useQueryClient();
  return useWrite(write, {
    onRefused,
    onDone: () => {
      for (const queryKey of [['person'], ['people'], ['today']]) client.invalidateQueries({ queryKey });
      onDone?.();
    },
  });
}

/** Writes somebody down, or changes who is known. */
export const useSaveScreener = (
  id: string | null,
  onDone: () => void,
  onRefused: (error: unknown) => boolean,
) =>
  useDeskWrite(
    (words: NewScreener, key) =>
      id === null ? send('POST', 'screeners', words, key) : send('PATCH', `screeners/${id}`, words, key),
    onDone,
    onRefused,
  );

export const useRemoveScreener = (onDone?: () => void) =>
  useDeskWrite((id: string, key) => send('DELETE', `screeners/${id}`, undefined, key), onDone);

export const useMergeScreeners = (keptId: string, onDone?: () => void) =>
  useDeskWrite(
    (screenerId: string, key) => send('POST', `screeners/${keptId}/merge`, { screenerId }, key),
    onDone,
  );

export const useAddSaid = (id: string, onDone?: () => void) =>
  useDeskWrite((said: NewSaid, key) => send('POST', `screeners/${id}/said`, said, key), onDone);

export const useRemoveSaid = (id: string) =>
  useDeskWrite((saidId: string, key) => send('DELETE', `screeners/${id}/said/${saidId}`, undefined, key));

import { infiniteQueryOptions, keepPreviousData, queryOptions, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type {
  columnGuess,
  ImportPreview,
  ImportStatus,
  importAnswer,
  importRow,
  importRows,
  importStart,
  previewChoices,
  undoAnswer,
} from '#api/imports.ts';
import { get, send } from '#web/api/client.ts';
import { useWriteThenRead, type WriteOptions } from '#web/api/use-write.ts';

export type { ImportPreview, ImportStatus };
export type ColumnGuess = z.infer<typeof columnGuess>;
export type ImportStart = z.infer<typeof importStart>;
export type ImportRow = z.infer<typeof importRow>;
export type ImportRows = z.infer<typeof importRows>;
export type ImportAnswer = z.infer<typeof importAnswer>;
export type UndoAnswer = z.infer<typeof undoAnswer>;

const POLL_MS = 2000;

export const importsQuery = queryOptions({
  queryKey: ['imports'],
  queryFn: async ({ signal }) => (await get<{ items: ImportStatus[] }>('imports', undefined, signal)).items,
});

/** The event stream carries progress; asking every two seconds covers a stream that is cut. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['import', id],
    queryFn: ({ signal }) => get<ImportStatus>(`imports/${id}`, undefined, signal),
    refetchInterval: (query) => (query.state.data?.state === 'running' ? POLL_MS : false),
  });

export type PreviewChoices = z.infer<typeof previewChoices>;

/** Looks into the uploaded list again, by another mapping or country; nothing is kept, so each look may be repeated. */
export const previewQuery = (id: string, choices: PreviewChoices = {}) =>
  queryOptions({
    queryKey: ['import-preview', id, choices],
    queryFn: () => send<ImportPreview>('POST', `imports/${id}/preview`, choices, crypto.randomUUID()),
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
    retry: false,
  });

export const importRowsQuery = (id: string, state: ImportRow['state']) =>
  infiniteQueryOptions({
    queryKey: ['import-rows', id, state],
    queryFn: ({ pageParam, signal }) =>
      get<ImportRows>(`imports/${id}/rows`, { state, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.cursor,
  });

function useImportWrite<Input, Answer>(
  id: string,
  write: (input: Input, key: string) => Promise<Answer>,
  options: WriteOptions<Input, Answer>,
) {
  return useWriteThenRead(
    [['import', id], ['imports'], ['import-rows', id], ['people'], ['today']],
    write,
    options,
  );
}

export function useStartImport(id: string) {
  const client = useQueryClient();
  return useImportWrite(
    id,
    (start: ImportStart, key) => send<ImportStatus>('POST', `imports/${id}/start`, start, key),
    { onDone: (status) => client.setQueryData(importQuery(id).queryKey, status) },
  );
}

export const useCancelImport = (id: string) =>
  useImportWrite(id, (_: null, key) => send<ImportStatus>('POST', `imports/${id}/cancel`, {}, key), {});

export const useUndoImport = (id: string, options: WriteOptions<null, UndoAnswer>) =>
  useImportWrite(id, (_: null, key) => send<UndoAnswer>('POST', `imports/${id}/undo`, {}, key), options);

export type RowAnswer = { rowId: string; answer: ImportAnswer };

export const useAnswerRow = (id: string, options: WriteOptions<RowAnswer, ImportRow>) =>
  useImportWrite(
    id,
    ({ rowId, answer }: RowAnswer, key) =>
      send<ImportRow>('POST', `imports/${id}/rows/${rowId}`, answer, key),
    options,
  );

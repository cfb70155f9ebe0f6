import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { CalendarFeed, CalendarSource, NewCalendarFeed, newCalendarSource } from '#api/calendar.ts';
import { get, send } from '#web/api/client.ts';
import { useWriteThenRead, type WriteOptions } from '#web/api/use-write.ts';

export type NewCalendarSource = z.infer<typeof newCalendarSource>;

/** Whose calendar has an address, without the address. */
export const calendarFeedsQuery = queryOptions({
  queryKey: ['calendar-feeds'],
  queryFn: async ({ signal }) =>
    (await get<{ items: CalendarFeed[] }>('calendar-feeds', undefined, signal)).items,
});

/** Of every rep, in the order they were added; read again in a minute, for the server reads them in between. */
export const calendarSourcesQuery = queryOptions({
  queryKey: ['calendar-sources'],
  queryFn: async ({ signal }) =>
    (await get<{ items: CalendarSource[] }>('calendar-sources', undefined, signal)).items,
  refetchInterval: 60_000,
});

export const useMakeFeed = (options: WriteOptions<string, NewCalendarFeed>) =>
  useCalendarWrite(
    (repId: string, key) => send<NewCalendarFeed>('POST', 'calendar-feeds', { repId }, key),
    options,
  );

export const useRevokeFeed = (options: WriteOptions<CalendarFeed, unknown>) =>
  useCalendarWrite(
    ({ id }: CalendarFeed, key) => send('DELETE', `calendar-feeds/${id}`, undefined, key),
    options,
  );

export const useAddSource = (options: WriteOptions<NewCalendarSource, CalendarSource>) =>
  useCalendarWrite(
    (input: NewCalendarSource, key) => send<CalendarSource>('POST', 'calendar-sources', input, key),
    options,
  );

export const useReadSource = (options: WriteOptions<string, CalendarSource> = {}) =>
  useCalendarWrite(
    (id: string, key) => send<CalendarSource>('POST', `calendar-sources/${id}/reading`, {}, key),
    options,
  );

export const useRemoveSource = (options: WriteOptions<CalendarSource, unknown>) =>
  useCalendarWrite(
    ({ id }: CalendarSource, key) => send('DELETE', `calendar-sources/${id}`, undefined, key),
    options,
  );

/** The day is planned around what calendars say, so it is read again too. */
function useCalendarWrite<Input, Answer>(
  write: (input: Input, key: string) => Promise<Answer>,
  options: WriteOptions<Input, Answer>,
) {
  return useWriteThenRead(
    [calendarFeedsQuery.queryKey, calendarSourcesQuery.queryKey, ['today']],
    write,
    options,
  );
}

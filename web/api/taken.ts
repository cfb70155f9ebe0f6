import { queryOptions } from '@tanstack/react-query';
import type { IntoMeeting, Taken, TakenDay } from '#api/calendar.ts';
import { get } from '#web/api/client.ts';

/** What takes the time of whoever sits here, if they are to call at that instant. */
export const takenQuery = (at: string) =>
  queryOptions({
    queryKey: ['today', 'taken', at],
    queryFn: async ({ signal }) => (await get<{ items: Taken[] }>('meetings/taken', { at }, signal)).items,
  });

/** The dates on which whoever sits here calls hardly anybody. */
export const takenDaysQuery = queryOptions({
  queryKey: ['today', 'taken-days'],
  queryFn: async ({ signal }) =>
    (await get<{ items: TakenDay[] }>('meetings/taken-days', undefined, signal)).items,
  staleTime: 60_000,
});

/** Calls at times they asked for that fall into meetings, of every rep. */
export const intoMeetingsQuery = queryOptions({
  queryKey: ['promises', 'in-meetings'],
  queryFn: async ({ signal }) =>
    (await get<{ items: IntoMeeting[] }>('promises/in-meetings', undefined, signal)).items,
});

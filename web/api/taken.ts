import { queryOptions } from '@tanstack/react-query';
import type { IntoMeeting, Taken } from '#api/calendar.ts';
import { get } from '#web/api/client.ts';

/** What takes the time of whoever sits here, if they are to call at that instant. */
export const takenQuery = (at: string) =>
  queryOptions({
    queryKey: ['today', 'taken', at],
    queryFn: async ({ signal }) => (await get<{ items: Taken[] }>('meetings/taken', { at }, signal)).items,
  });

/** Calls at times they asked for that fall into meetings, of every rep. */
export const intoMeetingsQuery = queryOptions({
  queryKey: ['promises', 'in-meetings'],
  queryFn: async ({ signal }) =>
    (await get<{ items: IntoMeeting[] }>('promises/in-meetings', undefined, signal)).items,
});

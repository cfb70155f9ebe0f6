import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { Meeting, newMeeting } from '#api/plan.ts';
import { get, send } from '#web/api/client.ts';
import { useWriteThenRead, type WriteOptions } from '#web/api/use-write.ts';

export type NewMeeting = z.infer<typeof newMeeting>;

/** Of every rep, those that are not over, by when they begin. */
export const meetingsQuery = queryOptions({
  queryKey: ['meetings'],
  queryFn: async ({ signal }) => (await get<{ items: Meeting[] }>('meetings', undefined, signal)).items,
});

export const useAddMeeting = (options: WriteOptions<NewMeeting, Meeting>) =>
  useMeetingWrite((input: NewMeeting, key) => send<Meeting>('POST', 'meetings', input, key), options);

export const useRemoveMeeting = (options: WriteOptions<Meeting, unknown>) =>
  useMeetingWrite(({ id }: Meeting, key) => send('DELETE', `meetings/${id}`, undefined, key), options);

/** The day is planned around meetings, so it is read again too. */
function useMeetingWrite<Input, Answer>(
  write: (input: Input, key: string) => Promise<Answer>,
  options: WriteOptions<Input, Answer>,
) {
  return useWriteThenRead([meetingsQuery.queryKey, ['today']], write, options);
}

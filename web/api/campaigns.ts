import { queryOptions, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { Campaign, enrolmentAnswer, newCampaign, newEnrolments } from '#api/campaigns.ts';
import { get, send } from '#web/api/client.ts';
import { useWrite, useWriteThenRead, type WriteOptions } from '#web/api/use-write.ts';

export type NewCampaign = z.infer<typeof newCampaign>;
export type NewEnrolments = z.infer<typeof newEnrolments>;
export type EnrolmentAnswer = z.infer<typeof enrolmentAnswer>;

export const campaignsQuery = queryOptions({
  queryKey: ['campaigns'],
  queryFn: async ({ signal }) => (await get<{ items: Campaign[] }>('campaigns', undefined, signal)).items,
});

export const campaignQuery = (id: string) =>
  queryOptions({
    queryKey: ['campaigns', id],
    queryFn: ({ signal }) => get<Campaign>(`campaigns/${id}`, undefined, signal),
  });

export function useNewCampaign(options: WriteOptions<NewCampaign, Campaign>) {
  const client = useQueryClient();
  return useWrite((input: NewCampaign, key) => send<Campaign>('POST', 'campaigns', input, key), {
    ...options,
    onSettled: () => client.invalidateQueries({ queryKey: campaignsQuery.queryKey }),
  });
}

/** Enrols people in a method; whoever is refused comes back by name with the reason. */
export function useEnrol(options: WriteOptions<NewEnrolments, EnrolmentAnswer>) {
  return useWriteThenRead(
    [['people'], ['person'], ['today'], ['campaigns'], ['playbooks']],
    (input: NewEnrolments, key) => send<EnrolmentAnswer>('POST', 'enrolments', input, key),
    options,
  );
}

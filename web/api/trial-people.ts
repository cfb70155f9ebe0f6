import { infiniteQueryOptions } from '@tanstack/react-query';
import type { TrialPeople } from '#api/trials.ts';
import { get } from '#web/api/client.ts';

const atOnce = 50;

/** Who is in a trial, or in one of its arms; read on as one asks for more. */
export const trialPeopleQuery = (id: string, arm: number | null) =>
  infiniteQueryOptions({
    queryKey: ['trials', id, 'people', arm],
    queryFn: ({ pageParam, signal }) =>
      get<TrialPeople>(
        `trials/${id}/people`,
        { arm: arm ?? undefined, from: pageParam, limit: atOnce },
        signal,
      ),
    initialPageParam: 0,
    getNextPageParam: ({ of }, pages) => (of > pages.length * atOnce ? pages.length * atOnce : null),
  });

/** Everybody of a trial as a file, by ids. */
export const trialFileHref = (id: string): string => `/api/v1/trials/${id}/people.csv`;

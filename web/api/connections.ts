import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type {
  Around,
  Body,
  Connections,
  ConnectionUpload,
  ConnectorWords,
  NewAcquaintance,
  NewMembership,
  NewReferral,
  Paths,
  Referral,
} from '#api/connections.ts';
import { get, send } from '#web/api/client.ts';
import { useWriteThenRead, type WriteOptions } from '#web/api/use-write.ts';

export const pathsQuery = (personId: string) =>
  queryOptions({
    queryKey: ['person', personId, 'paths'],
    queryFn: ({ signal }) => get<Paths>(`people/${personId}/paths`, undefined, signal),
  });

export const connectionsQuery = (personId: string) =>
  queryOptions({
    queryKey: ['person', personId, 'connections'],
    queryFn: ({ signal }) => get<Connections>(`people/${personId}/connections`, undefined, signal),
  });

export const connectorWordsQuery = (personId: string, connector: string, kind: 'ask-connector' | 'thanks') =>
  queryOptions({
    queryKey: ['person', personId, 'connector-words', connector, kind],
    queryFn: ({ signal }) =>
      get<ConnectorWords>(`people/${personId}/connector-words`, { connector, kind }, signal),
  });

export const findAroundQuery = (q: string) =>
  queryOptions({
    queryKey: ['around', q],
    queryFn: async ({ signal }) => (await get<{ items: Around[] }>('around', { q }, signal)).items,
    placeholderData: keepPreviousData,
    enabled: q.length > 0,
  });

export const referralsQuery = (filter: { rep?: string; thanks?: 'owed' } = {}) =>
  queryOptions({
    queryKey: ['promises', 'referrals', filter],
    queryFn: async ({ signal }) => (await get<{ items: Referral[] }>('referrals', filter, signal)).items,
  });

export const bodiesQuery = queryOptions({
  queryKey: ['bodies'],
  queryFn: async ({ signal }) => (await get<{ items: Body[] }>('bodies', undefined, signal)).items,
});

export const bodyMembersQuery = (bodyId: string) =>
  queryOptions({
    queryKey: ['bodies', bodyId],
    queryFn: async ({ signal }) =>
      (await get<{ items: Around[] }>(`bodies/${bodyId}/members`, undefined, signal)).items,
  });

/** Who knows whom decides the ways to everybody, and a yes decides what is next: all of it is read again. */
function useConnectionWrite<Input, Answer>(
  write: (input: Input, key: string) => Promise<Answer>,
  options: WriteOptions<Input, Answer> = {},
) {
  return useWriteThenRead(
    [['person'], ['people'], ['today'], ['promises'], ['bodies'], ['around'], ['connection-uploads']],
    write,
    options,
  );
}

export const useAddAcquaintance = (options: WriteOptions<NewAcquaintance, unknown>) =>
  useConnectionWrite((input: NewAcquaintance, key) => send('POST', 'acquaintances', input, key), options);

export const useForgetAcquaintance = () =>
  useConnectionWrite(({ one, other }: { one: string; other: string }, key) =>
    send('DELETE', `acquaintances/${one}/${other}`, undefined, key),
  );

export const useAddMembership = (options: WriteOptions<NewMembership, unknown>) =>
  useConnectionWrite((input: NewMembership, key) => send('POST', 'memberships', input, key), options);

export const useForgetMembership = () =>
  useConnectionWrite(({ body, person }: { body: string; person: string }, key) =>
    send('DELETE', `bodies/${body}/members/${person}`, undefined, key),
  );

export const useAsk = (options: WriteOptions<NewReferral, Referral>) =>
  useConnectionWrite((input: NewReferral, key) => send<Referral>('POST', 'referrals', input, key), options);

type ReferralChange = { id: string } & ({ status: Referral['status'] } | { thanked: true });

export const useChangeReferral = (options: WriteOptions<ReferralChange, Referral> = {}) =>
  useConnectionWrite(
    ({ id, ...change }: ReferralChange, key) => send<Referral>('PATCH', `referrals/${id}`, change, key),
    options,
  );

export const connectionUploadsQuery = queryOptions({
  queryKey: ['connection-uploads'],
  queryFn: async ({ signal }) =>
    (await get<{ items: ConnectionUpload[] }>('connection-uploads', undefined, signal)).items,
});

export const useMergeContact = (options: WriteOptions<{ contactId: string; personId: string }, unknown>) =>
  useConnectionWrite(
    ({ contactId, personId }: { contactId: string; personId: string }, key) =>
      send('POST', `contacts/${contactId}/merge`, { personId }, key),
    options,
  );

/** LinkedIn's file as it stands on the disk. */
export const useUploadConnections = (options: WriteOptions<File, ConnectionUpload>) =>
  useConnectionWrite(
    (file: File, key) =>
      send<ConnectionUpload>('POST', `connection-uploads?name=${encodeURIComponent(file.name)}`, file, key),
    options,
  );

export const useUndoConnections = () =>
  useConnectionWrite((id: string, key) =>
    send<ConnectionUpload>('POST', `connection-uploads/${id}/undo`, undefined, key),
  );

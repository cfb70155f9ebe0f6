import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Rep, Session } from '#api/session.ts';
import { get, send } from '#web/api/client.ts';
import { useWrite } from '#web/api/use-write.ts';

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }) => {
    const session = await get<Session>('session', undefined, signal);
    setServerClock(session.now);
    return session;
  },
  staleTime: 60_000,
});

/** How far the server's clock (or the sample's morning) is from this machine's, in milliseconds. */
let clockAheadMs = 0;

function setServerClock(now: string) {
  clockAheadMs = Date.parse(now) - Date.now();
}

/** The instant the desk goes by, in milliseconds since the epoch. */
export const deskNow = (): number => Date.now() + clockAheadMs;

export function useSession(): Session | undefined {
  return useQuery(sessionQuery).data;
}

/** Switching rep, workspace or sample changes everything that is shown. */
function useSessionWrite<Input>(write: (input: Input, key: string) => Promise<Session>, onDone?: () => void) {
  const client = useQueryClient();
  return useWrite(write, {
    onDone: (session) => {
      setServerClock(session.now);
      client.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
      client.setQueryData(sessionQuery.queryKey, session);
      onDone?.();
    },
  });
}

export const useSwitchRep = () =>
  useSessionWrite((repId: string, key) => send<Session>('POST', 'session/rep', { repId }, key));

export const useOpenSample = () =>
  useSessionWrite((_: void, key) => send<Session>('POST', 'sample', undefined, key));

export const useRemoveSample = () =>
  useSessionWrite((_: void, key) => send<Session>('DELETE', 'sample', undefined, key));

export type NewWorkspace = {
  name: string;
  repName: string;
  email: string;
  timeZone: string;
  defaultCountry: string | null;
};

export const useBeginWorkspace = (onDone: () => void) =>
  useSessionWrite(
    (workspace: NewWorkspace, key) => send<Session>('POST', 'workspace', workspace, key),
    onDone,
  );

export type RepChange = Partial<
  Pick<
    Rep,
    | 'name'
    | 'email'
    | 'timeZone'
    | 'company'
    | 'callBackNumber'
    | 'deskUntil'
    | 'deskState'
    | 'team'
    | 'workingHours'
    | 'callsPerHalfHour'
  >
>;

export function useChangeRep(repId: string | undefined) {
  const client = useQueryClient();
  return useWrite((change: RepChange, key) => send<Rep>('PATCH', `reps/${repId}`, change, key), {
    onSettled: () => {
      // Words say who calls and how to call back.
      for (const queryKey of [sessionQuery.queryKey, ['scripts']]) client.invalidateQueries({ queryKey });
    },
  });
}

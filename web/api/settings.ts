import { queryOptions, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { absence, Rep } from '#api/session.ts';
import type { newAbsence, newRep, settings, settingsChange, testRing } from '#api/settings.ts';
import type { HouseRules } from '#core/rules/house-rules.ts';
import { get, send } from '#web/api/client.ts';
import { type RepChange, sessionQuery } from '#web/api/session.ts';
import { useWrite, useWriteThenRead, type WriteOptions } from '#web/api/use-write.ts';

/** The contract carries the house rules as JSON; the server has checked that they are. */
export type Settings = Omit<z.infer<typeof settings>, 'houseRules'> & { houseRules: HouseRules };
export type SettingsChange = Omit<z.infer<typeof settingsChange>, 'houseRules'> & {
  houseRules?: Partial<HouseRules>;
};
export type NewRep = z.infer<typeof newRep>;
export type Absence = z.infer<typeof absence>;
export type NewAbsence = z.infer<typeof newAbsence>;

export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: ({ signal }) => get<Settings>('settings', undefined, signal),
});

export const absencesQuery = queryOptions({
  queryKey: ['absences'],
  queryFn: async ({ signal }) => (await get<{ items: Absence[] }>('absences', undefined, signal)).items,
});

/** A change of rules decides people again, so the day is read again too. */
export function useChangeSettings(options: WriteOptions<SettingsChange, Settings> = {}) {
  const client = useQueryClient();
  return useWrite((change: SettingsChange, key) => send<Settings>('PATCH', 'settings', change, key), {
    ...options,
    onDone: (answer, change) => {
      client.setQueryData(settingsQuery.queryKey, answer);
      for (const queryKey of [
        ['today'],
        ['person'],
        ['people'],
        ['scripts'],
        ['visits'],
        sessionQuery.queryKey,
      ])
        client.invalidateQueries({ queryKey });
      options.onDone?.(answer, change);
    },
  });
}

export function useAddRep(options: WriteOptions<NewRep, Rep>) {
  const client = useQueryClient();
  return useWrite((rep: NewRep, key) => send<Rep>('POST', 'reps', rep, key), {
    ...options,
    onSettled: () => client.invalidateQueries({ queryKey: sessionQuery.queryKey }),
  });
}

export function useEditRep(repId: string, options: WriteOptions<RepChange, Rep>) {
  return useWriteThenRead(
    [sessionQuery.queryKey, ['scripts'], ['today']],
    (change: RepChange, key) => send<Rep>('PATCH', `reps/${repId}`, change, key),
    options,
  );
}

export function useTestRing(repId: string, options: WriteOptions<z.infer<typeof testRing>, Rep>) {
  const client = useQueryClient();
  return useWrite(
    (ring: z.infer<typeof testRing>, key) => send<Rep>('POST', `reps/${repId}/test-ring`, ring, key),
    { ...options, onSettled: () => client.invalidateQueries({ queryKey: sessionQuery.queryKey }) },
  );
}

export function useAddAbsence(options: WriteOptions<NewAbsence, Absence>) {
  const client = useQueryClient();
  return useWrite((input: NewAbsence, key) => send<Absence>('POST', 'absences', input, key), {
    ...options,
    onSettled: () => {
      for (const queryKey of [absencesQuery.queryKey, ['today'], ['promises']])
        client.invalidateQueries({ queryKey });
    },
  });
}

export function useRemoveAbsence() {
  const client = useQueryClient();
  return useWrite((id: string, key) => send('DELETE', `absences/${id}`, undefined, key), {
    onSettled: () => {
      for (const queryKey of [absencesQuery.queryKey, ['today'], ['promises']])
        client.invalidateQueries({ queryKey });
    },
  });
}

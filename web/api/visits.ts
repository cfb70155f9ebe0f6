import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type {
  Appointment,
  AppointmentChange,
  appointmentAnswer,
  newAppointment,
  newVisitOffer,
  notThem,
  personPlace,
  personPlaceChange,
  toReconfirm,
  VisitDay,
  visitDays,
} from '#api/visits.ts';
import { get, send } from '#web/api/client.ts';
import { useWriteThenRead, type WriteOptions } from '#web/api/use-write.ts';

export type VisitDays = z.infer<typeof visitDays>['items'];
export type NewAppointment = z.input<typeof newAppointment>;
export type AppointmentAnswer = z.infer<typeof appointmentAnswer>;
export type NewVisitOffer = z.infer<typeof newVisitOffer>;
export type NotThem = z.infer<typeof notThem>;
type PersonPlace = z.infer<typeof personPlace>;
type PersonPlaceChange = z.infer<typeof personPlaceChange>;

/** The days on which the rep of this session goes out, from today on. */
export const visitDaysQuery = queryOptions({
  queryKey: ['visits', 'days'],
  queryFn: async ({ signal }) => (await get<{ items: VisitDays }>('visits', undefined, signal)).items,
});

/** @param on the rep's own date */
export const visitDayQuery = (on: string) =>
  queryOptions({
    queryKey: ['visits', 'day', on],
    queryFn: ({ signal }) => get<VisitDay>('visits/day', { on }, signal),
  });

/** Visits whose reconfirming call is still owed. It stands beside the ledger. */
export const toReconfirmQuery = (rep: string | undefined) =>
  queryOptions({
    queryKey: ['visits', 'to-reconfirm', rep],
    queryFn: async ({ signal }) =>
      (await get<z.infer<typeof toReconfirm>>('visits/to-reconfirm', { rep }, signal)).items,
  });

/** Every appointment with somebody, whatever became of it. */
export const appointmentsQuery = (personId: string) =>
  queryOptions({
    queryKey: ['person', personId, 'appointments'],
    queryFn: async ({ signal }) =>
      (await get<{ items: Appointment[] }>(`people/${personId}/appointments`, undefined, signal)).items,
  });

export const personPlaceQuery = (personId: string) =>
  queryOptions({
    queryKey: ['person', personId, 'place'],
    queryFn: ({ signal }) => get<PersonPlace>(`people/${personId}/place`, undefined, signal),
  });

export const useAddAppointment = (options: WriteOptions<NewAppointment, AppointmentAnswer>) =>
  useVisitWrite(
    (input: NewAppointment, key) => send<AppointmentAnswer>('POST', 'appointments', input, key),
    options,
  );

export type ChangedAppointment = AppointmentChange & { id: string };

export const useChangeAppointment = (options: WriteOptions<ChangedAppointment, AppointmentAnswer>) =>
  useVisitWrite(
    ({ id, ...change }: ChangedAppointment, key) =>
      send<AppointmentAnswer>('PATCH', `appointments/${id}`, change, key),
    options,
  );

export const useOfferVisit = (options: WriteOptions<NewVisitOffer, AppointmentAnswer>) =>
  useVisitWrite(
    (input: NewVisitOffer, key) => send<AppointmentAnswer>('POST', 'visits/offers', input, key),
    options,
  );

export const useLeaveOut = (options: WriteOptions<NotThem, unknown>) =>
  useVisitWrite((input: NotThem, key) => send('POST', 'visits/not-them', input, key), options);

export const useLeaveIn = (options: WriteOptions<NotThem, unknown> = {}) =>
  useVisitWrite((input: NotThem, key) => send('DELETE', 'visits/not-them', input, key), options);

type PlacedPerson = PersonPlaceChange & { personId: string };

export const useSetPlace = (options: WriteOptions<PlacedPerson, PersonPlace> = {}) =>
  useVisitWrite(
    ({ personId, place }: PlacedPerson, key) =>
      send<PersonPlace>('PUT', `people/${personId}/place`, { place }, key),
    options,
  );

/** A visit takes room in the day, may open a method, and is promised to be confirmed: all of it is read again. */
function useVisitWrite<Input, Answer>(
  write: (input: Input, key: string) => Promise<Answer>,
  options: WriteOptions<Input, Answer>,
) {
  return useWriteThenRead([['visits'], ['person'], ['today'], ['promises']], write, options);
}

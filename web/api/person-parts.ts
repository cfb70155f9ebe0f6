import type { z } from 'zod';
import type { newPhone, newResearch, newTouch, Person, phoneChange } from '#api/people.ts';
import { send } from '#web/api/client.ts';
import { usePersonWrite } from '#web/api/people.ts';

/** What belongs to a person and is written by itself; each answer is the whole person. */

export type NewPhone = z.infer<typeof newPhone>;
export type PhoneChange = z.infer<typeof phoneChange> & { phoneId: string };
export type NewResearch = z.infer<typeof newResearch>;
export type NewTouch = z.infer<typeof newTouch>;

export const useAddPhone = (personId: string, onDone: () => void, onRefused: (error: unknown) => boolean) =>
  usePersonWrite(
    personId,
    (phone: NewPhone, key) => send<Person>('POST', `people/${personId}/phones`, phone, key),
    onDone,
    onRefused,
  );

export const useChangePhone = (personId: string) =>
  usePersonWrite(personId, ({ phoneId, ...change }: PhoneChange, key) =>
    send<Person>('PATCH', `phones/${phoneId}`, change, key),
  );

export const useRemovePhone = (personId: string) =>
  usePersonWrite(personId, (phoneId: string, key) =>
    send<Person>('DELETE', `phones/${phoneId}`, undefined, key),
  );

export const useAddResearch = (personId: string, onDone?: () => void) =>
  usePersonWrite(
    personId,
    (fact: NewResearch, key) => send<Person>('POST', `people/${personId}/research`, fact, key),
    onDone,
  );

export const useRemoveResearch = (personId: string) =>
  usePersonWrite(personId, (factId: string, key) =>
    send<Person>('DELETE', `research/${factId}`, undefined, key),
  );

export const useAddTouch = (personId: string, onDone?: () => void) =>
  usePersonWrite(
    personId,
    (touch: NewTouch, key) => send<Person>('POST', `people/${personId}/touches`, touch, key),
    onDone,
  );

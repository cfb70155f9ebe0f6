import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Person, Phone } from '#api/people.ts';
import type { TodayRow } from '#api/today.ts';
import type { Decided, Decision } from '#core/decide/decision.ts';
import { personQuery } from '#web/api/people.ts';
import { type Case, caseOf, decideNow, firstZone } from '#web/pages/today/what-if.ts';

/** One person on the desk, decided again each minute: an hour that opens or closes shows by itself. */
export type OnDesk = {
  person: Person;
  /** Their line of today's list; absent where they are to prepare, held back or in nobody's day. */
  row?: TodayRow | undefined;
  asked: Case | null;
  decided: Decided | null;
  decision: Decision | null;
  zone: string;
  /** The desk's clock, milliseconds and RFC 3339. */
  now: number;
  nowText: string;
};

export function usePerson(personId: string | null, rows: readonly TodayRow[], now: number) {
  const query = useQuery({ ...personQuery(personId ?? ''), enabled: personId !== null });
  const minute = Math.floor(now / 60_000) * 60_000;
  const person = query.data;
  const row = rows.find((one) => one.personId === personId);
  const onDesk = useMemo(() => (person ? layOnDesk(person, row, minute) : null), [person, row, minute]);
  return { query, onDesk };
}

function layOnDesk(person: Person, row: TodayRow | undefined, minute: number): OnDesk {
  // The first second of the minute may lie before the last touch; the end of it cannot.
  const now = Math.max(minute, ...person.touches.map((touch) => Date.parse(touch.at)));
  const nowText = `${new Date(now).toISOString().slice(0, 19)}Z`;
  const asked = caseOf(person);
  const decided = asked && decideNow(asked, nowText);
  const zone = asked ? firstZone(asked.facts) : (person.timeZones[0] ?? 'UTC');
  const decision = decided?.decision ?? person.decision;
  return { person, row, asked, decided, decision, zone, now, nowText };
}

/** Numbers that may be dialled, the desk's choice first. */
export const callable = (person: Person): Phone[] =>
  person.phones.filter((phone) => !phone.wrongAt && !phone.doNotCall);

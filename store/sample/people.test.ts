import { beforeAll, describe, expect, it } from 'vitest';
import { decide } from '#core/decide/decide.ts';
import type { CallDecision } from '#core/decide/decision.ts';
import { isOwed } from '#core/decide/due.ts';
import { groupOf } from '#core/plan/group.ts';
import { repDay } from '#core/plan/rep-day.ts';
import { callingHoursFor } from '#core/rules/calling-hours.ts';
import { houseRules } from '#core/rules/house-rules.ts';
import { readHolidays } from '#store/holidays-reader.ts';
import { loadBuiltInPlaybooks } from '#store/playbook-file.ts';
import { loadBuiltInRulePacks } from '#store/rule-pack-file.ts';
import { isFictionNumber } from '#store/sample/fiction-numbers.ts';
import type { SampleTouch } from '#store/sample/history.ts';
import { type SamplePerson, samplePeople } from '#store/sample/people.ts';
import { australia, europe, northAmerica, type Place } from '#store/sample/places.ts';

const packs = await loadBuiltInRulePacks();
const playbooks = await loadBuiltInPlaybooks();
const holidays = new Map<Place, string[]>();

beforeAll(async () => {
  for (const place of [...northAmerica, ...europe, ...australia]) {
    const days = await readHolidays({ ...place, years: [2025, 2026, 2027] });
    holidays.set(
      place,
      days.map(({ on }) => on),
    );
  }
});

const drawAt = (opensAt: string) =>
  samplePeople({ opensAt, packs, playbooks, holidaysOf: (place) => holidays.get(place)! });
const drawn = new Map<string, SamplePerson[]>();

/** Drawn once for an opening. */
function peopleAt(opensAt: string): SamplePerson[] {
  const people = drawn.get(opensAt) ?? drawAt(opensAt);
  drawn.set(opensAt, people);
  return people;
}

/** What decide said just before a person's nth touch. */
function decidedBefore({ member, place, timeZone, phones, drawn }: SamplePerson, nth: number) {
  const prospect = {
    timeZone: timeZone!,
    relationship: member.relationship,
    phones,
    holidays: holidays.get(place)!,
    callingHours: callingHoursFor(packs, { ...place, phoneKind: member.phone.kind }).hours,
    research: member.research.map(({ dimension }) => dimension),
    objective: member.objective ?? null,
    pressing: member.pressing !== undefined,
    connector: member.connector ?? null,
    expecting: member.expecting ? { until: '2026-12-04T15:42:00Z' } : null,
  };
  const before = drawn.before && nth < drawn.before.touches ? member.before : null;
  const enrolledAt = before ? drawn.before!.enrolledAt : drawn.enrolledAt;
  const facts = { prospect, enrolledAt, touches: drawn.touches.slice(0, nth) };
  const id = before?.playbook ?? member.playbook;
  const playbook = playbooks.find(({ playbook }) => playbook === id)!;
  return decide(facts, playbook, houseRules, drawn.touches[nth]!.at).decision;
}

function said({ message, variant, promise }: SampleTouch): string {
  return JSON.stringify([message, variant, promise]);
}

function saidBy({ ifVoicemail, promise }: CallDecision): string {
  return JSON.stringify(
    ifVoicemail.do === 'leave' ? [ifVoicemail.message, ifVoicemail.variant, promise] : [],
  );
}

describe('the people of the sample', () => {
  it('are the same, with the same weeks, whenever the desk opens at the same instant', () => {
    const again = JSON.stringify(drawAt('2026-11-24T15:42:00Z'));
    expect(JSON.stringify(peopleAt('2026-11-24T15:42:00Z'))).toBe(again);
  });

  it('are some hundred with a name and a number each, and no number is anybody’s', () => {
    const people = peopleAt('2026-11-24T15:42:00Z');
    const numbers = people.flatMap(({ phones }) => phones);
    expect(people.length).toBeGreaterThan(500);
    expect(new Set(people.map(({ member }) => member.name)).size).toBe(people.length);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.every(isFictionNumber)).toBe(true);
  });

  it('were called only in hours that decide had open, the law’s among them, and heard what it offered', () => {
    const amiss = peopleAt('2026-11-24T15:42:00Z').flatMap((person) =>
      person.drawn.touches.flatMap((touch, nth) => {
        if (touch.channel !== 'call' || touch.direction === 'in') return [];
        const decision = decidedBefore(person, nth);
        const isOpen = decision.next === 'call' && decision.opens <= touch.at;
        // A promise with a part of the day was made by name, by the rep.
        const isOffered =
          !touch.message || touch.promise?.parts || (isOpen && saidBy(decision) === said(touch));
        return isOpen && isOffered ? [] : [`${person.member.name} ${touch.at}`];
      }),
    );
    expect(amiss).toEqual([]);
  });

  it.each([
    ['2026-11-23T15:42:00Z', 'a Monday'],
    ['2026-11-24T15:42:00Z', 'a Tuesday'],
    ['2026-11-25T15:42:00Z', 'a Wednesday'],
    ['2026-12-03T15:42:00Z', 'a Thursday'],
    ['2026-12-04T15:42:00Z', 'a Friday'],
    ['2027-01-06T15:42:00Z', 'the first week of the year'],
    ['2026-03-11T14:42:00Z', 'a week after clocks moved in North America and not in Europe'],
    ['2026-07-02T14:42:00Z', 'the day between two national holidays'],
  ])('stand as the cast asks when the desk opens at %s, %s', (opensAt) => {
    const amiss = peopleAt(opensAt).filter((person) => !standsAsAsked(person, opensAt));
    expect(amiss.map(({ member }) => `${member.name}, ${member.standing}`)).toEqual([]);
  });

  it.each(['2026-11-24T13:31:00Z', '2026-11-24T18:05:00Z', '2026-11-24T21:29:00Z'])(
    'are there at any hour the desk opens, at %s too',
    (opensAt) => {
      const calls = peopleAt(opensAt).flatMap(({ drawn }) => drawn.touches);
      expect(calls.length).toBeGreaterThan(300);
      expect(calls.every(({ at }) => at < opensAt)).toBe(true);
    },
  );
});

function standsAsAsked({ member, rep, drawn }: SamplePerson, opensAt: string): boolean {
  const { decision } = drawn.decided;
  if (member.standing === 'anything' || member.standing === 'untouched') return true;
  if (member.today)
    return drawn.touches.at(-1)?.outcome === member.today && isToday(drawn.touches.at(-1)!.at, opensAt);
  if (decision.next === 'prepare') return member.standing.endsWith('-missing');
  if (decision.next === 'stop') return member.standing === decision.why || member.standing === 'not-today';
  const standing = {
    dueAt: decision.opens,
    owed: isOwed(drawn.decided),
    plannedFor: opensAt,
    plannedFrom: null,
  };
  const group = groupOf(standing, opensAt, repDay(rep.timeZone, opensAt));
  return group === member.standing || (group === 'heldBack' && laterDays.has(member.standing));
}

const laterDays = new Set(['too-soon', 'promised-another-day', 'not-today']);

function isToday(at: string, opensAt: string): boolean {
  return at.slice(0, 10) === opensAt.slice(0, 10);
}

import { describe, expect, test } from 'vitest';
import {
  assumedIn,
  type OwnPeople,
  type OwnTerritory,
  ownTerritory,
} from '#core/market/own/own-territory.ts';
import { sayOwnTerritory } from '#core/market/own/say-own-territory.ts';
import { makeWorld, play } from '#core/market/play.ts';
import { straightCaller } from '#core/market/straight-caller.ts';
import { makeTeam } from '#core/market/team.ts';
import { makeTerritory } from '#core/market/territory.ts';
import { methodIds } from '#core/playbook/playbook.ts';
import { parseInstant } from '#core/prospect/local-time.ts';
import { loadBuiltInPlaybooks } from '#store/playbook-file.ts';

const winter = parseInstant('2026-11-24T18:00:00Z')!;
const week = (from: string, until: string, days = [1, 2, 3, 4, 5]) => [{ days, from, until }];
const rep = { timeZone: 'America/Toronto', workingHours: week('09:00', '17:00'), callsPerHalfHour: 4 };
const person = {
  relationship: 'stranger' as const,
  zone: 'America/Toronto',
  repZone: 'America/Toronto',
  title: null,
  screened: false,
  people: 1,
};
const own = (some: Partial<OwnPeople> = {}): OwnTerritory =>
  ownTerritory({ people: [person], leftOut: [], reps: [rep], ...some }, winter)!;
const says = (territory: OwnTerritory) =>
  Object.fromEntries(sayOwnTerritory(territory).map(({ of, says }) => [of, says]));

const mixed = own({
  people: [
    { ...person, people: 120 },
    { ...person, title: 'Owner', screened: true, relationship: 'known', people: 30 },
    { ...person, zone: 'Europe/Berlin', title: 'Einkaufsleiterin', people: 20 },
    {
      ...person,
      zone: 'America/Vancouver',
      repZone: null,
      title: 'Buyer',
      relationship: 'referred',
      people: 25,
    },
    { ...person, zone: null, relationship: 'client', people: 5 },
  ],
  leftOut: [
    { why: 'do-not-call', people: 3 },
    { why: 'resting', people: 12 },
    { why: 'no-number', people: 0 },
  ],
  reps: [rep, rep, { ...rep, workingHours: week('12:00', '20:15', [1, 2, 3]), callsPerHalfHour: 6 }],
});

describe('of a territory is taken', () => {
  test('what is known, and in words from how many', () => {
    expect(says(mixed)).toEqual({
      people:
        '200 people of 215. Left out are those who may not be called: 3 asked not to be called and 12 rest after a method.',
      relationships: 'Known of all: 140 strangers, 30 who know us, 25 referred and 5 clients.',
      clocks:
        'Known of 195 of 200: 150 by their rep’s clock, 25 behind it by 3 hours and 20 ahead of it by 6 hours; the others as usually assumed.',
      reps: '3 reps, each with 67 people on average; 2 working 9:00 am to 5:00 pm and 1 working 12:00 pm to 8:30 pm on 3 days a week, with room for 4.7 calls a half hour before a message takes its time. Meetings and absences are not taken.',
      roles:
        'Known of 75 of 200 by their title: 30 executives, 20 managers and 25 specialists; the others as usually assumed.',
      screeners:
        'Of 30 people it is known that a screener takes their calls first; of the others, as usually assumed by role.',
    });
  });

  test('nothing that nobody knows, and that is said', () => {
    const { roles, screeners, clocks } = says(own({ people: [{ ...person, zone: null }] }));
    expect(roles).toBe('Known of nobody by their title: all as usually assumed.');
    expect(screeners).toMatch(/^Of nobody it is known/);
    expect(clocks).toBe('Known of nobody: all as usually assumed.');
  });

  test('how they know us and what a call takes, in place of what is usually assumed', () => {
    expect(assumedIn(mixed)).toMatchObject({
      shareKnown: 0.15,
      shareReferred: 0.125,
      shareClient: 0.025,
      callMinutes: 6.4,
    });
  });

  test('nothing at all where nobody may be called, or nobody works from Monday to Friday', () => {
    expect(ownTerritory({ people: [], leftOut: [], reps: [rep] }, winter)).toBeNull();
    const weekend = { ...rep, workingHours: week('09:00', '17:00', [6, 7]) };
    expect(ownTerritory({ people: [person], leftOut: [], reps: [weekend] }, winter)).toBeNull();
  });

  test.each([
    ['Asia/Kolkata', 21],
    ['Asia/Kathmandu', 22],
    ['Australia/Sydney', -16],
    ['America/St_Johns', 3],
  ])('the clock of %s against Toronto’s in half hours (%i), round the world the short way', (zone, shift) => {
    expect(own({ people: [{ ...person, zone }] }).kinds[0]!.shift).toBe(shift);
  });

  test('the same whatever the order in which people were read', () => {
    const people = mixed.kinds.map((_, index) => ({
      ...person,
      people: index + 1,
      title: ['Owner', 'Buyer', null][index % 3]!,
    }));
    expect(own({ people: people.toReversed() })).toEqual(own({ people }));
  });
});

describe('a simulated territory like it', () => {
  const assumed = assumedIn(mixed);
  const people = (count: number) => makeTerritory(1, count, assumed, mixed);
  const howMany = (columns: Iterable<number>, value: number) =>
    [...columns].filter((one) => one === value).length;

  test('has exactly as many of each kind, and draws the rest', () => {
    const { relation, shift, role, screened } = people(200);
    expect([0, 1, 2, 3].map((one) => howMany(relation, one))).toEqual([140, 25, 30, 5]);
    expect(howMany(shift, 12)).toBe(20);
    expect(howMany(role, 0)).toBeGreaterThan(50);
    expect(howMany(screened, 1)).toBeGreaterThan(60);
    for (const who of Array.from({ length: 200 }).keys())
      if (relation[who] === 2) expect([role[who], screened[who], shift[who]]).toEqual([0, 1, 0]);
  });

  test('is in proportion where fewer are simulated, who get as much of a rep', () => {
    expect([0, 1, 2, 3].map((one) => howMany(people(40).relation, one))).toEqual([28, 5, 6, 1]);
    const { reps, share } = makeTeam(people(40), mixed);
    expect([reps, share]).toEqual([1, 0.6]);
    const all = makeTeam(people(200), mixed);
    expect([all.reps, all.share]).toEqual([3, 1]);
  });

  test('is called by the reps’ own hours and on their days', () => {
    const { first, slots, worked, cells, workedOn } = makeTeam(people(200), mixed);
    expect([first, slots]).toEqual([18, 23]);
    expect(worked.map((slots) => slots.length)).toEqual([16, 16, 17]);
    expect([workedOn[0], workedOn[cells.ofRep[2]!]]).toEqual([0b11111, 0b00111]);
  });
});

test('a territory like one’s own makes the same calls by the compiled decision as by the decision itself', async () => {
  const world = makeWorld(3, 120, 25, assumedIn(mixed), mixed);
  for (const playbook of await loadBuiltInPlaybooks()) {
    const tally = play(world, playbook);
    expect(tally).toEqual(play(world, playbook, straightCaller));
    expect(tally.calls).toBeGreaterThan(100);
  }
  expect(methodIds).toHaveLength(5);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CalendarEntry, type PublishedEntry, publishEntries } from '#core/calendar/calendar-entry.ts';

const call: CalendarEntry = {
  uid: 'asked-1',
  when: { from: '2026-11-24T15:00:00Z', until: '2026-11-24T15:30:00Z', timeZone: 'America/Toronto' },
  status: 'confirmed',
  isBusy: true,
  title: 'Call Odile Marchbanks',
  says: 'They asked to be called at this time.',
  place: null,
  personId: 'p-1',
};
const before = '2026-11-23T12:00:00Z';
const after = '2026-11-25T12:00:00Z';

describe('what calendars are told', () => {
  test('begins at 0, and is as old as its last change however often it is asked for', () => {
    const first = publishEntries([], [call], before);
    expect(first).toEqual([{ entry: call, sequence: 0, changedAt: before }]);
    expect(publishEntries(first, [call], '2026-11-23T13:00:00Z')).toEqual(first);
  });

  test('counts one up for a change, and again for its being taken back', () => {
    const moved = { ...call, when: { ...call.when, from: '2026-11-24T15:15:00Z' } };
    const first = publishEntries([], [call], before);
    const second = publishEntries(first, [moved], '2026-11-23T13:00:00Z');
    const third = publishEntries(second, [call], '2026-11-23T14:00:00Z');
    expect([second, third]).toMatchObject([
      [{ sequence: 1, changedAt: '2026-11-23T13:00:00Z' }],
      [{ sequence: 2, changedAt: '2026-11-23T14:00:00Z', entry: call }],
    ]);
  });

  test('is cancelled where it is no more, once', () => {
    const gone = publishEntries(publishEntries([], [call], before), [], '2026-11-23T13:00:00Z');
    expect(gone).toMatchObject([{ sequence: 1, entry: { status: 'cancelled', isBusy: false } }]);
    expect(publishEntries(gone, [], '2026-11-23T14:00:00Z')).toEqual(gone);
  });

  test('stays as it was once it is over', () => {
    const first = publishEntries([], [call], before);
    expect(publishEntries(first, [], after)).toEqual(first);
  });

  test('is the same whatever order the database gives the fields back in', () => {
    const [first] = publishEntries([], [call], before);
    const shuffled = JSON.parse(
      JSON.stringify(Object.fromEntries(Object.entries(call).reverse())),
    ) as CalendarEntry;
    expect(publishEntries([first as PublishedEntry], [shuffled], after)).toEqual([first]);
  });

  test('never counts down, and changes nothing without counting up', () => {
    const title = fc.constantFrom('Call Odile', 'Visit Odile', null);
    fc.assert(
      fc.property(fc.array(title, { maxLength: 12 }), (titles) => {
        let known: PublishedEntry[] = [];
        for (const now of titles) {
          const told = publishEntries(known, now === null ? [] : [{ ...call, title: now }], before);
          const [was, is] = [known[0], told[0]];
          if (was !== undefined)
            expect(is!.sequence - was.sequence).toBe(
              JSON.stringify(is!.entry) === JSON.stringify(was.entry) ? 0 : 1,
            );
          known = told;
        }
      }),
      { seed: 20_261_122, numRuns: 200 },
    );
  });
});

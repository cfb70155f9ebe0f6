import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesToHistory, historyForm, historyToBytes } from '#store/evidence/history-bytes.ts';
import type { WrittenTouch } from '#store/evidence/touches-of-people.ts';

const repId = '0193a1c2-0000-7000-8000-000000000001';

const touch: WrittenTouch = {
  id: '1',
  corrects: null,
  at: Date.parse('2026-11-24T15:00:00Z') / 1000,
  channel: 'call',
  direction: 'out',
  outcome: 'voicemail-left',
  result: null,
  objection: null,
  objective: 'return-call',
  repId,
  enrolmentId: null,
  scriptId: null,
  version: 2,
};

const word = fc.constantFrom('call', 'note', 'spoke', '', 'très tôt', 'appointment');
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
/** Of those before it a touch corrects some, and some it corrects are not there. */
const made: fc.Arbitrary<Omit<WrittenTouch, 'id'>> = fc.record({
  corrects: maybe(fc.constantFrom('1', '2', '3', '65535')),
  at: fc.nat({ max: 2 ** 32 - 1 }),
  channel: word,
  direction: fc.constantFrom('in' as const, 'out' as const),
  outcome: maybe(word),
  result: maybe(fc.constantFrom('meeting' as const, 'declined' as const)),
  objection: maybe(fc.constantFrom('no-need' as const, 'other' as const)),
  objective: maybe(word),
  repId: maybe(fc.uuid()),
  enrolmentId: maybe(fc.uuid()),
  scriptId: maybe(fc.uuid()),
  version: maybe(fc.integer({ min: 1, max: 65_535 })),
});

describe('a history as bytes', () => {
  test('comes back as it was', () => {
    fc.assert(
      fc.property(fc.array(made, { minLength: 3, maxLength: 40 }), (all) => {
        const touches = all.map((one, index) => ({ id: String(index + 1), ...one }));
        expect(bytesToHistory(historyToBytes(touches)!)).toEqual(touches);
      }),
      { seed: 20_261_122, numRuns: 300 },
    );
  });

  test('has the form that is kept; with another one, the number of the form goes up', () => {
    const other = { ...touch, id: '2', corrects: '1' };
    expect([historyForm, historyToBytes([touch, other])!.toString('hex')]).toEqual([
      2,
      [
        '05',
        `04${hex('call')}03${hex('out')}0e${hex('voicemail-left')}0b${hex('return-call')}24${hex(repId)}`,
        '70a6056b' + '010203000004050000' + '0200' + '0000',
        '70a6056b' + '010203000004050000' + '0200' + '0100',
      ].join(''),
    ]);
  });

  test('takes seventeen bytes a touch', () => {
    const ten = historyToBytes(Array(10).fill(touch))!;
    const eleven = historyToBytes(Array(11).fill(touch))!;
    expect(eleven.length - ten.length).toBe(17);
  });

  test.each<[string, WrittenTouch[]]>([
    ['of a touch before 1970', [{ ...touch, at: -1 }]],
    ['of a word longer than 255 bytes', [{ ...touch, outcome: 'é'.repeat(128) }]],
    ['of more than 255 reps', Array.from({ length: 260 }, (_, nth) => ({ ...touch, repId: `rep ${nth}` }))],
    ['of a version past 65,535', [{ ...touch, version: 65_536 }]],
  ])('is not made %s, so that nothing is kept that would come back otherwise', (_, touches) => {
    expect(historyToBytes(touches)).toBeNull();
  });
});

function hex(text: string): string {
  return Buffer.from(text).toString('hex');
}

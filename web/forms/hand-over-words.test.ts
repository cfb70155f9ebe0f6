import { describe, expect, test } from 'vitest';
import { handedBack, handedOverWords } from './hand-over-words.ts';

const answer = { handedOver: 3, promises: 0, notWorked: 0, before: [] };
const bram = { name: 'Bram Okell', isPool: false, whom: 5 };

describe('people who changed hands', () => {
  test.each([
    [answer, bram, 'Bram Okell goes on with 3 people.', undefined],
    [
      { ...answer, handedOver: 1, promises: 1 },
      { ...bram, whom: 'Odile Marchbanks' },
      'Bram Okell goes on with Odile Marchbanks.',
      '1 promise went along.',
    ],
    [
      { ...answer, promises: 2, notWorked: 2 },
      { name: 'West', isPool: true, whom: 5 },
      'West shares 3 people.',
      '2 promises went along. 2 people in no method stay as they are.',
    ],
    [{ ...answer, handedOver: 0 }, bram, 'Nobody changed hands.', undefined],
    [
      { ...answer, handedOver: 0, notWorked: 1 },
      bram,
      'Nobody changed hands.',
      '1 person in no method stays as they are.',
    ],
  ])('are said with what went along and who was left: %j', (given, to, title, detail) => {
    expect(handedOverWords(given, to)).toEqual({ title, ...(detail && { detail }) });
  });

  test('go back to whose they were, the shared ones to their pool and the rep who had them', () => {
    const before = [
      { repId: 'imogen', poolId: null, enrolmentIds: ['one', 'two'] },
      { repId: 'imogen', poolId: 'west', enrolmentIds: ['three'] },
    ];
    expect(handedBack({ ...answer, before })).toEqual([
      { enrolmentIds: ['one', 'two'], repId: 'imogen' },
      { enrolmentIds: ['three'], repId: 'imogen', poolId: 'west' },
    ]);
  });
});

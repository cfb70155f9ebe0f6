import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AroundLine, type NearLine, sayWhoCalled, whoCalled } from '#core/call/who-called.ts';

const line = '+16045550117';
const fernwhistle = { id: 'fernwhistle', name: 'Fernwhistle' };
const tarn = { id: 'tarn', name: 'Tarn Freight' };

type Somebody = Partial<Omit<NearLine, 'numbers' | 'message'>> & {
  /** Those of theirs on the line; the first one is dialled first. */
  has?: readonly string[];
  /** The date of the message they had. */
  message?: string;
  isMain?: boolean;
  isSecond?: boolean;
};

function somebody(
  name: string,
  { has = [], message, isMain = false, isSecond = false, ...more }: Somebody = {},
): NearLine {
  return {
    personId: name.toLowerCase(),
    name,
    account: fernwhistle,
    numbers: has.map((number, index) => ({ number, isFirst: index === 0 && !isSecond, isMain })),
    frontDesk: null,
    message: message === undefined ? null : { at: `${message}T17:00:00Z`, by: 'Imogen Tarr' },
    timeZone: 'America/Vancouver',
    ...more,
  };
}

function around(people: readonly NearLine[], switchboardOf: readonly string[] = []): AroundLine {
  return { people, switchboardOf: new Set(switchboardOf) };
}

function called(number: string | null, personId: string | null = null) {
  return { number, personId, callBackDays: 14 };
}

/** Each as `name (how): evidence`; a certain one with an exclamation mark. */
function found(number: string | null, people: AroundLine, personId: string | null = null): string[] {
  return whoCalled(called(number, personId), people).map(
    ({ person, by, certain, evidence }) => `${person.name} (${by}${certain ? '!' : ''}): ${evidence}`,
  );
}

const quiet = 'No message was left for them in the last 14 days.';

const table: readonly [says: string, number: string | null, around: AroundLine, found: string[]][] = [
  [
    'a number of their own is theirs',
    line,
    around([somebody('Odile', { has: [line] })]),
    ['Odile (own-number!): Their own number.'],
  ],
  [
    'a second number of theirs is theirs as well',
    line,
    around([somebody('Odile', { has: [line], isSecond: true })]),
    ['Odile (other-number!): Another number of theirs.'],
  ],
  [
    'an extension is one desk, whoever else is behind the line',
    `${line};ext=12`,
    around([
      somebody('Odile', { has: [`${line};ext=12`] }),
      somebody('Tobias', { has: [`${line};ext=14`], message: '2026-11-20' }),
      somebody('Wren', { has: [line], message: '2026-11-20' }),
    ]),
    ['Odile (extension!): Their own extension.'],
  ],
  [
    'a shared number is nobody’s name: the latest message first, and then those without one by name',
    line,
    around([
      somebody('Wren', { has: [line] }),
      somebody('Odile', { has: [line], message: '2026-11-18' }),
      somebody('Anselm', { has: [line] }),
      somebody('Tobias', { message: '2026-11-20' }),
    ]),
    [
      'Tobias (switchboard): Fernwhistle’s switchboard. Imogen Tarr left them a message on Fri Nov 20.',
      'Odile (switchboard): Fernwhistle’s switchboard. Imogen Tarr left them a message on Wed Nov 18.',
      `Anselm (switchboard): Fernwhistle’s switchboard. ${quiet}`,
      `Wren (switchboard): Fernwhistle’s switchboard. ${quiet}`,
    ],
  ],
  [
    'the company’s line without the extension leads to whoever is behind it',
    line,
    around([somebody('Odile', { has: [`${line};ext=12`] }), somebody('Tobias', { message: '2026-11-20' })]),
    [
      'Tobias (switchboard): Fernwhistle’s switchboard. Imogen Tarr left them a message on Fri Nov 20.',
      `Odile (switchboard): Fernwhistle’s switchboard. ${quiet}`,
    ],
  ],
  [
    'where one person alone is known behind it, it is still not certain',
    line,
    around([somebody('Odile', { has: [`${line};ext=12`] })]),
    [`Odile (other-number): Their line, without their extension. ${quiet}`],
  ],
  [
    'an extension nobody has leads to the company, not to the neighbour',
    `${line};ext=99`,
    around([somebody('Odile', { has: [`${line};ext=12`] }), somebody('Wren', { has: [line] })]),
    [
      `Odile (switchboard): Fernwhistle’s switchboard. ${quiet}`,
      `Wren (switchboard): Fernwhistle’s switchboard. ${quiet}`,
    ],
  ],
  [
    'a company’s line on its own record leads to those who had a message, though none of them has the number',
    line,
    around([somebody('Tobias', { message: '2026-11-20' })], ['fernwhistle']),
    ['Tobias (switchboard): Fernwhistle’s switchboard. Imogen Tarr left them a message on Fri Nov 20.'],
  ],
  [
    'the main line is not one’s own, though nobody else there is known',
    line,
    around([somebody('Odile', { has: [line], isMain: true })]),
    [`Odile (switchboard): Fernwhistle’s switchboard. ${quiet}`],
  ],
  [
    'a number shared across companies leads to nobody who does not have it',
    line,
    around([
      somebody('Odile', { has: [line] }),
      somebody('Bryn', { has: [line], account: tarn }),
      somebody('Tobias', { message: '2026-11-20' }),
    ]),
    [
      `Bryn (switchboard): A number that 2 people share. ${quiet}`,
      `Odile (switchboard): A number that 2 people share. ${quiet}`,
    ],
  ],
  [
    'an assistant’s line leads to those they answer for',
    line,
    around([somebody('Odile', { account: null, frontDesk: { name: 'Priya' } })]),
    [`Odile (switchboard): Priya answers for them on this line. ${quiet}`],
  ],
  [
    'the number of one person that an assistant answers as well is not theirs alone',
    line,
    around([
      somebody('Odile', { has: [line] }),
      somebody('Tobias', { frontDesk: { name: null }, message: '2026-11-20' }),
    ]),
    [
      'Tobias (switchboard): Their front desk answers for them on this line. Imogen Tarr left them a message on Fri Nov 20.',
      `Odile (switchboard): A number that 2 people share. ${quiet}`,
    ],
  ],
  ['a withheld number leads to nobody', null, around([]), []],
  ['a number nobody has leads to nobody', line, around([]), []],
];

describe('who called', () => {
  test.each(table)('%s', (_says, number, people, expected) => {
    expect(found(number, people)).toEqual(expected);
  });

  test('whoever was looked up by name comes first, and the others stay in sight', () => {
    const people = around([
      somebody('Odile', { has: [line], message: '2026-11-20' }),
      somebody('Wren', { account: null }),
    ]);
    expect(found(line, people, 'wren')).toEqual([
      'Wren (typed!): Looked up by name.',
      'Odile (own-number): Their own number.',
    ]);
    expect(found(null, people, 'wren')).toEqual(['Wren (typed!): Looked up by name.']);
  });

  test('dates are those where they are', () => {
    const late = somebody('Odile', { has: [line], timeZone: 'Pacific/Auckland', message: '2026-11-20' });
    const [first] = found(line, around([late, somebody('Wren', { has: [line] })]));
    expect(first).toContain('Sat Nov 21');
  });
});

describe('what is said of it', () => {
  const says = (number: string | null, people: AroundLine, heard = { isRinging: true, missed: false }) =>
    sayWhoCalled(whoCalled(called(number), people), { ...heard, caller: number });

  test('names a person only where it is certain', () => {
    const shared = [somebody('Odile', { has: [line] }), somebody('Wren', { has: [line] })];
    expect(says(line, around([somebody('Odile Marchbanks', { has: [line] })]))).toBe(
      'Odile Marchbanks is calling.',
    );
    expect(says(line, around(shared))).toBe('Somebody at Fernwhistle is calling.');
    const apart = shared.map((person, index) => (index === 0 ? { ...person, account: tarn } : person));
    expect(says(line, around(apart))).toBe('One of 2 people is calling.');
    const alone = somebody('Odile', { account: null, has: [`${line};ext=12`] });
    expect(says(line, around([alone]))).toBe('Perhaps Odile is calling.');
  });

  test('keeps the number of whoever nobody knows, and says that one is withheld', () => {
    expect(says('+1 604 555 0117', around([]))).toBe('+1 604 555 0117 is calling.');
    expect(says(null, around([]))).toBe('A withheld number is calling.');
  });

  test('tells a call that is over from one that was missed', () => {
    const odile = around([somebody('Odile', { has: [line] })]);
    expect(says(line, odile, { isRinging: false, missed: false })).toBe('Odile called.');
    expect(says(line, odile, { isRinging: false, missed: true })).toBe('Odile called and missed us.');
  });
});

const anybody = fc
  .record({
    id: fc.integer({ min: 0, max: 9 }),
    account: fc.constantFrom(null, fernwhistle, tarn),
    frontDesk: fc.constantFrom(null, null, { name: 'Priya' }),
    numbers: fc.uniqueArray(fc.constantFrom(line, `${line};ext=12`, `${line};ext=14`), { maxLength: 2 }),
    message: fc.option(fc.constantFrom('2026-11-18', '2026-11-19', '2026-11-20'), { nil: undefined }),
    isMain: fc.boolean(),
  })
  .map(({ id, account, frontDesk, numbers: has, message, isMain }) =>
    somebody(`Person ${id}`, { account, frontDesk, has, isMain, ...(message && { message }) }),
  );
const anyLine = fc
  .tuple(
    fc.uniqueArray(anybody, { selector: ({ personId }) => personId, maxLength: 8 }),
    fc.subarray(['fernwhistle', 'tarn']),
  )
  .map(([people, boards]) => around(people, boards));
const anyNumber = fc.constantFrom(line, `${line};ext=12`, `${line};ext=99`);

test('nobody is certain while another person has that number, and whoever has the line is never left out', () => {
  fc.assert(
    fc.property(anyNumber, anyLine, (number, people) => {
      const candidates = whoCalled(called(number), people);
      const holders = people.people.filter(({ numbers }) => numbers.length > 0);
      const exact = holders.filter(({ numbers }) => numbers.some((one) => one.number === number));
      const certain = candidates.filter((one) => one.certain);
      if (certain.length > 0) {
        expect(candidates).toHaveLength(1);
        expect(exact).toEqual([candidates[0]!.person]);
      } else for (const holder of holders) expect(candidates.map(({ person }) => person)).toContain(holder);
    }),
    { seed: 20_261_122, numRuns: 500 },
  );
});

test('the same people come in the same order, however they were read', () => {
  fc.assert(
    fc.property(anyNumber, anyLine, (number, { people, switchboardOf }) => {
      const backwards = { people: [...people].reverse(), switchboardOf };
      expect(whoCalled(called(number), backwards)).toEqual(
        whoCalled(called(number), { people, switchboardOf }),
      );
    }),
    { seed: 20_261_122, numRuns: 300 },
  );
});

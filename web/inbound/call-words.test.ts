import { expect, it } from 'vitest';
import { promiseDays, readTyped } from '#web/inbound/call-words.ts';

it.each([
  ['(604) 555-0142', 'number'],
  ['+44 20 7946 0958', 'number'],
  ['604.555.0142 ext. 12', 'number'],
  ['555-0142x7', 'number'],
  ['Marchbanks', 'name'],
  ['Studio 54 Fernwhistle', 'name'],
  ['54', 'name'],
  ['   ', 'nothing'],
])('“%s” is read as a %s', (typed, is) => {
  expect(readTyped(typed).is).toBe(is);
});

it('says the days of a promise as dates, one where it is one', () => {
  expect(promiseDays({ from: '2026-11-30', to: '2026-12-01' })).toBe('Mon Nov 30 to Tue Dec 1');
  expect(promiseDays({ from: '2026-11-30', to: '2026-11-30' })).toBe('Mon Nov 30');
});

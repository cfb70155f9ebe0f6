import { expect, it } from 'vitest';
import type { InboundCall } from '#api/inbound-calls.ts';
import { headWords, promiseDays, readTyped } from '#web/inbound/call-words.ts';

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

it('tells a rep that a call comes from their own line, and everybody else whose it is', () => {
  const call = {
    says: 'Imogen Tarr’s own line is calling.',
    ownLineOf: ['imogen'],
    candidates: [],
    state: 'ringing',
    missed: false,
  } as unknown as InboundCall;
  expect(headWords(call, 'imogen')).toBe('Your own line is calling.');
  expect(headWords({ ...call, state: 'open' }, 'imogen')).toBe('Your own line called.');
  expect(headWords({ ...call, state: 'open', missed: true }, 'imogen')).toBe(
    'Your own line called, and nobody took it.',
  );
  expect(headWords(call, 'rasmus')).toBe(call.says);
  const named = { ...call, candidates: [{}], says: 'Odile Marchbanks is calling.' } as InboundCall;
  expect(headWords(named, 'imogen'), 'looked up by name').toBe('Odile Marchbanks is calling.');
});

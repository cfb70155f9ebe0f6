import { expect, it } from 'vitest';
import { ownLineOf, sayOwnLine } from '#core/call/own-line.ts';

const imogen = { id: 'imogen', name: 'Imogen Tarr', callBackNumber: '+14165550117' };
const rasmus = { id: 'rasmus', name: 'Rasmus Oyelaran', callBackNumber: '+14165550117;ext=12' };
const unset = { id: 'wren', name: 'Wren Ashgrove', callBackNumber: null };
const reps = [imogen, rasmus, unset];

it('a rep’s own line is the number they are called back on, extension and all', () => {
  expect(ownLineOf('+14165550117', reps)).toEqual([imogen]);
  expect(ownLineOf('+14165550117;ext=12', reps)).toEqual([rasmus]);
});

it('a withheld number is nobody’s own line, and neither is another one', () => {
  expect(ownLineOf(null, reps)).toEqual([]);
  expect(ownLineOf('+14165550118', reps)).toEqual([]);
});

it('a line that several reps have names all of them', () => {
  expect(sayOwnLine([imogen])).toBe('Imogen Tarr’s own line');
  expect(sayOwnLine([imogen, rasmus])).toBe('A line of Imogen Tarr and Rasmus Oyelaran');
});

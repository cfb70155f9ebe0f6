import { describe, expect, test } from 'vitest';
import type { ColumnGuess } from '#web/api/imports.ts';
import { byDoubt, guessedMapping, namesSomebody, notKeptWords, unansweredColumns } from './mapping.ts';

const column = (
  position: number,
  name: string,
  field: string | null,
  confidence: ColumnGuess['confidence'],
  samples = ['x'],
): ColumnGuess => ({ position, column: name, field, confidence, samples, says: '' });

const columns = [
  column(0, 'First Name', 'given-name', 'sure'),
  column(1, 'Tel.', 'phone:work', 'likely'),
  column(2, 'Ref', null, 'unsure'),
  column(3, 'Contact', 'full-name', 'unsure'),
  column(4, 'Empty', null, 'unsure', ['', ' ']),
];

describe('what the columns hold', () => {
  test('a column we are unsure of has no answer of ours, however likely a guess would be', () => {
    expect(guessedMapping(columns)).toEqual({
      'First Name': 'given-name',
      'Tel.': 'phone:work',
      Empty: null,
    });
    expect(unansweredColumns(columns, guessedMapping(columns)).map((one) => one.column)).toEqual([
      'Ref',
      'Contact',
    ]);
  });

  test('leaving a column out is an answer', () => {
    const mapping = { ...guessedMapping(columns), Ref: null };
    expect(unansweredColumns(columns, mapping).map((one) => one.column)).toEqual(['Contact']);
  });

  test('the unsure come first, the rest as in the file', () => {
    expect(byDoubt(columns).map((one) => one.position)).toEqual([2, 3, 4, 1, 0]);
  });

  test('a list without name, phone or e-mail names nobody', () => {
    expect(namesSomebody({ City: 'city', Web: 'website' })).toBe(false);
    expect(namesSomebody({ Handy: 'phone:mobile' })).toBe(true);
    expect(namesSomebody({ Mail: 'email', City: null })).toBe(true);
  });

  test('a column that is known and not kept says what it is', () => {
    expect([notKeptWords('other:home-fax'), notKeptWords('email')]).toEqual([
      'Known, not kept: home fax',
      null,
    ]);
  });
});

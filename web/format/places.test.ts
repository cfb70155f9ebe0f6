import { expect, test } from 'vitest';
import { countryChoices, formatCountry, formatZone, zoneChoices } from './places.ts';

test('every country has a name, and no two the same code', () => {
  const choices = countryChoices();
  expect(choices.filter((choice) => choice.label === choice.value)).toEqual([]);
  expect(new Set(choices.map((choice) => choice.value)).size).toBe(choices.length);
  expect(choices.length).toBeGreaterThan(240);
});

test('countries are named and zones read as words', () => {
  expect([formatCountry('CA'), formatZone('America/St_Johns')]).toEqual(['Canada', 'America/St Johns']);
  expect(zoneChoices()).toContainEqual({ value: 'America/St_Johns', label: 'America/St Johns' });
});

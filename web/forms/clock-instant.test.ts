import { expect, it } from 'vitest';
import { clockInstant } from '#web/forms/clock-instant.ts';

const now = Date.parse('2026-11-25T02:00:00Z');

it('reads an hour of the day it is there, which may be yesterday’s by another calendar', () => {
  expect(clockInstant('16:30', 'America/Toronto', now)).toBe('2026-11-24T21:30:00Z');
  expect(clockInstant('16:30', 'Europe/Paris', now)).toBe('2026-11-25T15:30:00Z');
});

it('says nothing where no hour stands', () => {
  expect(clockInstant('', 'America/Toronto', now)).toBeNull();
  expect(clockInstant('25:00', 'America/Toronto', now)).toBeNull();
});

import { describe, expect, test } from 'vitest';
import type { MessageContext } from '#core/message/message-context.ts';
import { toldDeskUntil } from '#core/message/told-desk-until.ts';

/** Ten past nine in Vancouver; the rep is at the desk until half past one there. */
const context: MessageContext = {
  prospect: { timeZone: 'America/Vancouver' },
  at: '2026-11-24T17:10:00Z',
  deskUntil: '2026-11-24T21:30:00Z',
};

const told = (words: string, more: Partial<MessageContext> = {}) =>
  toldDeskUntil(`Hi Odile, it’s Imogen Tarr at Tern Dock. ${words}`, 'availability', { ...context, ...more });

describe('until when they were told', () => {
  test.each([
    ['I’m at my desk until 1:30 your time.', '2026-11-24T21:30:00Z'],
    ['I’m at my desk until noon your time.', '2026-11-24T20:00:00Z'],
    ['You can reach me until 4.', '2026-11-25T00:00:00Z'],
    ['You can reach me until 4 pm.', '2026-11-25T00:00:00Z'],
    ['I’m at my desk until 10:15 am your time.', '2026-11-24T18:15:00Z'],
    ['I’m at my desk until 4:30 my time.', '2026-11-24T21:30:00Z'],
    ['I’m in the office all afternoon.', '2026-11-24T21:30:00Z'],
    ['I’m at my desk until 9 am your time.', null],
    ['I’ll call you early next week.', null],
    ['Are you in the office until 4?', null],
  ])('%s', (words, until) => {
    expect(told(words)).toBe(until);
  });

  test('the hour that was said stands, whatever the rep had set', () => {
    expect(told('I’m at my desk until 1:30 your time.', { deskUntil: null })).toBe('2026-11-24T21:30:00Z');
    expect(told('I’m at my desk until 2:30 your time.')).toBe('2026-11-24T22:30:00Z');
  });

  test('nobody knows without a clock where they are', () => {
    expect(told('I’m at my desk until 2:30.', { prospect: {}, deskUntil: null })).toBeNull();
  });

  test('an hour that the clocks skip or repeat is the one Temporal takes', () => {
    const change = { at: '2026-11-01T07:30:00Z', deskUntil: null };
    expect(told('I’m at my desk until 1:30 am.', change)).toBe('2026-11-01T08:30:00Z');
  });
});

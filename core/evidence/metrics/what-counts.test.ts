import { describe, expect, test } from 'vitest';
import {
  callBacksByMessage,
  isConversation,
  isDial,
  isInboundCall,
  isPastAnswering,
} from '#core/evidence/metrics/what-counts.ts';
import { parseInstant } from '#core/prospect/local-time.ts';

type Kind = { channel: string; direction: 'in' | 'out'; outcome: string | null };
const out = (outcome: string | null): Kind => ({ channel: 'call', direction: 'out', outcome });
const theirs = (outcome: string | null, channel = 'call'): Kind => ({ channel, direction: 'in', outcome });

describe('one touch', () => {
  test.each([
    ['an answered call', out('spoke'), { dial: true, conversation: true, inbound: false }],
    ['a message', out('voicemail-left'), { dial: true, conversation: false, inbound: false }],
    ['a busy line', out('busy'), { dial: true, conversation: false, inbound: false }],
    ['a wrong number', out('wrong-number'), { dial: true, conversation: false, inbound: false }],
    ['a call of theirs', theirs('callback'), { dial: false, conversation: true, inbound: true }],
    ['one we missed', theirs('callback-missed'), { dial: false, conversation: false, inbound: true }],
    ['an e-mail of theirs', theirs(null, 'email'), { dial: false, conversation: false, inbound: false }],
    ['a note', { channel: 'note', direction: 'out', outcome: 'reopened' } as const, {}],
  ])('%s', (_, touch, { dial = false, conversation = false, inbound = false }: Record<string, boolean>) => {
    expect([isDial(touch), isConversation(touch), isInboundCall(touch)]).toEqual([
      dial,
      conversation,
      inbound,
    ]);
  });
});

const at = (day: number, hour = 12) => parseInstant('2026-11-01T00:00:00Z')! + day * 86_400 + hour * 3600;
const message = (day: number) => ({ ...out('voicemail-left'), at: at(day) });
const call = (day: number, hour?: number) => ({ ...theirs('callback'), at: at(day, hour) });

describe('a call-back', () => {
  test.each([
    ['answers the message before it', [message(0), call(3)], [[0, 1]]],
    ['answers only the latest of several', [message(0), message(2), call(3)], [[1, 1]]],
    ['answers it on the fourteenth day', [message(0), call(14)], [[0, 1]]],
    ['answers none later', [message(0), call(14, 13)], []],
    ['answers no earlier one when the latest is too old', [message(0), message(1), call(16)], []],
    ['answers nothing before any message', [call(0), message(1)], []],
    ['is counted each time, and the message once', [message(0), call(1), call(2)], [[0, 2]]],
    [
      'answers one left with the front desk',
      [{ ...out('message-with-screener'), at: at(0) }, call(1)],
      [[0, 1]],
    ],
    ['is not one by e-mail', [message(0), { ...theirs(null, 'email'), at: at(1) }], []],
    ['is none in the very second of the message', [{ ...message(0), at: at(3) }, call(3)], []],
  ])('%s', (_, touches, answered) => {
    expect([...callBacksByMessage(touches, 14)]).toEqual(answered);
  });

  test('may still come until its days are over', () => {
    expect(isPastAnswering({ at: at(0) }, 14, at(14))).toBe(false);
    expect(isPastAnswering({ at: at(0) }, 14, at(14) + 1)).toBe(true);
  });
});

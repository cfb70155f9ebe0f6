import { describe, expect, test } from 'vitest';
import { type CorrectableTouch, standingTouches } from '#core/call/stand.ts';

const call = (id: string, outcome: string, corrects: string | null = null): CorrectableTouch => ({
  id,
  at: `2026-11-2${id.charCodeAt(0) - 96}T15:00:00Z`,
  channel: 'call',
  direction: 'out',
  outcome,
  corrects,
});

const stands = (...touches: CorrectableTouch[]) =>
  standingTouches(touches).map(({ id, outcome, at }) => `${id} ${outcome} ${at.slice(8, 10)}`);

describe('the touches that stand', () => {
  test('without corrections all stand as they are', () => {
    expect(stands(call('a', 'spoke'), call('b', 'busy'))).toEqual(['a spoke 21', 'b busy 22']);
  });

  test('a correction takes the place and the instant of what it corrects', () => {
    expect(stands(call('a', 'spoke'), call('b', 'busy'), call('c', 'no-answer', 'a'))).toEqual([
      'c no-answer 21',
      'b busy 22',
    ]);
  });

  test('undo takes the touch away', () => {
    expect(stands(call('a', 'voicemail-left'), call('b', 'void', 'a'))).toEqual([]);
  });

  test('the last of several corrections counts', () => {
    expect(stands(call('a', 'spoke'), call('b', 'busy', 'a'), call('c', 'failed', 'a'))).toEqual([
      'c failed 21',
    ]);
  });

  test('a correction can be corrected', () => {
    expect(stands(call('a', 'spoke'), call('b', 'busy', 'a'), call('c', 'failed', 'b'))).toEqual([
      'c failed 21',
    ]);
  });

  test('taking a correction back brings the first touch back', () => {
    expect(stands(call('a', 'spoke'), call('b', 'busy', 'a'), call('c', 'void', 'b'))).toEqual([
      'a spoke 21',
    ]);
  });

  test('taking an undo back brings the touch back', () => {
    expect(stands(call('a', 'spoke'), call('b', 'void', 'a'), call('c', 'void', 'b'))).toEqual([
      'a spoke 21',
    ]);
  });

  test('a correction after an undo stands', () => {
    expect(stands(call('a', 'spoke'), call('b', 'void', 'a'), call('c', 'busy', 'a'))).toEqual(['c busy 21']);
  });

  test('what corrects a touch that is not here is kept, unless it only takes it away', () => {
    expect(stands(call('a', 'spoke', 'z'), call('b', 'void', 'z'))).toEqual(['a spoke 21']);
  });
});

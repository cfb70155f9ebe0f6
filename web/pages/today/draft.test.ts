import { describe, expect, it } from 'vitest';
import {
  canSave,
  chosen,
  emptyDraft,
  press,
  stillAsked,
  toNewCall,
  withdrawAnswer,
} from '#web/pages/today/draft.ts';

const pressing = (...keys: string[]) => keys.reduce(press, emptyDraft);
const now = Date.parse('2026-11-24T15:45:00Z');
const around = { personId: 'p', phone: null, said: null, now };

describe('logging a call by keys', () => {
  it('one key is enough for a voicemail', () => {
    expect(chosen(pressing('V'))?.outcome).toBe('voicemail-left');
    expect(canSave(pressing('V'))).toBe(true);
  });

  it('no answer asks for one more key and cannot be saved before it', () => {
    expect(stillAsked(pressing('N'))).toBe('one-more-key');
    expect(canSave(pressing('N'))).toBe(false);
    expect(chosen(pressing('N', '2'))?.outcome).toBe('no-message');
  });

  it('a screener may be saved at once, and M says that a message was left', () => {
    expect(chosen(pressing('F'))?.outcome).toBe('screener');
    expect(chosen(pressing('F', 'M'))?.outcome).toBe('message-with-screener');
  });

  it('another answer takes the place of the one chosen', () => {
    expect(chosen(pressing('S', '1', 'V'))?.outcome).toBe('voicemail-left');
  });

  it('a key that means nothing changes nothing', () => {
    expect(pressing('V', 'Q').pressed).toEqual(['V']);
  });

  it('call later cannot be saved before it says when', () => {
    const later = pressing('S', '3');
    expect(stillAsked(later)).toBe('when');
    expect(canSave({ ...later, callOn: '2026-11-30' })).toBe(true);
  });

  it('another answer or none forgets why they said no', () => {
    const said = { ...pressing('S', '5'), objection: 'no-budget' as const };
    expect(press(said, 'V').objection).toBeNull();
    expect(withdrawAnswer(said).objection).toBeNull();
    expect(canSave(pressing('S', '5'))).toBe(true);
  });

  it('choosing another answer forgets the day and the promise of the one before', () => {
    const said = { ...pressing('V'), promise: null, otherDay: '2026-12-01' };
    expect(press(said, 'N')).toMatchObject({ promise: undefined, otherDay: null });
  });
});

describe('what the server is told', () => {
  it('is why they said no, where they told', () => {
    const no = pressing('S', '5');
    expect(toNewCall(no, chosen(no)!, around)).not.toHaveProperty('objection');
    expect(toNewCall({ ...no, objection: 'bad-time' }, chosen(no)!, around).objection).toBe('bad-time');
  });

  const voicemail = chosen(pressing('V'))!;

  it('leaves the promise to the decision where the rep said nothing else', () => {
    expect(toNewCall(pressing('V'), voicemail, around)).not.toHaveProperty('promise');
    expect(toNewCall({ ...pressing('V'), promise: null }, voicemail, around).promise).toBeNull();
  });

  it('carries how long the call took', () => {
    const draft = { ...pressing('V'), startedAt: now - 41_000, endedAt: now };
    expect(toNewCall(draft, voicemail, around).seconds).toBe(41);
  });

  it('carries who took the call and when would be better, where the front desk did', () => {
    const screener = { name: ' Wren ', betterTime: '' };
    const reached = { ...pressing('F'), screener };
    expect(toNewCall(reached, chosen(reached)!, around).screener).toEqual({ name: 'Wren', betterTime: null });
    const spoke = { ...reached, pressed: ['S', '6'] };
    expect(toNewCall(spoke, chosen(spoke)!, around)).not.toHaveProperty('screener');
    expect(toNewCall(pressing('F'), chosen(pressing('F'))!, around)).not.toHaveProperty('screener');
  });

  it('logs a call that ended minutes ago at its end', () => {
    const draft = { ...pressing('V'), startedAt: now - 400_000, endedAt: now - 300_000 };
    expect(toNewCall(draft, voicemail, around).at).toBe('2026-11-24T15:40:00Z');
    expect(toNewCall({ ...draft, endedAt: now - 5000 }, voicemail, around).at).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import type { Person, TouchRow } from '#api/people.ts';
import type { CallDecision } from '#core/decide/decision.ts';
import type { PlanLine } from '#web/pages/today/plan-line.ts';
import { whyNow, whyTitle } from '#web/pages/today/why-now.ts';

const zone = 'America/Toronto';
const now = Date.parse('2026-11-24T15:42:00Z');

const decision: CallDecision = {
  next: 'call',
  opens: '2026-11-24T15:42:00Z',
  closes: null,
  windows: [{ part: 'morning', from: '2026-11-24T15:42:00Z', until: '2026-11-24T17:00:00Z' }],
  objective: 'return-call',
  strategy: null,
  ifVoicemail: { do: 'hang-up' },
  promise: null,
  reasons: [
    { rule: 'spacing', says: 'Six days after the last call.' },
    { rule: 'keep-the-promise', says: '“early next week” was promised.' },
  ],
};

const email = {
  id: '1',
  at: '2026-11-24T14:00:00Z',
  channel: 'email',
  direction: 'in',
  outcome: null,
  result: null,
  note: 'Asked for the price list',
  rep: 'Basil Okoro-Finch',
  standing: true,
} as TouchRow;

const person = (...touches: TouchRow[]) => ({ touches }) as Person;
const says = (someone: Person, asked: CallDecision = decision, plan: PlanLine | null = null) =>
  whyNow(someone, asked, plan, zone, now).map((line) => line.says);

describe('why now', () => {
  it('puts the promise before the limit and the hour last', () => {
    expect(says(person())).toEqual([
      '“early next week” was promised.',
      'Six days after the last call.',
      expect.stringContaining('12:00 pm their time'),
    ]);
  });

  it('begins with what anybody did with them today', () => {
    expect(says(person(email))[0]).toBe('Today at 9:00 am: they e-mailed: Asked for the price list');
  });

  it('says nothing of yesterday, nor of what was taken back', () => {
    const yesterday = { ...email, at: '2026-11-24T04:30:00Z' };
    expect(says(person(yesterday, { ...email, standing: false }))).toHaveLength(3);
  });

  it('says that the rep put them off, while that lasts', () => {
    const off = (deferredUntil: string) => ({ ...person(), enrolment: { deferredUntil } }) as Person;
    expect(says(off('2026-11-24T22:00:00Z'))[0]).toBe('Put off until 5:00 pm their time.');
    expect(says(off('2026-11-24T15:00:00Z'))).toHaveLength(3);
  });

  it('never takes more than four lines, the hour among them', () => {
    const reasons = ['a', 'b', 'c', 'd', 'e'].map((rule) => ({ rule, says: rule }));
    const lines = says(person(email), { ...decision, reasons });
    expect(lines).toHaveLength(4);
    expect(lines.at(-1)).toContain('their time');
  });

  describe('with a plan', () => {
    const planned: PlanLine = { is: 'now', says: 'Best of what is left today.', rule: 'planned' };
    const later: PlanLine = { is: 'later', says: 'More likely at 5:00 pm.', rule: 'planned' };
    const full: PlanLine = { is: 'not-today', says: 'Your day is full.', rule: 'day-is-full' };

    it('says why this half hour before it says the hour', () => {
      expect(says(person(), decision, planned).slice(-2)).toEqual([
        'Best of what is left today.',
        expect.stringContaining('12:00 pm their time'),
      ]);
    });

    it('says first when the plan has them, where that is not now', () => {
      expect(says(person(), decision, later)[0]).toBe('More likely at 5:00 pm.');
      expect(says(person(email), decision, full)[1]).toBe('Your day is full.');
    });

    it('does not say twice that the rep put them off', () => {
      const off = { ...person(), enrolment: { deferredUntil: '2026-11-24T22:00:00Z' } } as Person;
      const putOff: PlanLine = { is: 'not-today', says: 'You put them off.', rule: 'put-off' };
      expect(says(off, decision, putOff)).not.toContain('You put them off.');
    });

    it('asks the question that its lines answer', () => {
      expect(whyTitle(decision, planned, now)).toBe('Why now');
      expect(whyTitle(decision, null, now)).toBe('Why now');
      expect(whyTitle(decision, later, now)).toBe('Why later');
      expect(whyTitle(decision, full, now)).toBe('Why not today');
      expect(whyTitle({ ...decision, opens: '2026-11-24T17:00:00Z' }, later, now)).toBe('Why not now');
    });
  });
});

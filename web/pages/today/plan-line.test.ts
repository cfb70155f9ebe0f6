import { describe, expect, it } from 'vitest';
import type { PersonDay } from '#api/plan.ts';
import type { CallDecision } from '#core/decide/decision.ts';
import { type PlanSeen, planLine } from '#web/pages/today/plan-line.ts';
import { plannedCall, todayRow } from '#web/pages/today/planned-row.test-kit.ts';

const zone = 'America/Toronto';
const now = Date.parse('2026-11-24T15:42:00Z');
const decision = todayRow('a').decision as CallDecision;
const opensLater = { ...decision, opens: '2026-11-24T17:00:00Z' };

/** Half hours as "15:30 0.31 3 in 10". */
const day = (slots: string[], over: Partial<PersonDay> = {}): PersonDay => ({
  on: '2026-11-24',
  timeZone: zone,
  slots: slots.map((slot) => {
    const [clock, chance, ...says] = slot.split(' ');
    return {
      at: `2026-11-24T${clock}:00Z`,
      chance: Number(chance),
      says: says.join(' '),
      isScreened: false,
      isPlanned: false,
    };
  }),
  now: null,
  planned: null,
  notPlanned: null,
  zones: {},
  ...over,
});

const says = (seen: Partial<PlanSeen>, asked = decision) =>
  planLine({ plan: null, day: null, isOwed: false, ...seen }, asked, zone, now);

describe('what the plan says of the person on the desk', () => {
  const second = { at: '2026-11-24T21:30:00Z', loss: 0.04 };

  it('names the next best half hour, where this is the best that is left', () => {
    const plan = plannedCall({ second });
    expect(says({ plan, day: day(['15:30 0.31 3 in 10', '21:30 0.2 2 in 10']) })).toEqual({
      is: 'now',
      says: 'Best of what is left today: 3 in 10 now; the next best is 4:30 pm, 2 in 10.',
      rule: 'planned',
    });
    expect(says({ plan })?.says).toBe('Best of what is left today: 3 in 10 now; the next best is 4:30 pm.');
  });

  it('does not call it the best where another half hour is likelier', () => {
    const their = day(['15:30 0.31 3 in 10', '20:00 0.36 4 in 10', '21:30 0.44 4 in 10']);
    expect(says({ plan: plannedCall({ second }), day: their })?.says).toBe(
      '3 in 10 now. At 4:30 pm it would be 4 in 10, but the day as a whole is better so.',
    );
  });

  it('takes for equal what reads the same', () => {
    const their = day(['15:30 0.31 3 in 10', '21:30 0.33 3 in 10']);
    expect(says({ plan: plannedCall({ second }), day: their })?.says).toBe(
      '3 in 10 now, and no likelier in any other half hour that is left today.',
    );
  });

  it('says where no other half hour is left', () => {
    expect(says({ plan: plannedCall() })?.says).toBe(
      '3 in 10 now, and no other half hour of today is left for them.',
    );
  });

  it('says that they are likelier later, and that they may be called all the same', () => {
    const plan = plannedCall({ for: '2026-11-24T22:00:00Z', waits: true });
    const chance = { inTen: 2, says: '2 in 10', restsOn: '812 calls to others', isEstimated: true };
    expect(says({ plan, day: day([], { now: chance }) })).toEqual({
      is: 'later',
      says: 'More likely at 5:00 pm their time, 3 in 10 against 2 in 10 now, so later. You may call all the same.',
      rule: 'planned',
    });
    expect(says({ plan })?.says).toBe(
      'More likely at 5:00 pm their time, 3 in 10, so later. You may call all the same.',
    );
  });

  it('says that the part of the day that failed last is not repeated next', () => {
    const plan = plannedCall({ for: '2026-11-24T18:00:00Z', waits: true, notAgainIn: 'morning' });
    expect(says({ plan })?.says).toBe(
      'The last call failed in the morning, so the next is at 1:00 pm their time: 3 in 10. You may call all the same.',
    );
  });

  it('says of a later half hour that is not waited for how likely they answer now', () => {
    const plan = plannedCall({ for: '2026-11-24T16:00:00Z' });
    const words = (now: PersonDay['now']) => says({ plan, day: day([], { now }) });
    expect(words(plan.chance)).toMatchObject({
      is: 'now',
      says: 'Planned for 11:00 am their time: 3 in 10, and as likely now.',
    });
    expect(words({ ...plan.chance, says: '2 in 10' })?.says).toBe(
      'Planned for 11:00 am their time: 3 in 10, against 2 in 10 now.',
    );
    expect(says({ plan })?.says).toBe('Planned for 11:00 am their time: 3 in 10.');
  });

  it('promises nothing before their hours open', () => {
    const plan = plannedCall({ for: '2026-11-24T17:00:00Z', waits: true });
    expect(says({ plan }, opensLater)).toMatchObject({
      is: 'later',
      says: 'Planned for 12:00 pm their time: 3 in 10 that they answer.',
    });
  });

  it('says why nobody planned them, and forbids nothing', () => {
    const notPlanned = { rule: 'day-is-full', says: 'Your day is full.' };
    expect(says({ day: day([], { notPlanned }) })).toEqual({
      is: 'not-today',
      says: 'Your day is full. You may call all the same.',
      rule: 'day-is-full',
    });
    expect(says({ day: day([], { notPlanned }) }, opensLater)?.says).toBe('Your day is full.');
  });

  it('puts no promise off because the day is full', () => {
    const notPlanned = { rule: 'day-is-full', says: 'Your day is full.' };
    expect(says({ day: day([], { notPlanned }), isOwed: true })).toEqual({
      is: 'now',
      says: 'No half hour of the day is left for this one. It stays among the first until it is made good.',
      rule: 'planned',
    });
  });

  it('is silent where nothing is to be called, or nothing known', () => {
    expect(says({})).toBeNull();
    expect(planLine({ plan: plannedCall(), day: null, isOwed: false }, null, zone, now)).toBeNull();
  });
});

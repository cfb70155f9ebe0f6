import type { PlannedCall } from '#api/plan.ts';
import type { TodayRow } from '#api/today.ts';

/** A call of 10:30 in Toronto on a Tuesday, as the plan has it. */
export const plannedCall = (over: Partial<PlannedCall> = {}): PlannedCall => ({
  for: '2026-11-24T15:30:00Z',
  waits: false,
  notAgainIn: null,
  chance: {
    inTen: 3,
    says: '3 in 10',
    restsOn: '4 calls to them and 808 calls to others',
    isEstimated: false,
  },
  worth: 0.31,
  price: 0.12,
  second: null,
  ...over,
});

/** Somebody who may be called from 10:00 to 12:00 in Toronto. */
export const todayRow = (id: string, over: Partial<TodayRow> = {}): TodayRow => ({
  enrolmentId: `enrolment ${id}`,
  personId: id,
  name: id,
  title: null,
  account: null,
  place: 'Toronto',
  timeZones: ['America/Toronto'],
  relationship: 'stranger',
  group: 'now',
  opensAt: '2026-11-24T15:00:00Z',
  windowUntil: '2026-11-24T17:00:00Z',
  closesAt: null,
  deferredUntil: null,
  phrase: null,
  promiseTo: null,
  because: { rule: 'spacing', says: 'Six days after the last call.' },
  decision: {
    next: 'call',
    opens: '2026-11-24T15:00:00Z',
    closes: null,
    windows: [{ part: 'morning', from: '2026-11-24T15:00:00Z', until: '2026-11-24T17:00:00Z' }],
    objective: 'appointment',
    strategy: null,
    ifVoicemail: { do: 'hang-up' },
    promise: null,
    reasons: [{ rule: 'spacing', says: 'Six days after the last call.' }],
  },
  playbookId: 'three-and-done',
  playbookName: 'Three, then leave it',
  campaign: null,
  plan: plannedCall(),
  ...over,
});

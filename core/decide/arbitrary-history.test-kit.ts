import fc from 'fast-check';
import { dayPartNames, isVoicemail, type Touch } from '#core/call/touch.ts';
import { dimensions, type Facts, relationships } from '#core/decide/facts.ts';
import { type Playbook, playbookMessages } from '#core/playbook/playbook.ts';
import { formatDate, formatInstant } from '#core/prospect/local-time.ts';

/** Random people, histories and playbooks for the property tests. */

export const zones = [
  'America/Vancouver',
  'America/St_Johns',
  'America/Sao_Paulo',
  'Europe/London',
  'Africa/Casablanca',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'America/Havana',
];

const hour = 3600;
const day = 24 * hour;
/** 2026-01-01T00:00:00Z */
const start = 20_454 * day;

export const arbitraryNow = fc.integer({ min: 0, max: 500 * 24 * 60 }).map((minutes) => start + minutes * 60);

const someDates = (now: number) =>
  fc.integer({ min: -10, max: 40 }).map((days) => formatDate(Math.floor(now / day) + days));

const someInstant = (now: number) =>
  fc.integer({ min: -200, max: 200 }).map((hours) => formatInstant(now + hours * hour));

const callingHours = fc.constantFrom(
  null,
  null,
  [{ from: '08:00', until: '17:30' }],
  [
    { days: [1, 2, 3, 4, 5], from: '10:00', until: '13:00' },
    { days: [1, 2, 4], from: '13:00', until: '15:00' },
    { days: [5], from: '16:00', until: '20:00' },
  ],
  [{ days: [3], from: '11:00', until: '11:30' }],
  [{ days: [6, 7], from: '09:00', until: '20:00' }],
  [],
);

/** A prospect as `decide` knows one, around that instant. */
export const arbitraryProspect = (now: number): fc.Arbitrary<Facts['prospect']> =>
  fc.record({
    timeZone: fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...zones) },
      { weight: 1, arbitrary: fc.uniqueArray(fc.constantFrom(...zones), { minLength: 2, maxLength: 3 }) },
    ),
    relationship: fc.constantFrom(...relationships),
    phones: fc.constantFrom(['+16045550117'], ['+16045550117', '+16045550118']),
    holidays: fc.array(someDates(now), { maxLength: 6 }),
    research: fc.subarray([...dimensions]),
    objective: fc.constantFrom(null, 'appointment' as const, 'return-call' as const),
    expecting: fc.option(someInstant(now).map((until) => ({ until }))),
    pressing: fc.boolean(),
    connector: fc.option(
      fc.record({ name: fc.constant('Sam'), status: fc.constantFrom('asked', 'agreed', 'introduced') }),
    ),
    visitSlot: fc.option(someInstant(now).map((at) => ({ at }))),
    callingHours,
  });

const outcome = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('voicemail-left', 'no-message', 'no-answer', 'message-with-screener'),
  },
  { weight: 3, arbitrary: fc.constantFrom('spoke', 'screener', 'busy', 'failed', 'wrong-number') },
);

type Ago = { at: number; touch: Partial<Touch> };

const outbound = (now: number): fc.Arbitrary<Partial<Touch>> =>
  fc.record({
    channel: fc.constant('call'),
    direction: fc.constant('out' as const),
    outcome,
    result: fc.oneof(
      { weight: 20, arbitrary: fc.constant(null) },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          'meeting',
          'interested',
          'call-later',
          'referred-on',
          'declined',
          'do-not-call',
        ),
      },
    ),
    message: fc.oneof(
      { weight: 6, arbitrary: fc.constant('reason') },
      { weight: 1, arbitrary: fc.constant('conclusion') },
    ),
    strategy: fc.constantFrom(
      null,
      'referral',
      'off-hours',
      'benefit',
      'opt-out-appointment',
      'screener-help',
      'other',
    ),
    promise: fc.option(
      fc
        .record({
          from: fc.integer({ min: -8, max: 10 }),
          days: fc.integer({ min: 0, max: 5 }),
          parts: fc.subarray([...dayPartNames]),
        })
        .map(({ from, days, parts }) => ({
          phrase: 'soon',
          from: formatDate(Math.floor(now / day) + from),
          to: formatDate(Math.floor(now / day) + from + days),
          parts: parts.length > 3 ? null : parts,
        })),
      { freq: 3 },
    ),
    callAt: fc.option(someInstant(now), { freq: 8 }),
    callOn: fc.option(someDates(now), { freq: 8 }),
    phone: fc.constantFrom(null, '+16045550117', '+16045550118'),
  });

const theirs = fc.constantFrom<Partial<Touch>>(
  { channel: 'call', direction: 'in', outcome: 'callback' },
  { channel: 'call', direction: 'in', outcome: 'callback-missed' },
  { channel: 'email', direction: 'in', outcome: 'reply' },
  { channel: 'call', direction: 'in', outcome: 'callback', result: 'lifted' },
  { channel: 'note', direction: 'out', outcome: 'reopened' },
);

const someTouch = (now: number): fc.Arbitrary<Ago> =>
  fc.record({
    at: fc.integer({ min: 0, max: 25 * 24 * 60 }).map((minutes) => now - minutes * 60),
    touch: fc.oneof({ weight: 6, arbitrary: outbound(now) }, { weight: 1, arbitrary: theirs }),
  });

/** A history whose touches end at that instant, oldest first. */
export const arbitraryFacts = (now: number): fc.Arbitrary<Facts> =>
  fc.record({
    prospect: arbitraryProspect(now),
    enrolledAt: fc.option(fc.integer({ min: 0, max: 40 }).map((days) => formatInstant(now - days * day))),
    touches: fc
      .array(someTouch(now), { maxLength: 8 })
      .map((touches) =>
        touches
          .sort((a, b) => a.at - b.at)
          .map(({ at, touch }) => clean({ ...touch, at: formatInstant(at) } as Touch)),
      ),
  });

/** A promise and a message belong to a voicemail only. */
function clean(touch: Touch): Touch {
  return isVoicemail(touch) ? touch : { ...touch, promise: null, message: null };
}

const parts = fc.subarray([...dayPartNames], { minLength: 1 });
const leave = fc.constantFrom(...playbookMessages);

const voicemailRules = fc
  .tuple(
    fc.array(
      fc.record({
        when: fc.constantFrom(
          { calls: { least: 2 } },
          { voicemails: { most: 1 } },
          { spoke: true },
          { expecting: true },
          { any: [{ pressing: true }, { visit: true }] },
        ),
        leave,
        promise: fc.boolean(),
        variant: fc.constantFrom(null, 'next' as const),
      }),
      { maxLength: 2 },
    ),
    fc.record({ when: fc.constant({}), leave, promise: fc.boolean(), variant: fc.constant(null) }),
  )
  .map(([some, last]) =>
    [...some, last].map((rule) => ({ ...rule, promise: rule.promise && rule.leave !== 'conclusion' })),
  );

const strategies = fc
  .tuple(
    fc.record({
      when: fc.constantFrom({ visit: true }, { connector: true }, { voicemails: { least: 1 } }),
      parts,
      voicemail: voicemailRules,
    }),
    fc.record({ when: fc.constant({}), parts, voicemail: voicemailRules }),
  )
  .map((ways) =>
    ways.map((way, index) => ({ ...way, strategy: `way-${index}`, name: 'A way', says: 'Go.' })),
  );

/** A playbook of a team's own, as the parser would let it pass. */
export const arbitraryPlaybook: fc.Arbitrary<Playbook> = fc
  .record({
    strategies: fc.oneof(fc.constant([]), strategies),
    parts,
    voicemail: voicemailRules,
    calls: fc.integer({ min: 4, max: 12 }),
    voicemails: fc.constantFrom(null, 3, { most: 2, days: 7 }),
    least: fc.integer({ min: 1, max: 4 }),
    more: fc.option(fc.integer({ min: 3, max: 6 })),
    objective: fc.constantFrom('appointment' as const, 'return-call' as const),
  })
  .map(({ calls, voicemails, least, more, ...rest }) => ({
    playbook: 'invented',
    name: 'Invented',
    tagline: 'Made up',
    summary: 'Made up for a test.',
    source: { author: 'Nobody', article: 'None', idea: 'None', differs: 'Nowhere' },
    before: { research: 0, objective: false },
    limits: { calls, voicemails },
    spacing: { least, most: more === null ? null : least + more },
    steps: [],
    ...rest,
    ...(rest.strategies.length > 0 ? { parts: [], voicemail: [] } : {}),
  }));

/**
 * What each number means: one definition, shown with it wherever it stands. How it is counted is count-metrics.ts.
 * Source: PRODUCT.md, metric glossary; what a counted call and a voicemail is: METHODS.md, "Words used".
 */

/** What was done comes first, for only that is a rep's to decide; then what came of it; then what it cost. */
export const metricGroups = ['activity', 'results', 'cost'] as const;
export type MetricGroup = (typeof metricGroups)[number];

/** A count, a share from 0 to 1, or a number per one of something else. */
export const metricUnits = ['count', 'share', 'per'] as const;
export type MetricUnit = (typeof metricUnits)[number];

export const metricIds = [
  'calls',
  'dials',
  'plan-adherence',
  'promises-kept',
  'conversations-per-hour',
  'conversations',
  'connect-rate',
  'call-back-ratio',
  'meetings',
  'appointments-reached',
  'return-calls-reached',
  'messages-unanswered',
  'voicemails-per-conversation',
  'used-up',
  'used-up-per-conversation',
  'used-up-per-meeting',
  'do-not-calls',
] as const;
export type MetricId = (typeof metricIds)[number];

export type MetricDefinition = {
  id: MetricId;
  name: string;
  /** One sentence, shown with the number. */
  means: string;
  group: MetricGroup;
  unit: MetricUnit;
  numerator: string;
  /** Null for a plain count. */
  denominator: string | null;
};

export const metricDefinitions: readonly MetricDefinition[] = [
  ...group('activity', [
    [
      'calls',
      'Calls',
      'Outbound calls that reached a line: busy and failed calls and wrong numbers are not counted.',
      'counted calls',
    ],
    ['dials', 'Dials', 'Outbound calls made, whatever came of them.', 'dials'],
    [
      'plan-adherence',
      'Plan carried out',
      'Calls of the plan, as it stood when the day began, that were made that day; what could no longer be called is left out.',
      'planned calls made',
      'planned calls that stayed the rep’s to make',
    ],
    [
      'promises-kept',
      'Promises kept',
      'Promised follow-ups made by their last date, of those whose time has come; where they were in touch first, it counts for neither.',
      'promises kept',
      'promises that ran their course',
    ],
  ]),
  ...group('results', [
    [
      'conversations-per-hour',
      'Conversations per calling hour',
      'Conversations for each hour of calling; every half hour of the clock in which a rep dialled counts as half an hour.',
      'conversations',
      'calling hours',
      'per',
    ],
    [
      'conversations',
      'Conversations',
      'Calls of ours that they answered, and calls of theirs that we answered.',
      'conversations',
    ],
    [
      'connect-rate',
      'Connect rate',
      'Calls of ours that they answered, of all dials.',
      'dials answered',
      'dials',
    ],
    [
      'call-back-ratio',
      'Call-back ratio',
      'Messages that were answered by a call within the days the house gives them, 14 by default; a call answers only the latest message before it.',
      'messages answered',
      'messages left',
    ],
    ['meetings', 'Meetings', 'Times that a meeting was agreed.', 'meetings'],
    [
      'appointments-reached',
      'Appointments reached',
      'People called for an appointment with whom a meeting was agreed.',
      'people with whom a meeting was agreed',
      'people called for an appointment',
    ],
    [
      'return-calls-reached',
      'Return calls reached',
      'People called so that they return the call, who then called.',
      'people who called',
      'people called for a return call',
    ],
  ]),
  ...group('cost', [
    [
      'messages-unanswered',
      'Messages unanswered',
      'Messages whose days to be answered are over without a call, of all whose days are over.',
      'messages unanswered',
      'messages whose days are over',
    ],
    [
      'voicemails-per-conversation',
      'Voicemails per conversation',
      'Messages left, with a machine or with the front desk, for each conversation.',
      'messages left',
      'conversations',
      'per',
    ],
    [
      'used-up',
      'People used up',
      'People with whom a method came to its end, or to a no, without a conversation.',
      'people used up',
    ],
    [
      'used-up-per-conversation',
      'People used up per conversation',
      'People with whom a method ended without a conversation, for each conversation.',
      'people used up',
      'conversations',
      'per',
    ],
    [
      'used-up-per-meeting',
      'People used up per meeting',
      'People with whom a method ended without a conversation, for each meeting.',
      'people used up',
      'meetings',
      'per',
    ],
    [
      'do-not-calls',
      'Asked not to be called',
      'Times that somebody asked not to be called again.',
      'do-not-calls',
    ],
  ]),
];

type Row = readonly [
  id: MetricId,
  name: string,
  means: string,
  numerator: string,
  denominator?: string,
  unit?: MetricUnit,
];

function group(name: MetricGroup, rows: readonly Row[]): MetricDefinition[] {
  return rows.map(([id, title, means, numerator, denominator = null, unit]) => ({
    id,
    name: title,
    means,
    group: name,
    unit: unit ?? (denominator === null ? 'count' : 'share'),
    numerator,
    denominator,
  }));
}

import { words } from '#core/market/rates.ts';

/**
 * What came of calling a territory: plain counts, from which every metric is made. The words are the glossary's
 * (PRODUCT.md): a conversation is somebody reached, or their call-back taken; used up is whoever was let go, or said no,
 * without one.
 */
export type Tally = {
  people: number;
  calls: number;
  /** Calls that reached the person. */
  reached: number;
  callBacks: number;
  /** Call-backs that became conversations. */
  taken: number;
  /** What the conversations are worth together. */
  worth: number;
  messages: number;
  /** Messages by their words: index in `words`. */
  said: number[];
  meetings: number;
  doNotCalls: number;
  saidNo: number;
  usedUp: number;
  promisesMade: number;
  promisesKept: number;
  promisesBroken: number;
  minutes: number;
  repDays: number;
};

export const newTally = (people: number): Tally => ({
  people,
  calls: 0,
  reached: 0,
  callBacks: 0,
  taken: 0,
  worth: 0,
  messages: 0,
  said: words.map(() => 0),
  meetings: 0,
  doNotCalls: 0,
  saidNo: 0,
  usedUp: 0,
  promisesMade: 0,
  promisesKept: 0,
  promisesBroken: 0,
  minutes: 0,
  repDays: 0,
});

export type Metric = {
  id: string;
  name: string;
  /** How it is written: in percent or as it is, with so many digits after the point. */
  as: 'percent' | 'number';
  digits: number;
  of: (tally: Tally) => number;
};

const conversations = ({ reached, taken }: Tally) => reached + taken;
const each = (some: number, of: number) => (of === 0 ? 0 : some / of);

/** The metrics a way of calling is judged by, the first of them first. Source: PRODUCT.md, metric glossary. */
export const metrics = [
  metric('conversations-an-hour', 'conversations an hour of calling', 'number', 2, (t) =>
    each(conversations(t), t.minutes / 60),
  ),
  metric('conversations', 'conversations from 100 people', 'number', 1, (t) =>
    each(100 * conversations(t), t.people),
  ),
  metric('meetings', 'meetings from 100 people', 'number', 1, (t) => each(100 * t.meetings, t.people)),
  metric('connect-rate', 'connect rate', 'percent', 1, (t) => each(t.reached, t.calls)),
  metric('call-back-ratio', 'call-back ratio', 'percent', 1, (t) => each(t.callBacks, t.messages)),
  metric('calls', 'calls to a person', 'number', 1, (t) => each(t.calls, t.people)),
  metric('unanswered', 'messages unanswered, a person', 'number', 1, (t) =>
    each(t.messages - t.callBacks, t.people),
  ),
  metric('used-up', 'people used up for a conversation', 'number', 2, (t) =>
    each(t.usedUp, conversations(t)),
  ),
  metric('do-not-calls', 'asked not to be called, of 1,000', 'number', 1, (t) =>
    each(1000 * t.doNotCalls, t.people),
  ),
  metric('hours', 'hours of calling for 100 people', 'number', 1, (t) =>
    each((100 / 60) * t.minutes, t.people),
  ),
] as const satisfies readonly Metric[];

export type MetricId = (typeof metrics)[number]['id'];

const byId = new Map<string, Metric>(metrics.map((one) => [one.id, one]));

export const metricOf = (id: MetricId): Metric => byId.get(id)!;

function metric<Id extends string>(
  id: Id,
  name: string,
  as: Metric['as'],
  digits: number,
  of: Metric['of'],
): Metric & { id: Id } {
  return { id, name, as, digits, of };
}

/** A value of a metric as it is written, without its unit: 1.66, or 10.8 for a share of .108. */
export function writeMetric({ as, digits }: Pick<Metric, 'as' | 'digits'>, value: number): string {
  const written = ((as === 'percent' ? 100 : 1) * value).toFixed(digits);
  return Number(written) === 0 ? (0).toFixed(digits) : written;
}

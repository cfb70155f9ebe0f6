import { z } from 'zod';
import { id, localDate, objection, relationship, result } from '#api/shape.ts';
import { metricGroups, metricIds, metricUnits } from '#core/evidence/metrics/definitions.ts';
import { territoryStates } from '#core/evidence/territory/territory-state.ts';

/**
 * Whose numbers, of which work and of when. With `rep` those of one rep; with `team` those of all reps of that team, and
 * `all` for everybody; with neither the rep's who asks. A rep sees their own; whoever looks after reps sees all.
 * The period is the last `weeks` weeks, the present one included (from a Monday until today), or `from`..`until`.
 */
export const insightsQuery = z.object({
  rep: id.optional(),
  team: z.string().trim().min(1).max(120).optional(),
  campaign: id.optional(),
  playbook: z.string().max(100).optional(),
  /** A message version: the script, and its version where one alone is meant. Only messages said with it are counted. */
  script: id.optional(),
  version: z.coerce.number().int().min(1).optional(),
  relationship: relationship.optional(),
  weeks: z.coerce
    .number()
    .int()
    .min(1)
    .max(53)
    .optional()
    .describe('12 by default; 4, 12 and 52 are offered'),
  from: localDate.optional(),
  until: localDate.optional(),
});
export type InsightsQuery = z.infer<typeof insightsQuery>;

const whole = z.number().int();

/** Where the true share likely lies, 0 to 1; drawn as the shade. */
export const likelyShare = z.object({ low: z.number(), high: z.number() });

/** `of` out of `from`: the numerator and the denominator as counted. A plain count has `from` null. */
export const counted = z.object({
  of: z.number(),
  from: z.number().nullable(),
  /** A share 0 to 1, a number per one of the other, or the count; null where nothing is to divide by. */
  value: z.number().nullable(),
  /** For shares alone, widened where some people were called often; null where there is nothing to say. */
  range: likelyShare.nullable(),
});
export type Counted = z.infer<typeof counted>;

/** One number with its one meaning, and the period before beside it. */
export const metricReading = z.object({
  id: z.enum(metricIds),
  name: z.string().describe('Call-back ratio'),
  /** One sentence, shown with the number. */
  means: z.string(),
  group: z.enum(metricGroups).describe('activity comes first, then results, then what it cost'),
  unit: z.enum(metricUnits),
  /** What is counted, and out of what: "messages answered", "messages left". */
  numerator: z.string(),
  denominator: z.string().nullable(),
  now: counted,
  /** The same weekdays just before; null where there is nothing before. */
  before: counted.nullable(),
});
export type MetricReading = z.infer<typeof metricReading>;

/** Whose numbers these are. */
export const insightsScope = z.object({
  kind: z.enum(['rep', 'team']),
  repId: id.nullable(),
  /** The rep's name, the team's, or the workspace's. */
  name: z.string(),
  reps: whole,
  /** Whether the rep who asks may see the team and colleagues: draws the switch Me | Team. */
  maySeeTeam: z.boolean(),
});

export const insightsPeriod = z.object({
  from: localDate,
  until: localDate,
  /** Set where the question was for weeks. */
  weeks: whole.nullable(),
  before: z.object({ from: localDate, until: localDate }),
});

/** "1,386 calls in 54 days, 25.7 a day. You planned 26." The four parts make up `calls`. */
export const whatWasDone = z.object({
  calls: whole.describe('counted calls'),
  days: whole.describe('on which calls were made'),
  callsPerDay: z.number().nullable(),
  /** Calls a planned day began with, on average; null where no day was planned. */
  plannedPerDay: z.number().nullable(),
  spoke: whole,
  voicemails: whole,
  screener: whole,
  noAnswer: whole.describe('no answer, or a machine and no message'),
  /** Busy, failed, wrong number: dialled, and not counted as calls. */
  notConnected: whole,
});

/**
 * One day, by the rep's own calendar. `whole`: every planned call that remained the rep's to make was made; `nearly`:
 * four in five of them; `off`: away, or not a working day; `no-plan`: nothing was planned; `to-come`: after today.
 */
export const dayDone = z.object({
  on: localDate,
  state: z.enum(['whole', 'nearly', 'less', 'off', 'no-plan', 'today', 'to-come']),
  planned: whole,
  /** Calls of the plan that were made, in their half hour or later that day. */
  done: whole,
  /** All counted calls of the day, planned or not. */
  calls: whole,
});

/** The plan as it stood when each day began; the six make up `planned`. What fell away is not held against the rep. */
export const adherenceCounts = z.object({
  planned: whole,
  done: whole,
  doneLate: whole,
  putOff: whole,
  fellAway: whole.describe('a rule forbade it later, they called us, or somebody else has them'),
  toCome: whole,
  leftUndone: whole,
});

/** One week of a share. Draw the running one dashed, with an open point. */
export const trendPoint = z.object({
  from: localDate,
  until: localDate,
  isRunning: z.boolean(),
  of: whole,
  /** 0: nothing that week, and so no value. */
  outOf: whole.describe('the denominator'),
  value: z.number().nullable(),
  range: likelyShare.nullable(),
});

/** A claim from elsewhere: a dashed line with its origin. */
export const reference = z.object({ value: z.number(), says: z.string(), source: z.string() });

export const trend = z.object({
  metric: z.enum(metricIds),
  points: z.array(trendPoint),
  reference: reference.nullable(),
});

/** Each promise that ran its course, by the date it was for: one square each. */
export const promisesRead = z.object({
  kept: whole,
  of: whole,
  superseded: whole.describe('they were in touch first; counted for neither'),
  squares: z.array(
    z.object({
      promiseId: id,
      personId: id,
      name: z.string(),
      /** The last date it was for. */
      to: localDate,
      state: z.enum(['kept', 'late', 'broken']),
      /** Whole days after `to` at which the call came after all; null unless late. */
      daysLate: whole.nullable(),
    }),
  ),
  /** "3 late, each by one day."; null where all were kept. */
  says: z.string().nullable(),
});

/** People whose three weeks with a method ended in the period, counted from the first call. */
export const playbookRead = z.object({
  playbookId: z.string(),
  name: z.string(),
  spoke: whole,
  people: whole,
  share: z.number().nullable(),
  range: likelyShare.nullable(),
  /** About so many more people until the range is narrow enough to read; null where it is. Draw the hatch. */
  moreToTell: whole.nullable(),
  voicemailsPerConversation: z.number().nullable(),
});

export const verdict = z.object({
  code: z.enum(['too-few', 'overlap', 'apart-not-by-lot']),
  /** The bold sentence, and what follows it. */
  says: z.string(),
  more: z.string(),
});

/** A rep beside their own past, never beside colleagues: by name. */
export const repBesideOwnPast = z.object({
  repId: id,
  name: z.string(),
  metrics: z.array(metricReading),
});

/** Why they said no or not now: by reason, the most frequent first. */
export const objectionsRead = z.object({
  noes: whole.describe('conversations that came to a no or a not now'),
  told: whole.describe('those of them of which a reason is known'),
  reasons: z.array(z.object({ objection, label: z.string(), count: whole })),
  tooFew: z.boolean(),
  /** "Known of 12 of 30 noes and not-nows.", and where these are too few to go by */
  says: z.string(),
});

export const insights = z.object({
  scope: insightsScope,
  period: insightsPeriod,
  /** Only messages said with the words asked for are counted, and calls that answered them: `metrics` are those of messages. */
  ofWords: z.boolean(),
  metrics: z.array(metricReading),
  did: whatWasDone,
  days: z
    .array(dayDone)
    .describe('Mondays to Fridays of whole weeks, and other days on which there was a call'),
  /** "The whole plan was met on 47 of 54 days." */
  daysSay: z.string(),
  adherence: adherenceCounts,
  calledBack: trend,
  answeredLive: trend,
  promises: promisesRead,
  playbooks: z.object({ rows: z.array(playbookRead), verdict }),
  /** How conversations ended, the most frequent first; null: with nothing agreed. */
  endings: z.array(z.object({ result: result.nullable(), label: z.string(), count: whole })),
  objections: objectionsRead,
  /** For whoever looks after reps, where a team was asked for; else empty. */
  reps: z.array(repBesideOwnPast),
});
export type Insights = z.infer<typeof insights>;

/** One hour of one weekday, by the clocks of the people called. */
export const hourCell = z.object({
  weekday: whole.min(1).max(7).describe('ISO: 1 is Monday'),
  hour: whole.min(0).max(23),
  calls: whole.describe('dials'),
  answered: whole,
  /** The share drawn toward that of all calls, the more the fewer there were; what the cell shows, times 100. */
  share: z.number(),
  /** Fewer than eight calls: hatch, and no number. */
  tooFew: z.boolean(),
});

export const insightsHours = z.object({
  scope: insightsScope,
  period: insightsPeriod,
  /** Hours that are columns, and weekdays that are rows, in order. */
  hours: z.array(whole),
  weekdays: z.array(whole),
  cells: z.array(hourCell),
  /** The bars above the columns: all weekdays of an hour. `standsOut`: its range lies above the share of all calls. */
  byHour: z.array(
    z.object({
      hour: whole,
      calls: whole,
      answered: whole,
      share: z.number(),
      range: likelyShare.nullable(),
      standsOut: z.boolean(),
      tooFew: z.boolean(),
    }),
  ),
  /** Of all calls of the period. */
  answered: counted,
  /** Whether knowing the hour foretells anything: how many bits better each call is foretold, with its likely range. */
  gain: z
    .object({ bitsPerCall: z.number(), low: z.number(), high: z.number(), explains: z.boolean() })
    .nullable(),
  /** "Before 8, noon and after 5 do about twice as well", or that hours explain little. */
  says: z.string(),
});
export type InsightsHours = z.infer<typeof insightsHours>;

export const personInTerritory = z.object({ personId: id, name: z.string(), who: z.array(z.string()) });

/** A method ran its course with them without a conversation. */
export const personAtRest = z.object({
  personId: id,
  name: z.string(),
  playbook: z.string(),
  days: whole.describe('how long they rest: what the method asks for, or the house where that is longer'),
  until: localDate.describe('the date, by their calendar, from which a method may begin again'),
});

/** Everybody, each in exactly one state: the squares, ten people each. */
export const territory = z.object({
  scope: insightsScope,
  people: whole,
  states: z.array(z.object({ state: z.enum(territoryStates), label: z.string(), count: whole })),
  /** New people a week over the last twelve weeks; null while nobody new was called. */
  newPerWeek: z.number().nullable(),
  weeksLeft: z.number().nullable(),
  /** "13 weeks at 46 new people a week" */
  says: z.string(),
  /** Called by more than one method, or by more than one rep; up to 50 by name, the methods or reps in order. */
  twoPlaybooks: z.object({ count: whole, people: z.array(personInTerritory) }),
  twoReps: z.object({ count: whole, people: z.array(personInTerritory) }),
  /** A method ran its course without a conversation: they rest, and may be begun with again. */
  rest: z.object({
    days: whole.describe('house rule: 180 days by default'),
    /** Methods that ask for more, and how many people rest so long after them. */
    longer: z.array(z.object({ playbook: z.string(), days: whole, people: whole })),
    resting: whole,
    rested: whole.describe('may be begun with again today'),
    /** Who comes back in each of the weeks until the last of them does, at most 54; Mondays. */
    weeks: z.array(z.object({ from: localDate, people: whole })),
    /** The next to come back, and of those who are back the longest waiting; up to 20 each. */
    next: z.array(personAtRest),
    back: z.array(personAtRest),
  }),
});
export type Territory = z.infer<typeof territory>;
export const territoryQuery = insightsQuery.pick({
  rep: true,
  team: true,
  campaign: true,
  playbook: true,
  relationship: true,
});

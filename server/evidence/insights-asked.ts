import type { z } from 'zod';
import type { InsightsQuery, insightsPeriod, insightsScope } from '#api/insights.ts';
import { lastWeeks, type Periods, withBefore } from '#core/evidence/metrics/periods.ts';
import { repDay } from '#core/plan/rep-day.ts';
import { type Day, formatDate, parseDate } from '#core/prospect/local-time.ts';
import type { Asked } from '#server/operation.ts';
import { badInput, notYours } from '#server/problems.ts';
import type { InsightsQuestion } from '#store/evidence/read-insights.ts';
import type { Rep } from '#store/reps.ts';

/** A request for evidence, read: what is asked of the store, and how the answer names it. */
export type InsightsAsked = {
  question: InsightsQuestion;
  scope: z.infer<typeof insightsScope>;
  period: z.infer<typeof insightsPeriod>;
};

/** What whose evidence it is depends on. */
export type InsightsFor = Pick<Asked<InsightsQuery>, 'context' | 'desk' | 'rep' | 'query' | 'now'>;

/**
 * Reads whose evidence of when and of which work is asked for.
 * @throws Refused where a rep asks for more than their own, or a field names nobody
 */
export function readInsightsAsked(asked: InsightsFor): InsightsAsked {
  const { query, now, rep } = asked;
  const { reps, scope, isEverybody } = whose(asked);
  const today = parseDate(repDay(rep.timeZone, now).on)!;
  const periods = periodsOf(query, today);
  const { period, before } = periods;
  return {
    scope,
    period: {
      ...datesOf(period),
      weeks: query.from === undefined ? (query.weeks ?? usualWeeks) : null,
      before: datesOf(before),
    },
    question: {
      ...periods,
      reps,
      isEverybody,
      besidePast: scope.kind === 'team',
      work: {
        campaignId: query.campaign ?? null,
        playbookId: query.playbook ?? null,
        scriptId: query.script ?? null,
        version: query.version ?? null,
        relationship: query.relationship ?? null,
      },
      today,
      now,
    },
  };
}

type Whose = { reps: readonly Rep[]; scope: InsightsAsked['scope']; isEverybody: boolean };

/** The word for everybody, in place of a team's name. */
const everybody = 'all';

/** @throws Refused where a rep asks for more than their own, or nobody is named */
export function whose({ desk, rep: self, query }: InsightsFor): Whose {
  const maySeeTeam = self.role !== 'rep';
  if (query.rep !== undefined && query.team !== undefined)
    throw badInput('team', 'Both a rep and a team were given.', 'Give one of the two, or neither.');
  if (query.team === undefined) return ofRep(repNamed(desk.reps, self, query.rep), maySeeTeam);
  if (!maySeeTeam) throw notYours('A team’s numbers are for whoever looks after it.', 'Your own are there.');
  const isEverybody = query.team === everybody;
  const reps = isEverybody ? desk.reps : desk.reps.filter(({ team }) => team === query.team);
  if (reps.length === 0)
    throw badInput(
      'team',
      `No rep is in a team ${JSON.stringify(query.team)}.`,
      'Give a team’s name, or all.',
    );
  const name = isEverybody ? desk.workspace.name : query.team;
  return { reps, isEverybody, scope: { kind: 'team', repId: null, name, reps: reps.length, maySeeTeam } };
}

function repNamed(reps: readonly Rep[], self: Rep, id: string | undefined): Rep {
  if (id === undefined || id === self.id) return self;
  if (self.role === 'rep')
    throw notYours('A colleague’s numbers are for whoever looks after reps.', 'Your own are there.');
  const rep = reps.find((one) => one.id === id);
  if (rep === undefined)
    throw badInput('rep', 'There is no such rep here.', 'Choose one of the session’s reps.');
  return rep;
}

function ofRep(rep: Rep, maySeeTeam: boolean): Whose {
  const scope = { kind: 'rep' as const, repId: rep.id, name: rep.name, reps: 1, maySeeTeam };
  return { reps: [rep], isEverybody: false, scope };
}

const usualWeeks = 12;
const longestDays = 53 * 7;

function periodsOf({ weeks, from, until }: InsightsQuery, today: Day): Periods {
  if (from === undefined && until === undefined) return lastWeeks(weeks ?? usualWeeks, today);
  if (from === undefined || until === undefined || weeks !== undefined)
    throw badInput('from', 'A period is from and until, or weeks.', 'Give both dates, or only weeks.');
  const period = { from: parseDate(from)!, until: Math.min(parseDate(until)!, today) };
  if (period.from > period.until)
    throw badInput(
      'from',
      `${from} is later than ${formatDate(period.until)}.`,
      'Give the earlier date first.',
    );
  if (period.until - period.from >= longestDays)
    throw badInput('from', 'This is longer than 53 weeks.', 'Ask for a year at a time.');
  return withBefore(period);
}

function datesOf({ from, until }: { from: Day; until: Day }): { from: string; until: string } {
  return { from: formatDate(from), until: formatDate(until) };
}

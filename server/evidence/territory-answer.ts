import type { Territory } from '#api/insights.ts';
import { howLongItLasts } from '#core/evidence/territory/how-long-it-lasts.ts';
import { countTerritory, territoryLabels } from '#core/evidence/territory/territory-state.ts';
import { repDay } from '#core/plan/rep-day.ts';
import { parseInstant } from '#core/prospect/local-time.ts';
import { type InsightsFor, whose } from '#server/evidence/insights-asked.ts';
import { whoRests } from '#store/evidence/at-rest.ts';
import { calledByTwo, readTerritory } from '#store/evidence/territory.ts';

/** The territory of whoever is asked about, as it stands now. */
export async function territoryAnswer(asked: InsightsFor): Promise<Territory> {
  const { context, desk, now, query, rep } = asked;
  const { scope, reps, isEverybody } = whose(asked);
  const question = {
    repIds: isEverybody ? null : reps.map(({ id }) => id),
    campaignId: query.campaign ?? null,
    playbookId: query.playbook ?? null,
    relationship: query.relationship ?? null,
    now,
  };
  const { id, rules } = desk.workspace;
  const { groups, newlyCalled, firstCalledAt } = await readTerritory(context.db, id, question);
  const { restDays } = rules;
  const todayOn = repDay(rep.timeZone, now).on;
  const byTwo = await calledByTwo(context.db, id, question);
  const states = countTerritory(groups);
  const untouched = states.find(({ state }) => state === 'untouched')!.people;
  const first = firstCalledAt === null ? null : parseInstant(firstCalledAt);
  return {
    scope,
    people: states.reduce((sum, { people }) => sum + people, 0),
    states: states.map(({ state, people }) => ({ state, label: territoryLabels[state], count: people })),
    ...howLongItLasts(untouched, newlyCalled, first, parseInstant(now)!),
    twoPlaybooks: byTwo.playbooks,
    twoReps: byTwo.reps,
    rest: {
      days: restDays,
      ...(await whoRests(context.db, id, { ...question, restDays, todayOn })),
    },
  };
}

import { today, todayQuery } from '#api/today.ts';
import { foldText } from '#core/prospect/fold-text.ts';
import { todayRow } from '#server/answers/today-row.ts';
import { zonesAnswer } from '#server/answers/zones-answer.ts';
import { reading } from '#server/operation.ts';
import { badInput } from '#server/problems.ts';
import { lookAhead, readToday } from '#store/rep-today.ts';

const usualPage = 50;

export const getToday = reading({
  id: 'get-today',
  method: 'get',
  path: '/today',
  says: 'A rep’s day in working order: promised, now, later, to prepare, and not today with the reason.',
  query: todayQuery,
  answer: today,
  async read({ context, desk, rep: self, now, query }) {
    const rep = query.rep === undefined ? self : desk.reps.find(({ id }) => id === query.rep);
    if (rep === undefined)
      throw badInput('rep', 'There is no such rep here.', 'Choose one of the session’s reps.');
    const question = {
      limit: query.limit ?? usualPage,
      group: query.group,
      search: query.q === undefined ? undefined : foldText(query.q),
      cursor: query.cursor,
    };
    const found =
      query.at === undefined
        ? await readToday(context.db, desk.workspace, rep, now, question)
        : await lookAhead(context.db, desk.workspace, rep, query.at, question);
    return {
      at: found.at,
      on: found.day.on,
      counts: { ...found.counts, promisesKeptToday: found.promisesKept },
      ticks: found.ticks,
      plan: found.plan && { toCome: found.plan.toCome, plannedAt: found.plan.plannedAt },
      rows: found.people.map((person) => todayRow(person, rep)),
      zones: zonesAnswer([rep.timeZone, ...found.people.flatMap(({ timeZones }) => timeZones)], now),
      cursor: found.cursor,
    };
  },
});

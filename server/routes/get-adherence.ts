import { adherence, adherenceQuery } from '#api/plan.ts';
import { namedCounts } from '#core/plan/calls/adherence.ts';
import { repDay } from '#core/plan/rep-day.ts';
import { zonesAnswer } from '#server/answers/zones-answer.ts';
import { reading } from '#server/operation.ts';
import { badInput } from '#server/problems.ts';
import { readAdherence } from '#store/plan/adherence.ts';

export const getAdherence = reading({
  id: 'get-adherence',
  method: 'get',
  path: '/adherence',
  says: 'One day of a rep against the plan as it stood when the day began: done, later than planned, put off, fallen away, to come, left undone.',
  query: adherenceQuery,
  answer: adherence,
  async read({ context, desk, rep: self, now, query }) {
    const rep = query.rep === undefined ? self : desk.reps.find(({ id }) => id === query.rep);
    if (rep === undefined)
      throw badInput('rep', 'There is no such rep here.', 'Choose one of the session’s reps.');
    refuseDayToCome(query.on, repDay(rep.timeZone, now).on);
    const measured = await readAdherence(context.db, desk.workspace, rep, query.on, now);
    return {
      repId: rep.id,
      on: measured.on,
      stoodAt: measured.stoodAt,
      ...namedCounts(measured.counts, measured.calls.length),
      calls: measured.calls,
      zones: zonesAnswer([rep.timeZone], now),
    };
  },
});

function refuseDayToCome(on: string | undefined, today: string): void {
  if (on === undefined || on <= today) return;
  throw badInput('on', `${on} is still to come.`, `Give ${today} or a day before it, in the rep’s calendar.`);
}

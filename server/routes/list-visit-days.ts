import { visitDays, visitsQuery } from '#api/visits.ts';
import { reading } from '#server/operation.ts';
import { readRep } from '#server/visits/read-appointment.ts';
import { daysWithVisits } from '#store/visits/visit-days.ts';

export const listVisitDays = reading({
  id: 'list-visit-days',
  method: 'get',
  path: '/visits',
  says: 'The days, from today on, on which a rep has visits.',
  query: visitsQuery,
  answer: visitDays,
  async read({ context, desk, rep, now, query }) {
    const whose = query.rep === undefined ? rep : readRep({ desk }, query.rep, 'rep');
    return { items: await daysWithVisits(context.db, desk.workspace.id, whose, query.at ?? now) };
  },
});

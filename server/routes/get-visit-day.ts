import { visitDay, visitDayQuery } from '#api/visits.ts';
import { zonesAnswer } from '#server/answers/zones-answer.ts';
import { reading } from '#server/operation.ts';
import { readRep } from '#server/visits/read-appointment.ts';
import { visitDayAnswer } from '#server/visits/visit-day-answer.ts';

export const getVisitDay = reading({
  id: 'get-visit-day',
  method: 'get',
  path: '/visits/day',
  says: 'A rep’s day out: the visits in order, who else could be visited on the way and with which words, and the driving.',
  query: visitDayQuery,
  answer: visitDay,
  async read({ context, desk, rep, now, query }) {
    const whose = query.rep === undefined ? rep : readRep({ desk }, query.rep, 'rep');
    const day = await visitDayAnswer(context.db, desk.workspace, whose, query.on, query.at ?? now);
    const theirs = day.stops.map((stop) => (stop.is === 'offer' ? stop.offer : stop.appointment).timeZone);
    return { ...day, zones: zonesAnswer([whose.timeZone, ...theirs], now) };
  },
});

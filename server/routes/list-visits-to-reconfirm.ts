import { toReconfirm, toReconfirmQuery } from '#api/visits.ts';
import { formatDate } from '#core/prospect/local-time.ts';
import { zonesAnswer } from '#server/answers/zones-answer.ts';
import { reading } from '#server/operation.ts';
import { appointmentAnswer } from '#server/visits/appointment-answer.ts';
import { readRep } from '#server/visits/read-appointment.ts';
import { reconfirmingDay } from '#server/visits/reconfirming-day.ts';
import { visitsToReconfirm } from '#store/visits/appointments.ts';

export const listVisitsToReconfirm = reading({
  id: 'list-visits-to-reconfirm',
  method: 'get',
  path: '/visits/to-reconfirm',
  says: 'Visits to come that nobody has reconfirmed, agreed to or only offered, and the date on which they are called for it.',
  query: toReconfirmQuery,
  answer: toReconfirm,
  async read({ context, desk, now, query }) {
    const whose = query.rep === undefined ? null : readRep({ desk }, query.rep, 'rep').id;
    const visits = await visitsToReconfirm(context.db, desk.workspace.id, whose, now);
    const items = visits.map(async (visit) => {
      const { day, today } = await reconfirmingDay(context.db, desk.workspace, visit, now);
      return { appointment: appointmentAnswer(visit), on: formatDate(day), isDue: today >= day };
    });
    const zones = zonesAnswer(
      visits.map(({ timeZone }) => timeZone),
      now,
    );
    return { items: await Promise.all(items), zones };
  },
});

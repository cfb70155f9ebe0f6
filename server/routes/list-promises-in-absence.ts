import { daysAway, promisesInAbsence } from '#api/promises.ts';
import { reading } from '#server/operation.ts';
import { badInput } from '#server/problems.ts';
import {
  type DaysAway,
  promisesInAbsence as endangeredPromises,
  type PromiseAtRisk,
} from '#store/promises-in-absence.ts';

export const listPromisesInAbsence = reading({
  id: 'list-promises-in-absence',
  method: 'get',
  path: '/promises/in-absence',
  says: 'The open promises for which days away and long meetings of their rep leave no hour, and what would save each.',
  query: daysAway,
  answer: promisesInAbsence,
  async read({ context, desk, now, query }) {
    const planned = plannedDays(query);
    if (planned !== null && !desk.reps.some(({ id }) => id === planned.repId))
      throw badInput('rep', 'There is no such rep here.');
    const names = new Map(desk.reps.map(({ id, name }) => [id, name]));
    const items = await endangeredPromises(context.db, desk.workspace, planned, now);
    return {
      items: items.map((item) => ({
        ...item,
        absence: pick(item.absence),
        handOverTo: item.handOverTo.map((repId) => ({ repId, name: names.get(repId) ?? '' })),
      })),
    };
  },
});

/** The days alone: an absence has a note, which is nobody's business here. */
const pick = ({ repId, from, to, inMeetings }: PromiseAtRisk['absence']) => ({ repId, from, to, inMeetings });

/** Null where none are planned: then the kept ones are asked about. */
function plannedDays({ rep, from, to }: { rep?: string; from?: string; to?: string }): DaysAway | null {
  if (rep === undefined && from === undefined && to === undefined) return null;
  if (rep === undefined) throw badInput('rep', 'Whose days away they are is missing.', 'Give the rep too.');
  if (from === undefined) throw badInput('from', 'The first day away is missing.', 'Give it too.');
  if (to === undefined) throw badInput('to', 'The last day away is missing.', 'Give it too.');
  if (to < from) throw badInput('to', `“to” is ${to}, before “from”, ${from}.`, 'Give the last day away.');
  return { repId: rep, from, to };
}

import { absence } from '#api/session.ts';
import { newAbsence } from '#api/settings.ts';
import { dayChanged } from '#server/events.ts';
import { writing } from '#server/operation.ts';
import { badInput } from '#server/problems.ts';
import { lapse } from '#store/decisions.ts';
import { forgetPlan } from '#store/plan/forget-plan.ts';
import { addAbsence } from '#store/reps.ts';

export const addAnAbsence = writing({
  id: 'add-absence',
  method: 'post',
  path: '/absences',
  says: 'A rep is away from one day to another, both included; their people wait until the end of it.',
  body: newAbsence,
  answer: absence,
  status: 201,
  async write({ desk, body, now, tell }, db) {
    const { repId, from, to, note = null } = body;
    if (!desk.reps.some(({ id }) => id === repId)) throw badInput('repId', 'There is no such rep here.');
    if (to < from) throw badInput('to', `“to” is ${to}, before “from”, ${from}.`, 'Give the last day away.');
    const added = await addAbsence(db, desk.workspace.id, { repId, from, to, note }, now);
    await lapse(db, desk.workspace.id, { repId });
    await forgetPlan(db, desk.workspace.id, [repId]);
    tell(dayChanged);
    return added;
  },
});

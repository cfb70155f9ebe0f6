import { meeting, newMeeting } from '#api/plan.ts';
import { dayChanged } from '#server/events.ts';
import { writing } from '#server/operation.ts';
import { badInput } from '#server/problems.ts';
import { addMeeting } from '#store/meetings.ts';
import { forgetPlan } from '#store/plan/forget-plan.ts';

const longestMs = 24 * 60 * 60 * 1000;

export const addAMeeting = writing({
  id: 'add-meeting',
  method: 'post',
  path: '/meetings',
  says: 'A rep is engaged otherwise from one instant to another; the plan has no call for them then.',
  body: newMeeting,
  answer: meeting,
  status: 201,
  async write({ desk, body, now, tell }, db) {
    const { repId, from, until } = body;
    if (!desk.reps.some(({ id }) => id === repId)) throw badInput('repId', 'There is no such rep here.');
    const lastsMs = Date.parse(until) - Date.parse(from);
    if (lastsMs <= 0) throw badInput('until', 'The meeting ends before it begins.', 'Give a later end.');
    if (lastsMs > longestMs)
      throw badInput('until', 'The meeting lasts longer than a day.', 'Keep it as days away instead.');
    if (Date.parse(until) <= Date.parse(now))
      throw badInput('until', 'The meeting is over already.', 'Give one that is still to come.');
    const added = await addMeeting(db, desk.workspace.id, body, now);
    await forgetPlan(db, desk.workspace.id, [repId]);
    tell(dayChanged);
    return added;
  },
});

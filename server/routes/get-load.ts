import { load, loadQuery } from '#api/plan.ts';
import { repDay } from '#core/plan/rep-day.ts';
import { zonesAnswer } from '#server/answers/zones-answer.ts';
import { type Asked, reading } from '#server/operation.ts';
import { runAnswer } from '#server/plan-jobs.ts';
import { decideLapsed } from '#store/decisions.ts';
import { readLoad } from '#store/plan/load.ts';
import { planOldNextDays } from '#store/plan/plan-next-days.ts';
import { planOldDay } from '#store/plan/plan-rep-day.ts';
import { lastPlanRun } from '#store/plan-run/plan-runs.ts';

const byName = new Intl.Collator('en', { numeric: true });

/** The days of so many reps are planned while one waits for the answer; for more, a run is started. */
const fewReps = 20;

export const getLoad = reading({
  id: 'get-load',
  method: 'get',
  path: '/load',
  says: 'How full every rep’s day is, the present or the next one, and which promises find no place in it. Up to 20 reps’ days are planned for the answer where they are not, for more start a run.',
  query: loadQuery,
  answer: load,
  async read(asked) {
    const { context, desk, now, query } = asked;
    const ahead = query.day === 'tomorrow';
    if (desk.reps.length <= fewReps) await planWhatIsOld(asked, ahead);
    const names = new Map(desk.reps.map(({ id, name }) => [id, name]));
    const run = await lastPlanRun(context.db, desk.workspace.id);
    const days = await readLoad(context.db, desk.workspace.id, { now, ahead });
    const reps = days.map((day) => ({ ...day, name: names.get(day.repId) ?? '' }));
    return {
      day: query.day,
      reps: reps.sort((a, b) => byName.compare(a.name, b.name) || (a.repId < b.repId ? -1 : 1)),
      run: run && runAnswer(run),
      zones: zonesAnswer(
        days.map(({ timeZone }) => timeZone),
        now,
      ),
    };
  },
});

async function planWhatIsOld({ context, desk, now }: Asked, ahead: boolean): Promise<void> {
  const { db } = context;
  const { workspace, reps } = desk;
  await decideLapsed(db, workspace, null, now);
  for (const { id, timeZone } of reps)
    await planOldDay(db, workspace, { id, on: repDay(timeZone, now).on }, now);
  if (ahead) await planOldNextDays(db, workspace, now);
}

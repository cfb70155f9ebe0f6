import type pg from 'pg';
import type { TodayRow } from '#api/today.ts';
import { repDay } from '#core/plan/rep-day.ts';
import { parseInstant, zoneOf } from '#core/prospect/local-time.ts';
import { sayInstant } from '#core/prospect/local-time-words.ts';
import { todayRow } from '#server/answers/today-row.ts';
import { dayChanged, personChanged } from '#server/events.ts';
import type { Asked } from '#server/operation.ts';
import { badInput, conflict, notFound } from '#server/problems.ts';
import { decideAgain } from '#store/decisions.ts';
import { enrolmentToDefer, setDeferral, todayPersonOf } from '#store/deferral.ts';
import { planRepDayHere } from '#store/plan/plan-rep-day.ts';

type Deferral = { until: string; why: 'later-today' | 'tomorrow' | 'other-day' };

/** Puts somebody off, or takes it back, and answers with their row of Today. */
export async function deferredRow(
  asked: Asked,
  db: pg.PoolClient,
  deferral: Deferral | null,
): Promise<TodayRow> {
  const { desk, now, params, tell } = asked;
  const { workspace } = desk;
  const enrolment = await enrolmentToDefer(db, workspace.id, params.id!);
  if (enrolment === null) throw notFound('This enrolment');
  const { personId } = enrolment;
  if (deferral !== null) {
    await decideAgain(db, workspace, [personId], now);
    const { decision, timeZone } = (await enrolmentToDefer(db, workspace.id, params.id!))!;
    refuseUnallowed(decision, deferral, now, timeZone);
  }
  await setDeferral(db, workspace.id, { id: params.id!, ...enrolment }, deferral, now);
  await decideAgain(db, workspace, [personId], now);
  await planRepDayHere(db, workspace, enrolment.repId, now);
  tell(personChanged(personId));
  tell(dayChanged);
  const rep = desk.reps.find(({ id }) => id === enrolment.repId) ?? asked.rep;
  const day = repDay(rep.timeZone, now);
  const person = await todayPersonOf(db, workspace.id, params.id!, { at: now, day });
  return todayRow(person!, rep);
}

type Decided = NonNullable<Awaited<ReturnType<typeof enrolmentToDefer>>>['decision'];

/** The plan may be narrowed, the decision never: not past its last window, for that is a promise or the method's word. */
function refuseUnallowed(decision: Decided, { until }: Deferral, now: string, timeZone: string): void {
  if (decision.next !== 'call')
    throw conflict('nothing-to-put-off', 'There is no call to put off.', 'Reload to see what is next.');
  if (parseInstant(until)! <= parseInstant(now)!)
    throw badInput('until', `“until” is ${until}, which has passed.`, 'Give an instant to come.');
  if (decision.closes === null || parseInstant(until)! < parseInstant(decision.closes)!) return;
  const by = sayInstant(zoneOf(timeZone), parseInstant(decision.closes)!);
  throw conflict('past-closing', `The call is due by ${by}, their time.`, 'Choose a time before that.');
}

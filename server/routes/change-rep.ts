import { rep } from '#api/session.ts';
import { repChange } from '#api/settings.ts';
import { findHoursProblem, type WorkingStretch } from '#core/plan/working-hours.ts';
import { answerOnce } from '#server/answer-once.ts';
import { dayChanged } from '#server/events.ts';
import { acting } from '#server/operation.ts';
import { readPhone } from '#server/person-input.ts';
import { parseTimeZone } from '#server/places.ts';
import { badInput, conflict, notFound } from '#server/problems.ts';
import { lapse } from '#store/decisions.ts';
import { forgetPlan } from '#store/plan/forget-plan.ts';
import { changeRep } from '#store/reps.ts';

export const changeARep = acting({
  id: 'change-rep',
  method: 'patch',
  path: '/reps/{id}',
  says: 'Change a rep: name, zone, call-back number, working hours, and until when they can be reached today.',
  body: repChange,
  answer: rep,
  async act(asked) {
    const { keeper, desk, body, params, tell } = asked;
    const timeZone = body.timeZone === undefined ? undefined : parseTimeZone('timeZone', body.timeZone);
    if (body.workingHours !== undefined) refuseStrangeHours(body.workingHours);
    const callBackNumber = await readCallBackNumber(body.callBackNumber, desk.workspace.defaultCountry);
    const change = { ...body, timeZone, callBackNumber };
    const answer = await answerOnce(asked, 200, async (db) => {
      const changed = await changeRep(db, desk.workspace.id, params.id!, change).catch(refuseTaken);
      if (changed === null) throw notFound('This rep');
      // Absences are days of the rep's own calendar.
      if (timeZone !== undefined) await lapse(db, desk.workspace.id, { repId: params.id! });
      if ([timeZone, body.workingHours, body.callsPerHalfHour].some((given) => given !== undefined))
        await forgetPlan(db, desk.workspace.id, [params.id!]);
      return changed;
    });
    keeper.forget();
    tell(dayChanged);
    return answer;
  },
});

/** The one number said on every message, whole: with its area code, as it is dialled from anywhere. */
async function readCallBackNumber(
  written: string | null | undefined,
  country: string | null,
): Promise<string | null | undefined> {
  if (written == null) return written;
  return (await readPhone({ number: written }, country, 'callBackNumber')).number;
}

/** @throws Refused for hours that cannot be kept, naming the stretch and its field */
function refuseStrangeHours(hours: readonly WorkingStretch[]): void {
  const problem = findHoursProblem(hours);
  if (problem === null) return;
  const { stretch, field, says } = problem;
  throw badInput(
    `workingHours[${stretch}].${field}`,
    says,
    'Put the times right and send the whole week again.',
  );
}

function refuseTaken(error: { constraint?: string }): never {
  if (error.constraint !== 'rep_email') throw error;
  throw conflict('rep-email', 'Another rep has this e-mail address.', 'Use another address.');
}

import type { TodayRow } from '#api/today.ts';
import type { Reason } from '#core/decide/decision.ts';
import { strongestReason } from '#core/plan/strongest-reason.ts';
import { parseInstant, zoneOf } from '#core/prospect/local-time.ts';
import { sayInstant } from '#core/prospect/local-time-words.ts';
import { plannedCall } from '#server/answers/planned-call.ts';
import type { Rep } from '#store/reps.ts';
import type { TodayPerson } from '#store/today.ts';

/** One person of Today as the list shows them to this rep. */
export function todayRow(person: TodayPerson, rep: Pick<Rep, 'name' | 'timeZone'>): TodayRow {
  const { decision, promise } = person;
  const call = decision.next === 'call' ? decision : null;
  return {
    enrolmentId: person.enrolmentId,
    personId: person.personId,
    name: person.name,
    title: person.title,
    account: person.account,
    place: person.place,
    timeZones: person.timeZones,
    relationship: person.relationship,
    group: person.group,
    opensAt: call?.opens ?? null,
    windowUntil: call?.windows[0]?.until ?? null,
    closesAt: call?.closes ?? null,
    deferredUntil: person.deferredUntil,
    phrase: promise?.phrase ?? null,
    promiseTo: promise?.to ?? null,
    because: becauseOf(person, rep),
    decision: decision as TodayRow['decision'],
    playbookId: person.playbookId,
    playbookName: person.playbookName,
    campaign: person.campaign,
    plan: person.plan && plannedCall(person.plan),
  };
}

/** What holds the rep back comes before what the decision says, for the decision would allow the call. */
function becauseOf(person: TodayPerson, rep: Pick<Rep, 'name' | 'timeZone'>): Reason {
  const { decision, dueAt, deferredUntil, notPlanned } = person;
  if (notPlanned !== null) return notPlanned;
  if (decision.next !== 'call' || parseInstant(dueAt)! <= parseInstant(decision.opens)!)
    return strongestReason(decision);
  const until = sayInstant(zoneOf(rep.timeZone), parseInstant(dueAt)!);
  return deferredUntil !== null && parseInstant(deferredUntil)! <= parseInstant(dueAt)!
    ? { rule: 'put-off', says: `You put them off until ${until}.` }
    : { rule: 'away', says: `${rep.name} is away until ${until}.` };
}

import type { VisitToCome } from '#core/decide/facts.ts';
import {
  formatDate,
  formatInstant,
  localDay,
  localInstant,
  parseClock,
  parseDate,
  parseInstant,
  type Seconds,
  zoneOf,
} from '#core/prospect/local-time.ts';
import { isBusinessDay } from '#core/rules/business-day.ts';
import type { Neighbour } from '#core/visit/opt-out-slots.ts';
import { boxAround, kmWithin } from '#core/visit/town-drive.ts';
import { visitSettingsOf } from '#server/visits/visit-settings.ts';
import { decideLoaded } from '#store/decisions.ts';
import { type LoadedFacts, loadFacts } from '#store/facts.ts';
import { type PersonNear, peopleNear } from '#store/visits/people-near.ts';
import type { Trip } from '#store/visits/trips.ts';
import type { Queryable, Workspace } from '#store/workspace.ts';

/** Somebody who may be offered a visit, with what is known of them. */
export type Candidate = PersonNear & { timeZone: string; loaded: LoadedFacts };

/**
 * Whoever may be offered a visit on a trip, by the map alone: the drives are asked for afterwards.
 * @param personId only this one
 */
export async function candidatesFor(
  db: Queryable,
  workspace: Workspace,
  trip: Trip,
  personId: string | null = null,
): Promise<Candidate[]> {
  const { nearMinutes, strangersToo } = visitSettingsOf(workspace);
  const { rep, on, now } = trip;
  const confirmed = trip.visits.filter(({ status, place }) => status === 'confirmed' && place !== null);
  const boxes = confirmed.map(({ place }) => boxAround(place!, kmWithin(nearMinutes * 60)));
  const near = await peopleNear(db, workspace.id, { repId: rep.id, on, boxes, now, strangersToo, personId });
  const ids = near.map((person) => person.personId);
  const facts = ids.length === 0 ? [] : await loadFacts(db, workspace, ids, now);
  const byId = new Map(facts.map((loaded) => [loaded.prospectId, loaded]));
  return near.flatMap((person) => {
    const loaded = byId.get(person.personId);
    const timeZone = loaded?.facts.prospect.timeZone;
    if (loaded === undefined || typeof timeZone !== 'string') return [];
    return mayBeLeftWords(workspace, trip, loaded, timeZone) ? [{ ...person, timeZone, loaded }] : [];
  });
}

/** Their next call is to be made before the trip, and their method leaves a message at some time. */
function mayBeLeftWords(
  workspace: Workspace,
  { on, now }: Trip,
  loaded: LoadedFacts,
  timeZone: string,
): boolean {
  const visit = visitToOffer(formatInstant(localInstant(zoneOf(timeZone), parseDate(on)!, 12 * 60)));
  const prospect = { ...loaded.facts.prospect, visit, visitSlot: { at: visit.at } };
  const decided = decideLoaded(workspace, { ...loaded, facts: { ...loaded.facts, prospect } }, now);
  if (decided?.decision.next !== 'call') return false;
  const { opens, ifVoicemail, reasons } = decided.decision;
  const leavesSome = ifVoicemail.do === 'leave' || reasons.some(({ rule }) => pausing.has(rule));
  return leavesSome && dateOf(timeZone, opens) < on;
}

/** Reasons for which a machine hears nothing this once. */
export const pausing: ReadonlySet<string> = new Set([
  'no-message-next-day',
  'two-messages-a-week',
  'messages-at-most',
]);

/** A visit as `decide` knows it once a rep has chosen to offer it. */
export function visitToOffer(at: string): VisitToCome {
  return { at, stands: 'to-offer', reconfirmed: false, place: null };
}

export function dateOf(timeZone: string, at: string): string {
  return formatDate(localDay(zoneOf(timeZone), parseInstant(at)!));
}

/** What a conversation is worth by how near they are to us. Ours. */
const worthOf = { stranger: 1, referred: 2, known: 2, client: 3 } as const;

export function neighbourOf(workspace: Workspace, on: string, candidate: Candidate): Neighbour {
  return {
    personId: candidate.personId,
    place: candidate.place,
    relationship: candidate.relationship,
    hasHeardFromUs: true,
    offeredThisTrip: false,
    hours: hoursOn(workspace, on, candidate),
    worth: worthOf[candidate.relationship],
  };
}

/** When they may be visited on a date: mornings and afternoons of a business day, by their clock. */
export function hoursOn(
  { rules }: Workspace,
  on: string,
  { timeZone, loaded }: Pick<Candidate, 'timeZone' | 'loaded'>,
): { from: Seconds; until: Seconds }[] {
  const zone = zoneOf(timeZone);
  const day = parseDate(on)!;
  const closed = new Set((loaded.facts.prospect.holidays ?? []).map((date) => parseDate(date)!));
  if (!isBusinessDay(day, rules.businessDays, closed)) return [];
  return [rules.dayParts.morning, rules.dayParts.afternoon].map(({ from, until }) => ({
    from: localInstant(zone, day, parseClock(from)!),
    until: localInstant(zone, day, parseClock(until)!),
  }));
}

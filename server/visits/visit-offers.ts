import type { VisitOffer } from '#api/visits.ts';
import { isVoicemail } from '#core/call/touch.ts';
import type { Decision } from '#core/decide/decision.ts';
import type { Playbook } from '#core/playbook/playbook.ts';
import { formatInstant, parseInstant, type Seconds } from '#core/prospect/local-time.ts';
import { inOrder, type NamedEngagement } from '#core/visit/engagements.ts';
import { type OfferRules, type OptOutSlot, optOutSlots, usualOffers } from '#core/visit/opt-out-slots.ts';
import { visitWordsAnswer } from '#server/answers/words-answer.ts';
import type { Driving } from '#server/visits/driving.ts';
import {
  type Candidate,
  dateOf,
  neighbourOf,
  pausing,
  visitToOffer,
} from '#server/visits/offer-candidates.ts';
import { offerReasons } from '#server/visits/offer-reasons.ts';
import { visitSettingsOf } from '#server/visits/visit-settings.ts';
import type { LoadedFacts } from '#store/facts.ts';
import type { Appointment } from '#store/visits/appointments.ts';
import type { Trip } from '#store/visits/trips.ts';
import { playbookKey, type Queryable, type Workspace } from '#store/workspace.ts';

/** The visits to offer on a trip, in order of time, with the words. */
export async function offersFor(
  db: Queryable,
  workspace: Workspace,
  trip: Trip,
  candidates: readonly Candidate[],
  driving: Driving,
): Promise<VisitOffer[]> {
  const day = engagementsOf(trip);
  const neighbours = candidates.map((candidate) => neighbourOf(workspace, trip.on, candidate));
  const slots = optOutSlots(day, neighbours, rulesOf(workspace), driving.between).slice(0, mostOffers);
  const offers: VisitOffer[] = [];
  for (const slot of slots.sort((a, b) => a.at - b.at)) {
    const candidate = candidates.find(({ personId }) => personId === slot.personId)!;
    const beside = trip.visits.find(({ id }) => id === day.find(({ from }) => from === slot.besideAt)?.id)!;
    offers.push(await offerOf(db, workspace, trip, { slot, candidate, beside }));
  }
  return offers;
}

/**
 * Whether somebody can be visited on a trip at that time: near a confirmed visit, with the drive there and on, and beside nothing else.
 */
export function fitsTrip(
  workspace: Workspace,
  trip: Trip,
  candidate: Candidate,
  span: { from: Seconds; until: Seconds },
  driving: Driving,
): boolean {
  const neighbour = { ...neighbourOf(workspace, trip.on, candidate), hours: [span] };
  const rules = { ...rulesOf(workspace), visitSeconds: span.until - span.from, stepSeconds: 1 };
  return optOutSlots(engagementsOf(trip), [neighbour], rules, driving.between).length === 1;
}

function rulesOf(workspace: Workspace): OfferRules {
  const { nearMinutes, visitMinutes, strangersToo } = visitSettingsOf(workspace);
  return { ...usualOffers, nearSeconds: nearMinutes * 60, visitSeconds: visitMinutes * 60, strangersToo };
}

/** Each has a letter. */
const mostOffers = 26;

function engagementsOf({ visits, taken }: Trip): NamedEngagement[] {
  const seconds = ({ from, until }: { from: string; until: string }) => ({
    from: parseInstant(from)!,
    until: parseInstant(until)!,
  });
  return inOrder([
    ...visits.map((visit) => ({
      ...seconds(visit),
      id: visit.id,
      place: visit.place,
      confirmed: visit.status === 'confirmed',
    })),
    ...taken.map((stretch) => ({ ...seconds(stretch), id: null, place: null, confirmed: false })),
  ]);
}

async function offerOf(
  db: Queryable,
  workspace: Workspace,
  { rep, now }: Trip,
  { slot, candidate, beside }: { slot: OptOutSlot; candidate: Candidate; beside: Appointment },
): Promise<VisitOffer> {
  const { loaded, timeZones: _, ...person } = candidate;
  const { timeZone } = person;
  const from = formatInstant(slot.at);
  const { said, decision } = await visitWordsAnswer(
    db,
    workspace,
    rep,
    person.personId,
    visitToOffer(from),
    now,
  );
  const messages = messagesOf(workspace, loaded);
  return {
    ...person,
    from,
    until: formatInstant(slot.until),
    besideId: beside.id,
    besideSeconds: Math.round(slot.besideSeconds),
    extraSeconds: Math.round(slot.extraSeconds),
    ...messages,
    reasons: offerReasons({ slot, beside, person: candidate, ...messages }),
    ...wordsToLeave(said, decision, timeZone),
  };
}

function messagesOf(workspace: Workspace, { facts, enrolment }: LoadedFacts) {
  const { playbookId, playbookVersion } = enrolment!;
  const playbook = workspace.playbooks.get(playbookKey(playbookId, playbookVersion)) as Playbook;
  const since = facts.enrolledAt ?? '';
  const limit = playbook.limits.voicemails;
  return {
    messagesLeft: facts.touches.filter((touch) => isVoicemail(touch) && touch.at >= since).length,
    messagesAtMost: typeof limit === 'number' ? limit : null,
  };
}

type Said = Awaited<ReturnType<typeof visitWordsAnswer>>['said'];

function wordsToLeave(
  said: Said,
  decision: Decision | null,
  timeZone: string,
): Pick<VisitOffer, 'words' | 'wordsSay'> {
  const { text, missing, problems, seconds, locked } = said;
  if (text === null || seconds === null)
    return { words: null, wordsSay: locked ?? 'No words are prepared for offering a visit.' };
  if (missing.length > 0) return { words: null, wordsSay: missing.map(({ says }) => says).join(' ') };
  const error = problems.find(({ severity }) => severity === 'error');
  if (error !== undefined) return { words: null, wordsSay: error.says };
  const leaves = decision?.next === 'call' && decision.ifVoicemail.do === 'leave';
  const leaveOn = leaves ? dateOf(timeZone, decision.opens) : null;
  const paused = decision?.reasons.find(({ rule }) => pausing.has(rule))?.says ?? null;
  return { words: { text, seconds, leaveOn }, wordsSay: leaves ? null : paused };
}

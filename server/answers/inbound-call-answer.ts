import type { InboundCall as Answer, Candidate } from '#api/inbound-calls.ts';
import { ownLineOf, sayOwnLine } from '#core/call/own-line.ts';
import { isRinging } from '#core/call/ringing.ts';
import { standingWith } from '#core/call/standing-with.ts';
import { type MayBe, sayWhoCalled, whoCalled } from '#core/call/who-called.ts';
import { phoneDisplay } from '#server/answers/phone-display.ts';
import { zonesAnswer } from '#server/answers/zones-answer.ts';
import { decideLoaded } from '#store/decisions.ts';
import type { Desk } from '#store/desk.ts';
import { loadFacts } from '#store/facts.ts';
import { type CallerDetails, callerDetails } from '#store/inbound/caller-details.ts';
import type { InboundCall } from '#store/inbound/inbound-calls.ts';
import { findNearLine } from '#store/inbound/near-line.ts';
import type { Rep } from '#store/reps.ts';
import type { Queryable } from '#store/workspace.ts';

/** Who may have called, best first, by what is known now of the days before the call. */
export async function candidatesOf(
  db: Queryable,
  { workspace, reps }: Desk,
  call: Pick<InboundCall, 'number' | 'at' | 'personId'>,
): Promise<MayBe[]> {
  const { callBackDays } = workspace.rules;
  const number = ownLineOf(call.number, reps).length > 0 ? null : call.number;
  const around = await findNearLine(db, workspace.id, { ...call, number }, callBackDays);
  return whoCalled({ number, personId: call.personId, callBackDays }, around);
}

/**
 * A call that came in with everything a rep wants before them: who it may be, what was left and promised, what to say.
 * @param rep who speaks where nobody works the person yet
 */
export async function inboundCallAnswer(
  db: Queryable,
  desk: Desk,
  rep: Rep,
  call: InboundCall,
  now: string,
): Promise<Answer> {
  const found = await candidatesOf(db, desk, call);
  const display = await phoneDisplay(desk.workspace.defaultCountry);
  const state = call.state === 'ringing' && !isRinging(call.at, now) ? 'open' : call.state;
  const shown = call.number && display(call.number);
  const { repId: _, ...kept } = call;
  const own = ownLineOf(call.number, desk.reps);
  const candidates = await candidatesAnswer(db, desk, rep, { found, call, now });
  return {
    ...kept,
    state,
    shown,
    ownLineOf: own.map(({ id }) => id),
    candidates,
    says: sayWhoCalled(found, {
      isRinging: state === 'ringing',
      missed: call.missed,
      caller: own.length > 0 ? sayOwnLine(own) : shown,
    }),
    zones: zonesAnswer(
      candidates.flatMap(({ timeZone }) => timeZone ?? []),
      now,
    ),
  };
}

type Found = { found: readonly MayBe[]; call: InboundCall; now: string };

async function candidatesAnswer(
  db: Queryable,
  desk: Desk,
  rep: Rep,
  { found, call, now }: Found,
): Promise<Candidate[]> {
  if (found.length === 0) return [];
  const { workspace, reps } = desk;
  const ids = found.map(({ person }) => person.personId);
  const details = await callerDetails(db, workspace.id, ids, call.at);
  const loaded = await loadFacts(db, workspace, ids, now);
  const { callerWords } = await import('#server/answers/caller-words.ts');
  const speakers = loaded.map((one) => ({
    loaded: one,
    rep: reps.find(({ id }) => id === one.enrolment?.repId) ?? rep,
  }));
  const { at, missed } = call;
  const isLogged = call.state === 'logged';
  const say = await callerWords(db, workspace, speakers, { at, missed, isLogged }, now);
  const facts = new Map(loaded.map((one) => [one.prospectId, one]));
  return found.flatMap((mayBe) => {
    const detail = details.get(mayBe.person.personId);
    const one = facts.get(mayBe.person.personId);
    if (detail === undefined || one === undefined) return [];
    const decision = decideLoaded(workspace, one, now)?.decision ?? null;
    const standing = standingWith(decision, detail.appointments);
    return [candidateAnswer(mayBe, detail, standing, say.get(detail.personId) ?? null)];
  });
}

function candidateAnswer(
  { person, by, certain, evidence }: MayBe,
  { appointments: _, ...detail }: CallerDetails,
  standing: string[],
  say: string | null,
): Candidate {
  const { name, account, timeZone } = person;
  return { ...detail, name, account: account?.name ?? null, timeZone, by, certain, evidence, standing, say };
}

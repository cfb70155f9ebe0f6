import { brokenRule } from '#core/call/broken-rule.ts';
import { standingTouches } from '#core/call/stand.ts';
import type { PromiseMade, Touch } from '#core/call/touch.ts';
import type { Decided, Reason } from '#core/decide/decision.ts';
import type { Database } from '#store/connect.ts';
import {
  decideAgain,
  decideLoaded,
  decisionColumns,
  decisionRow,
  setDecision,
  storedDecision,
} from '#store/decisions.ts';
import { writeDoNotCall } from '#store/do-not-call.ts';
import { type AnsweredBefore, type KeptTouch, type LoadedFacts, loadFactsOfOne } from '#store/facts.ts';
import { newId } from '#store/id.ts';
import { localToday, writePromises } from '#store/promises.ts';
import { transaction } from '#store/transaction.ts';
import type { Queryable, Workspace } from '#store/workspace.ts';

/** Something that happened, as it comes from a desk, a command, a carrier or an import. */
export type TouchEntry = {
  prospectId: string;
  repId: string | null;
  /** Instant it happened; a call: when it ended. */
  at: string;
  channel: Touch['channel'];
  direction: 'in' | 'out';
  outcome?: string | null;
  result?: Touch['result'];
  /** What was said; absent: what the decision offered. */
  message?: string | null;
  variant?: number | null;
  /** Absent: the promise the offered message carries; null: none was made. */
  promise?: PromiseMade | null;
  callAt?: string | null;
  callOn?: string | null;
  phone?: string | null;
  note?: string | null;
  seconds?: number | null;
  /** Who answered in their place, kept with the person. */
  screener?: { name: string | null; betterTime: string | null } | null;
  forTheCompany?: boolean;
  againstTheRules?: { rule: string; saidBy: string } | null;
};

/** The first answer to a write is kept under its key and given again. */
export type Repeatable = {
  key: string;
  hash: string;
  status: number;
  answer: (recorded: Recorded) => unknown;
};

export type Recorded = {
  kind: 'recorded';
  touchId: string;
  /** The decision the touch was made under, and the one that follows from it. */
  before: Decided | null;
  after: Decided | null;
  person: LoadedFacts;
  touch: KeptTouch;
};

export type TouchAnswer =
  | Recorded
  | { kind: 'refused'; reason: Reason }
  | { kind: 'not-found' }
  | { kind: 'repeated'; status: number; body: unknown }
  | { kind: 'key-reused' };

/**
 * The one way back: a touch, the next decision, the promise it makes and those it settles, in one
 * transaction. Two people recording for one person at once wait for each other, so the second meets the
 * rules as the first left them.
 */
export async function recordTouch(
  db: Database,
  workspace: Workspace,
  entry: TouchEntry,
  now: string,
  repeatable?: Repeatable,
): Promise<TouchAnswer> {
  try {
    return await transaction(db, (connection) => record(connection, workspace, entry, now, repeatable));
  } catch (error) {
    const { code, constraint } = error as { code?: string; constraint?: string };
    if (code === '23514' && constraint)
      return { kind: 'refused', reason: { rule: constraint, says: (error as Error).message } };
    if (code === '23505' && constraint === 'idempotency_pkey')
      return recordTouch(db, workspace, entry, now, repeatable);
    throw error;
  }
}

async function record(
  db: Queryable,
  workspace: Workspace,
  entry: TouchEntry,
  now: string,
  repeatable: Repeatable | undefined,
): Promise<TouchAnswer> {
  if (!(await lockPerson(db, workspace.id, entry.prospectId))) return { kind: 'not-found' };
  // Read once the person is ours, so that whoever came before us has finished.
  const loaded = await loadFactsOfOne(db, workspace, entry.prospectId, repeatable?.key ?? null, now);
  if (loaded === null) return { kind: 'not-found' };
  if (loaded.answered !== null) return repeated(loaded.answered, repeatable?.hash);
  const { person } = loaded;

  const before = decideLoaded(workspace, person, entry.at);
  const touch = touchOf(entry, before);
  if (!entry.againstTheRules) {
    const broken = brokenRule(startOf(touch, entry.seconds), person.facts, before, workspace.rules);
    if (broken !== null) return { kind: 'refused', reason: broken };
  }
  return keep(db, workspace, { person, before, touch, entry, now, repeatable });
}

/** Waits for whoever records for this person now; false where there is no such person. */
async function lockPerson(db: Queryable, workspaceId: string, prospectId: string): Promise<boolean> {
  const found = await db.query({
    name: 'lock-person',
    text: 'select from prospect where workspace_id = $1 and id = $2 for no key update',
    values: [workspaceId, prospectId],
  });
  return found.rowCount === 1;
}

function repeated(answered: AnsweredBefore, hash: string | undefined): TouchAnswer {
  if (answered.hash !== hash) return { kind: 'key-reused' };
  return { kind: 'repeated', status: answered.status, body: answered.body };
}

/** The touch with what the decision of the moment offered filled in. */
function touchOf(entry: TouchEntry, before: Decided | null): KeptTouch {
  const decision = before?.decision.next === 'call' ? before.decision : null;
  const isCall = entry.channel === 'call' && entry.direction === 'out';
  const left = entry.outcome === 'voicemail-left' || entry.outcome === 'message-with-screener';
  const offered = decision?.ifVoicemail.do === 'leave' ? decision.ifVoicemail : null;
  const message = left ? (entry.message ?? offered?.message ?? null) : null;
  const saidOffered = offered !== null && message === offered.message;
  return {
    id: newId(Date.parse(entry.at)),
    corrects: null,
    at: entry.at,
    channel: entry.channel,
    direction: entry.direction,
    outcome: entry.outcome ?? null,
    result: entry.result ?? null,
    message,
    variant: message === null ? null : (entry.variant ?? (saidOffered ? offered.variant : null)),
    strategy: isCall ? (decision?.strategy ?? null) : null,
    promise: left
      ? entry.promise === undefined && saidOffered
        ? (decision?.promise ?? null)
        : (entry.promise ?? null)
      : null,
    phone: entry.phone ?? null,
    callAt: entry.callAt ?? null,
    callOn: entry.callOn ?? null,
  };
}

/** A call counts in the hour it began. */
function startOf(touch: KeptTouch, seconds: number | null | undefined): KeptTouch {
  if (!seconds) return touch;
  return { ...touch, at: new Date(Date.parse(touch.at) - seconds * 1000).toISOString() };
}

type Keeping = {
  person: LoadedFacts;
  before: Decided | null;
  touch: KeptTouch;
  entry: TouchEntry;
  now: string;
  repeatable: Repeatable | undefined;
};

async function keep(db: Queryable, workspace: Workspace, keeping: Keeping): Promise<Recorded> {
  const { person, before, touch, entry, now, repeatable } = keeping;
  const touches = [...person.touches, touch].sort(byTime);
  const next = withTouches(person, touches);
  const after = decideLoaded(workspace, next, now);
  const recorded: Recorded = { kind: 'recorded', touchId: touch.id, before, after, person: next, touch };
  await db.query({
    name: 'record-touch',
    text: recordQuery,
    values: [
      workspace.id,
      now,
      JSON.stringify(touchRow(keeping)),
      after === null ? '[]' : JSON.stringify([decisionRow(storedDecision(undeferred(next), after))]),
      repeatable?.key ?? null,
      repeatable?.hash ?? null,
      repeatable?.status ?? null,
      repeatable ? JSON.stringify(repeatable.answer(recorded)) : null,
    ],
  });
  if (entry.screener) await writeScreener(db, workspace.id, person.prospectId, entry.screener);
  await writePromises(db, workspace, [next], now);
  await writeDoNotCall(db, workspace.id, next, {
    touchId: touch.id,
    forTheCompany: entry.forTheCompany ?? false,
  });
  // The number to dial is another one now, and so may be the hours in which the law lets it be called.
  if (touch.outcome === 'wrong-number') await decideAgain(db, workspace, [person.prospectId], now);
  return recorded;
}

/** What the screener said now is added to what was known of them. */
async function writeScreener(
  db: Queryable,
  workspaceId: string,
  prospectId: string,
  { name, betterTime }: NonNullable<TouchEntry['screener']>,
): Promise<void> {
  await db.query(
    `update prospect set screener = coalesce(screener, '{"name": null, "note": null}') || jsonb_strip_nulls($3::jsonb)
      where workspace_id = $1 and id = $2`,
    [workspaceId, prospectId, JSON.stringify({ name, note: betterTime })],
  );
}

export function byTime(a: { at: string; id: string }, b: { at: string; id: string }): number {
  const apart = Date.parse(a.at) - Date.parse(b.at);
  return apart !== 0 ? apart : a.id < b.id ? -1 : 1;
}

/** The person's facts once these touches are all there are. */
export function withTouches(person: LoadedFacts, touches: readonly KeptTouch[]): LoadedFacts {
  return { ...person, touches, facts: { ...person.facts, touches: standingTouches(touches) } };
}

/** A touch ends what the rep put off: the plan starts anew from the new decision. */
export function undeferred(person: LoadedFacts): LoadedFacts {
  if (person.enrolment === null) return person;
  return { ...person, enrolment: { ...person.enrolment, deferredUntil: null } };
}

function touchRow({ person, before, touch, entry }: Keeping): Record<string, unknown> {
  const decision = before?.decision.next === 'call' ? before.decision : null;
  const hungUp = touch.outcome === 'no-message' && decision?.ifVoicemail.do === 'hang-up';
  return {
    ...touch,
    prospect_id: person.prospectId,
    enrolment_id: person.enrolment?.id ?? null,
    rep_id: entry.repId,
    local_on: localToday(person, touch.at),
    call_at: touch.callAt,
    call_on: touch.callOn,
    note: entry.note ?? null,
    seconds: entry.seconds ?? null,
    objective: decision?.objective ?? null,
    made_under: decision === null ? null : before!.precedence,
    hung_up_because: hungUp ? (decision.reasons.at(-1)?.says ?? null) : null,
    against_the_rules: entry.againstTheRules ?? null,
  };
}

const recordQuery = `
with written as (
  insert into touch (workspace_id, id, prospect_id, enrolment_id, rep_id, at, local_on, channel, direction, outcome,
                     result, message, variant, strategy, promise, phone, call_at, call_on, note, seconds, objective,
                     made_under, hung_up_because, against_the_rules, corrects, recorded_at)
  select $1, t.id, t.prospect_id, t.enrolment_id, t.rep_id, t.at, t.local_on, t.channel, t.direction, t.outcome,
         t.result, t.message, t.variant, t.strategy, t.promise, t.phone, t.call_at, t.call_on, t.note, t.seconds,
         t.objective, t.made_under, t.hung_up_because, t.against_the_rules, t.corrects, $2
    from jsonb_to_record($3::jsonb) as t (
         id uuid, prospect_id uuid, enrolment_id uuid, rep_id uuid, at timestamptz, local_on date, channel text,
         direction text, outcome text, result text, message text, variant smallint, strategy text, promise jsonb,
         phone text, call_at timestamptz, call_on date, note text, seconds integer, objective text,
         made_under smallint, hung_up_because text, against_the_rules jsonb, corrects uuid)
), answered as (
  insert into idempotency (workspace_id, key, request_hash, status, body, created_at)
  select $1, $5::text, $6::text, $7::smallint, $8::jsonb, $2 where $5::text is not null
)
update enrolment e set ${setDecision}, decided_at = $2, deferred_until = null, deferred_why = null
  from jsonb_to_recordset($4::jsonb) as d (${decisionColumns})
 where e.workspace_id = $1 and e.id = d.id`;

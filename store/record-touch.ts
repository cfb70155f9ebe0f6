import type pg from 'pg';
import { brokenRule } from '#core/call/broken-rule.ts';
import { standingTouches } from '#core/call/stand.ts';
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
import { heardAtFrontDesk } from '#store/front-desk-heard.ts';
import { keepTheirNumber, lockInboundCall, loggedAlready, logInboundCall } from '#store/inbound/take-up.ts';
import { findKnown, type KnownBoth } from '#store/known.ts';
import { findZoneAgain } from '#store/people-change.ts';
import { localToday, promiseStatements } from '#store/promises.ts';
import { keepPlans, together } from '#store/together.ts';
import { startOf, type TouchEntry, touchOf } from '#store/touch-entry.ts';
import { attempts } from '#store/transaction.ts';
import { keepVisitsOfTouch, tellsOfVisits, visitsAfter } from '#store/visits/visits-of-touch.ts';
import type { WordsSaid } from '#store/words-kept.ts';
import type { WordsRead } from '#store/words-said.ts';
import type { Queryable, Workspace } from '#store/workspace.ts';

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
    return await attempts(db, (connection) => record(connection, workspace, entry, now, repeatable));
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
  db: pg.PoolClient,
  workspace: Workspace,
  entry: TouchEntry,
  now: string,
  repeatable: Repeatable | undefined,
): Promise<TouchAnswer> {
  const [, , , call, hasNewNumber, read, around] = await together(db, () => [
    db.query('begin'),
    db.query(keepPlans),
    lockPerson(db, workspace.id, entry.prospectId),
    lockInboundCall(db, workspace.id, entry.inbound),
    keepTheirNumber(db, workspace.id, entry.prospectId, entry.inbound, now),
    // Read once the person is ours, so that whoever came before us has finished.
    loadFactsOfOne(db, workspace, entry.prospectId, repeatable?.key ?? null, now),
    knownFor(db, workspace.id, entry),
  ]);
  const loaded = hasNewNumber ? await readAgain(db, workspace, entry, repeatable?.key ?? null, now) : read;
  const prepared =
    loaded && (await prepare(workspace, loaded, around, entry, { call, hash: repeatable?.hash }));
  if (prepared === null || prepared.kind !== 'prepared') {
    await db.query('rollback');
    return prepared ?? { kind: 'not-found' };
  }
  return keep(db, workspace, { ...prepared, entry, now, repeatable });
}

/** A number tells where somebody is, and with that when they may be called. */
async function readAgain(
  db: Queryable,
  workspace: Workspace,
  { prospectId }: TouchEntry,
  key: string | null,
  now: string,
): ReturnType<typeof loadFactsOfOne> {
  await findZoneAgain(db, workspace.id, prospectId);
  return loadFactsOfOne(db, workspace, prospectId, key, now);
}

/** Only words that were said are judged, and so only they cost another question. */
function knownFor(
  db: Queryable,
  workspaceId: string,
  { prospectId, repId, said }: TouchEntry,
): Promise<KnownBoth | null> {
  if (!said) return Promise.resolve(null);
  if (repId === null) throw new Error('Words are said by a rep, and this touch names none.');
  return findKnown(db, workspaceId, prospectId, { repId, scriptId: said.scriptId });
}

type Prepared = {
  kind: 'prepared';
  person: LoadedFacts;
  before: Decided | null;
  touch: KeptTouch;
  words: WordsRead | null;
};

/** The touch as it will be kept, or why it is not. */
async function prepare(
  workspace: Workspace,
  { person, answered }: { person: LoadedFacts; answered: AnsweredBefore | null },
  around: KnownBoth | null,
  entry: TouchEntry,
  { call, hash }: { call: string | null; hash: string | undefined },
): Promise<Prepared | TouchAnswer> {
  if (answered !== null) return repeated(answered, hash);
  if (call === 'logged') return { kind: 'refused', reason: loggedAlready };
  const before = decideLoaded(workspace, person, entry.at);
  const words =
    entry.said && around ? await wordsOf(workspace, person, around, entry, entry.said, before) : null;
  const touch = touchOf({ ...entry, ...words?.left }, before);
  if (!entry.againstTheRules) {
    const broken =
      brokenRule(startOf(touch, entry.seconds), person.facts, before, workspace.rules) ??
      words?.untrue ??
      null;
    if (broken !== null) return { kind: 'refused', reason: broken };
  }
  return { kind: 'prepared', person, before, touch, words };
}

/** The judge of words is loaded with the first that are said. */
async function wordsOf(
  workspace: Workspace,
  person: LoadedFacts,
  around: KnownBoth,
  { at, outcome = null, message = null, variant = null }: TouchEntry,
  said: WordsSaid,
  before: Decided | null,
): Promise<WordsRead | null> {
  const { readWords } = await import('#store/words-said.ts');
  return readWords(workspace, person, around, { said, at, outcome, message, variant }, before);
}

/** Waits for whoever records for this person now. */
function lockPerson(db: Queryable, workspaceId: string, prospectId: string): Promise<unknown> {
  return db.query({
    name: 'lock-person',
    text: 'select from prospect where workspace_id = $1 and id = $2 for no key update',
    values: [workspaceId, prospectId],
  });
}

function repeated(answered: AnsweredBefore, hash: string | undefined): TouchAnswer {
  if (answered.hash !== hash) return { kind: 'key-reused' };
  return { kind: 'repeated', status: answered.status, body: answered.body };
}

type Keeping = {
  person: LoadedFacts;
  before: Decided | null;
  touch: KeptTouch;
  words: WordsRead | null;
  entry: TouchEntry;
  now: string;
  repeatable: Repeatable | undefined;
};

async function keep(db: pg.PoolClient, workspace: Workspace, keeping: Keeping): Promise<Recorded> {
  const { person, before, touch, now } = keeping;
  const next = visitsAfter(withTouches(person, [...person.touches, touch].sort(byTime)), touch);
  const after = decideLoaded(workspace, next, now);
  const recorded: Recorded = { kind: 'recorded', touchId: touch.id, before, after, person: next, touch };
  const statements = [
    recordStatement(workspace.id, keeping, recorded),
    ...promiseStatements(workspace.id, [next], now, touch.id),
  ];
  if (!hasMoreToIt(keeping)) {
    await together(db, () => [...statements.map((one) => db.query(one)), db.query('commit')]);
    return recorded;
  }
  await together(db, () => statements.map((one) => db.query(one)));
  await keepTheRest(db, workspace, next, keeping);
  await db.query('commit');
  return recorded;
}

function recordStatement(workspaceId: string, keeping: Keeping, recorded: Recorded): pg.QueryConfig {
  const { now, repeatable } = keeping;
  const { after, person } = recorded;
  return {
    name: 'record-touch',
    text: recordQuery,
    values: [
      workspaceId,
      now,
      JSON.stringify(touchRow(keeping)),
      after === null ? '[]' : JSON.stringify([decisionRow(storedDecision(undeferred(person), after))]),
      repeatable?.key ?? null,
      repeatable?.hash ?? null,
      repeatable?.status ?? null,
      repeatable ? JSON.stringify(repeatable.answer(recorded)) : null,
    ],
  };
}

/** Whether the touch says something of more than itself: of a screener, of a number, of a call, or that nobody calls again. */
function hasMoreToIt({ entry, touch }: Keeping): boolean {
  return (
    entry.inbound != null ||
    tellsOfFrontDesk(entry) ||
    tellsOfVisits(touch) ||
    touch.result === 'do-not-call' ||
    touch.result === 'lifted' ||
    touch.outcome === 'wrong-number'
  );
}

/** They took the call, or put it through. */
function tellsOfFrontDesk({ outcome, screener }: TouchEntry): boolean {
  return screener != null || outcome === 'screener' || outcome === 'message-with-screener';
}

async function keepTheRest(
  db: Queryable,
  workspace: Workspace,
  person: LoadedFacts,
  { entry, touch, now }: Keeping,
): Promise<void> {
  const { repId, screener = null } = entry;
  const heard = { touchId: touch.id, prospectId: person.prospectId, repId, at: touch.at, now, screener };
  if (tellsOfFrontDesk(entry)) await heardAtFrontDesk(db, workspace.id, heard);
  if (tellsOfVisits(touch)) await keepVisitsOfTouch(db, workspace.id, person.prospectId, touch, now);
  const forTheCompany = entry.forTheCompany ?? false;
  await writeDoNotCall(db, workspace.id, person, { touchId: touch.id, forTheCompany });
  if (entry.inbound) {
    const { prospectId } = person;
    const missed = touch.outcome === 'callback-missed';
    await logInboundCall(db, workspace.id, entry.inbound.callId, { id: touch.id, prospectId, repId, missed });
  }
  // The number to dial is another one now, and so may be the hours in which the law lets it be called.
  if (touch.outcome === 'wrong-number') await decideAgain(db, workspace, [person.prospectId], now);
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

function touchRow({ person, before, touch, words, entry }: Keeping): Record<string, unknown> {
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
    objection: entry.objection ?? null,
    note: entry.note ?? null,
    seconds: entry.seconds ?? null,
    objective: decision?.objective ?? null,
    made_under: decision === null ? null : before!.precedence,
    hung_up_because: hungUp ? (decision.reasons.at(-1)?.says ?? null) : null,
    against_the_rules: entry.againstTheRules ?? null,
    said: words?.kept ?? null,
    told_desk_until: words?.deskUntil ?? null,
  };
}

const recordQuery = `
with written as (
  insert into touch (workspace_id, id, prospect_id, enrolment_id, rep_id, at, local_on, channel, direction, outcome,
                     result, message, variant, strategy, promise, phone, call_at, call_on, note, seconds, objective,
                     made_under, hung_up_because, against_the_rules, said, told_desk_until, objection, corrects,
                     recorded_at)
  select $1, t.id, t.prospect_id, t.enrolment_id, t.rep_id, t.at, t.local_on, t.channel, t.direction, t.outcome,
         t.result, t.message, t.variant, t.strategy, t.promise, t.phone, t.call_at, t.call_on, t.note, t.seconds,
         t.objective, t.made_under, t.hung_up_because, t.against_the_rules, t.said, t.told_desk_until, t.objection,
         t.corrects, $2
    from jsonb_to_record($3::jsonb) as t (
         id uuid, prospect_id uuid, enrolment_id uuid, rep_id uuid, at timestamptz, local_on date, channel text,
         direction text, outcome text, result text, message text, variant smallint, strategy text, promise jsonb,
         phone text, call_at timestamptz, call_on date, note text, seconds integer, objective text,
         made_under smallint, hung_up_because text, against_the_rules jsonb, said jsonb, told_desk_until timestamptz,
         objection text, corrects uuid)
), answered as (
  insert into idempotency (workspace_id, key, request_hash, status, body, created_at)
  select $1, $5::text, $6::text, $7::smallint, $8::jsonb, $2 where $5::text is not null
)
update enrolment e set ${setDecision}, decided_at = $2, deferred_until = null, deferred_why = null
  from jsonb_to_recordset($4::jsonb) as d (${decisionColumns})
 where e.workspace_id = $1 and e.id = d.id`;

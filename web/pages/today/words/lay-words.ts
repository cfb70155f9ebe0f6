import type { Person } from '#api/people.ts';
import type { ScriptsInUse } from '#api/scripts.ts';
import type { Rep } from '#api/session.ts';
import type { PromiseMade } from '#core/call/touch.ts';
import type { Decision } from '#core/decide/decision.ts';
import type { Facts } from '#core/decide/facts.ts';
import { hearerOf, isMessageKind, type MessageKind } from '#core/message/kind.ts';
import type { LintQuestion } from '#core/message/lint/reading.ts';
import { type WhatWasSaid, whatWasSaid } from '#core/message/said.ts';
import { fieldValues } from '#core/message/script/field-values.ts';
import { fillScript } from '#core/message/script/fill.ts';
import { withGivenVersion } from '#core/message/script/given-version.ts';
import type { Known } from '#core/message/script/known.ts';
import { saidClause } from '#core/message/script/said-clause.ts';
import type { FieldValues, FilledScript } from '#core/message/script/script.ts';
import { type WordsQuestion, type WordsSaid, wordsFor, wordsOfKind } from '#core/message/script/words-for.ts';
import { speak } from '#core/message/speech/speak.ts';
import type { HouseRules } from '#core/rules/house-rules.ts';
import { localDate } from '#web/format/when.ts';
import type { Draft } from '#web/pages/today/draft.ts';
import type { OnDesk } from '#web/pages/today/use-person.ts';
import { rewritePromise } from '#web/pages/today/words/rewrite-promise.ts';
import type { WhoPicksUp } from '#web/pages/today/words/who-picks-up.ts';

export type Prepared = ScriptsInUse['items'][number];

/** The words for one who may pick up, as they will be said: as prepared, or as the rep has changed them. */
export type LaidWords = Omit<WordsSaid<Prepared>, 'filled'> & {
  /** Null where there are no words. */
  filled: FilledScript | null;
  /** The text of the script, before the rep changed it. */
  asPrepared: string | null;
  /** Changed on the desk. */
  isOwn: boolean;
  /** The words whole; null where there are none, or one of their fields has no value. */
  text: string | null;
  seconds: number | null;
  /** What saying them to a machine or the front desk does. */
  left: WhatIsLeft | null;
  /** Scripts of the same series that were not left yet, this one among them. */
  series: readonly Prepared[];
  /** Ids of the facts that are in the words. */
  facts: readonly string[];
};

export type WhatIsLeft = WhatWasSaid & { variant: number | null };

/** Everything that can be said to the person on the desk. */
export type DeskWords = {
  personId: string;
  tabs: Readonly<Record<WhoPicksUp, LaidWords>>;
  values: FieldValues;
  /** What they are judged by. */
  question: LintQuestion;
};

/** The words as prepared, before the rep changes any. */
export type PreparedWords = {
  asked: WordsQuestion<Prepared>;
  tabs: Readonly<Record<WhoPicksUp, WordsSaid<Prepared>>>;
  values: FieldValues;
  question: LintQuestion;
  person: Person;
  /** The local date on which they are left, theirs. */
  on: string;
};

/** Chooses and fills the words for everyone who may pick up; asked anew when the person or the minute changes. */
export function prepareWords(onDesk: OnDesk, rep: Rep, inUse: ScriptsInUse): PreparedWords {
  const { person, asked, decision, nowText: now, zone } = onDesk;
  const facts = asked?.facts ?? (person.facts as unknown as Facts);
  const known: Known = { person, rep, spokenNumber: inUse.spokenNumber, offer: inUse.offer, facts };
  const playbook = asked?.playbook ?? null;
  const houseRules = asked?.rules ?? (person.houseRules as unknown as HouseRules);
  const scripts = withGivenVersion(inUse.items, person.trial?.words ?? null);
  const question = { known, scripts, decision, playbook, houseRules, now };
  const { prospect, screener, voicemail, context } = wordsFor<Prepared>(question);
  const pace = inUse.measuredPace;
  return {
    asked: question,
    tabs: { answer: prospect, screener, voicemail },
    values: fieldValues(known, decision, now),
    question: {
      playbookId: playbook?.playbook ?? null,
      playbook,
      houseRules,
      context: { ...context, ...(pace !== null && { pace }) },
    },
    person,
    on: localDate(now, zone),
  };
}

/** The words as the rep has them now: another one of a series, or words of their own. */
export function layWords(prepared: PreparedWords, draft: Pick<Draft, 'own' | 'scripts'>): DeskWords {
  const { person, values, question } = prepared;
  const lay = (who: WhoPicksUp) => layFor(prepared, who, draft);
  const tabs = { answer: lay('answer'), screener: lay('screener'), voicemail: lay('voicemail') };
  return { personId: person.id, tabs, values, question };
}

function layFor(
  prepared: PreparedWords,
  who: WhoPicksUp,
  { own, scripts }: Pick<Draft, 'own' | 'scripts'>,
): LaidWords {
  const { asked, question } = prepared;
  const series = who === 'voicemail' ? seriesOf(prepared) : [];
  const picked = series.find(({ id }) => id === scripts?.[who]);
  const said = picked?.kind ? wordsOfOne(asked, picked) : prepared.tabs[who];
  const mine = own?.[who];
  const filled = mine ? fillScript(mine.text, prepared.values) : said.filled;
  const isWhole = filled !== null && filled.missing.length === 0 && filled.text.trim() !== '';
  const text = isWhole ? filled.text : null;
  return {
    ...said,
    filled,
    asPrepared: said.filled?.text ?? null,
    isOwn: mine !== undefined,
    text,
    seconds: filled && speak(filled.text, question.context?.pace).seconds,
    left: text === null || who === 'answer' ? null : whatIsLeft(prepared, said.script, text),
    series,
    facts: filled ? factsIn(filled.text, prepared.person) : [],
  };
}

function factsIn(text: string, { research }: Person): string[] {
  const plain = text.toLowerCase();
  return research
    .filter(({ said }) => said !== null && plain.includes((saidClause(said) ?? said).toLowerCase()))
    .map(({ id }) => id);
}

function wordsOfOne(asked: WordsQuestion<Prepared>, script: Prepared): WordsSaid<Prepared> {
  return wordsOfKind({ ...asked, scripts: [script] }, script.kind);
}

/** The words with another promise, or with none. */
export function withPromise({ on }: PreparedWords, text: string, promise: PromiseMade | null): string {
  return rewritePromise(text, promise, on);
}

/** What the server reads from the same words. */
function whatIsLeft({ asked, on }: PreparedWords, script: Prepared | null, text: string): WhatIsLeft {
  const offered = offeredBy(asked.decision);
  const kind = script && hearerOf(script.kind) === 'voicemail' ? script.kind : offered.kind;
  return { ...whatWasSaid(text, kind, on), variant: script ? script.variant : offered.variant };
}

function offeredBy(decision: Decision | null): { kind: MessageKind; variant: number | null } {
  const none = { kind: 'introduction', variant: null } as const;
  if (decision?.next !== 'call' || decision.ifVoicemail.do !== 'leave') return none;
  const { message, variant } = decision.ifVoicemail;
  return isMessageKind(message) ? { kind: message, variant } : none;
}

/** One script a variant, those that were not left in this enrolment; none where the kind is no series. */
function seriesOf({ asked, tabs }: PreparedWords): Prepared[] {
  const { script } = tabs.voicemail;
  if (script?.variant == null) return [];
  const { touches, enrolledAt } = asked.known.facts;
  const left = new Set(
    touches.filter(({ at }) => !enrolledAt || at >= enrolledAt).map(({ variant }) => variant ?? null),
  );
  const ofKind = asked.scripts.filter(
    (one) =>
      one.kind === script.kind &&
      one.variant !== null &&
      (one.id === script.id || one.variant !== script.variant) &&
      (one.playbookId === null || one.playbookId === script.playbookId) &&
      (one.team === null || one.team === script.team) &&
      (one.id === script.id || !left.has(one.variant)),
  );
  const once = new Map(ofKind.map((one) => [one.variant, one]));
  return [...once.values()].sort((one, other) => (one.variant ?? 0) - (other.variant ?? 0));
}

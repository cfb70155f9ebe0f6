import type { CallDecision } from '#core/decide/decision.ts';
import type { ProspectFacts } from '#core/decide/facts.ts';
import { isMessageKind } from '#core/message/kind.ts';
import type { Known } from '#core/message/script/known.ts';
import type { Script } from '#core/message/script/script.ts';
import { wordsOfKind } from '#core/message/script/words-for.ts';
import { formatInstant, localDay, localInstant, parseInstant, zoneOf } from '#core/prospect/local-time.ts';
import { houseRules } from '#core/rules/house-rules.ts';
import type { SampleTouch } from '#store/sample/history.ts';
import type { SamplePerson } from '#store/sample/people.ts';
import { sampleCompany } from '#store/sample/reps.ts';
import { sayFact } from '#store/sample/said-facts.ts';
import { sampleOffer } from '#store/sample/sample-scripts.ts';
import type { WordsKept } from '#store/words-kept.ts';

/** A version with the time in which it was used. */
export type UsedScript = Script & { usedFrom: string; usedUntil: string | null };

/** A message's words, which of a series they were, and until when they said that the rep can be reached. */
export type WordsLeft = { said: WordsKept; variant: number | null; deskUntil: string | null };

/**
 * The words of one message of the sample: chosen among the scripts in use that day and filled in by the same rules as
 * at the desk. Null where nothing was left, or nothing fitting was prepared. The linter is not asked: nobody is shown what
 * it found in words of before, and asking would be most of what making the sample takes.
 * @param before what happened before, oldest first
 */
export function wordsLeft(
  person: SamplePerson,
  touch: SampleTouch,
  before: readonly SampleTouch[],
  scripts: readonly UsedScript[],
): WordsLeft | null {
  const known = chosen.get(touch) ?? choose(person, touch, before, scripts);
  chosen.set(touch, known);
  if (known.script === null) return null;
  const { id, version } = scripts.find((one) => nameOf(one) === known.script)!;
  const { text, variant, deskUntil } = known;
  return { said: { text, scriptId: id, version, problems: [] }, variant, deskUntil };
}

/** The words of a message without the id of their script, which is another one in each workspace. */
type Chosen = Pick<WordsLeft, 'variant' | 'deskUntil'> & { script: string | null; text: string };

/** Of people who are drawn once the words are chosen once. */
const chosen = new WeakMap<SampleTouch, Chosen>();
const nothing: Chosen = { script: null, text: '', variant: null, deskUntil: null };

function nameOf({ kind, playbookId, team, variant, title, version }: Script): string {
  return JSON.stringify([kind, playbookId, team, variant, title, version]);
}

function choose(
  person: SamplePerson,
  touch: SampleTouch,
  before: readonly SampleTouch[],
  scripts: readonly UsedScript[],
): Chosen {
  const { message } = touch;
  if (!message || !isMessageKind(message) || person.timeZone === null) return nothing;
  const inUse = scripts.filter((one) => isInUse(one, touch.at));
  if (inUse.length === 0) return nothing;
  const known = knownThen(person, touch.at, before);
  const { script, filled } = wordsOfKind(
    {
      known,
      scripts: inUse,
      decision: decisionThen(touch, message),
      playbook: person.playbook,
      houseRules,
      now: touch.at,
    },
    message,
  );
  if (script === null || filled === null || filled.missing.length > 0) return nothing;
  const saysUntil = filled.fields.some(({ field }) => field === 'desk-until');
  const until = saysUntil ? known.rep.deskUntil : null;
  return { script: nameOf(script), text: filled.text, variant: script.variant, deskUntil: until };
}

function isInUse({ usedFrom, usedUntil }: UsedScript, at: string): boolean {
  const then = Date.parse(at);
  return Date.parse(usedFrom) <= then && (usedUntil === null || then < Date.parse(usedUntil));
}

function knownThen(
  { member, rep, place, timeZone, phones, drawn }: SamplePerson,
  at: string,
  before: readonly SampleTouch[],
): Known {
  const { name, pronoun, company, relationship, connector = null, screener = null } = member;
  const [givenName = null, ...family] = name.split(' ');
  const prospect: ProspectFacts = { timeZone: timeZone!, relationship, phones, connector };
  return {
    person: {
      name,
      givenName,
      familyName: family.join(' '),
      pronoun,
      account: { name: company },
      city: place.city,
      timeZones: [timeZone!],
      relationship,
      expecting: member.expecting ? { note: member.expecting } : null,
      pressing: member.pressing ?? null,
      connector,
      screener,
      research: member.research.map(({ dimension, fact }) => ({
        dimension,
        fact,
        said: sayFact(fact, company),
      })),
    },
    rep: {
      ...rep,
      company: sampleCompany,
      numberConfirmedOn: null,
      team: null,
      deskState: 'at-desk',
      deskUntil: deskUntil(rep.timeZone, at),
    },
    spokenNumber: rep.spokenNumber,
    offer: sampleOffer,
    facts: { prospect, enrolledAt: drawn.enrolledAt, touches: before },
  };
}

/** At the desk until half past four of that day. */
export function deskUntil(timeZone: string, at: string): string {
  const zone = zoneOf(timeZone);
  return formatInstant(localInstant(zone, localDay(zone, parseInstant(at)!), 16 * 60 + 30));
}

/** What the decision of the moment offered, as far as words need it: the touch kept it. */
function decisionThen({ at, promise, strategy, variant }: SampleTouch, message: string): CallDecision {
  return {
    next: 'call',
    opens: at,
    closes: null,
    windows: [],
    objective: 'return-call',
    strategy: strategy ?? null,
    ifVoicemail: { do: 'leave', message, variant: variant ?? null },
    promise: promise ?? null,
    reasons: [],
  };
}

import { describe, expect, test } from 'vitest';
import type { Person } from '#api/people.ts';
import type { ScriptsInUse } from '#api/scripts.ts';
import type { Rep } from '#api/session.ts';
import type { CallDecision } from '#core/decide/decision.ts';
import { imogen, known, now, odile } from '#core/message/script/known.test-kit.ts';
import { houseRules } from '#core/rules/house-rules.ts';
import type { OwnWords } from '#web/pages/today/draft.ts';
import type { OnDesk } from '#web/pages/today/use-person.ts';
import { layWords, prepareWords, withPromise } from '#web/pages/today/words/lay-words.ts';

const script = (
  id: string,
  kind: ScriptsInUse['items'][number]['kind'],
  body: string,
  variant: number | null = null,
): ScriptsInUse['items'][number] => ({
  id,
  kind,
  body,
  variant,
  title: id,
  playbookId: null,
  team: null,
  dimension: null,
  version: 2,
  rehearsed: true,
});

const scripts = [
  script('left', 'availability', 'It’s {{my-name}}, at {{my-number}}. I’ll call you again {{promise}}.'),
  script('front-desk', 'screener', 'Good day, may I speak with {{full-name}}?'),
  script('opening', 'opening', 'Hi {{first-name}}, it’s {{my-name}}.'),
  script('curious-1', 'curiosity', 'I saw that {{company-fact}}. I’m at {{my-number}}.', 1),
  script('curious-2', 'curiosity', 'I have a question. I’m at {{my-number}}.', 2),
];

const research = odile.research.map((fact, index) => ({ ...fact, id: `fact-${index}` }));
const person = {
  ...odile,
  id: 'odile',
  research,
  houseRules,
  facts: known.facts,
} as unknown as Person;

const call = (change: Partial<CallDecision> = {}): CallDecision => ({
  next: 'call',
  opens: now,
  closes: null,
  windows: [],
  objective: 'return-call',
  strategy: null,
  ifVoicemail: { do: 'leave', message: 'availability', variant: null },
  promise: { phrase: 'early next week', from: '2026-11-30', to: '2026-12-01' },
  reasons: [{ rule: 'first-call', says: 'The first call.' }],
  ...change,
});
const curious = call({ ifVoicemail: { do: 'leave', message: 'curiosity', variant: 1 }, promise: null });

type Around = { of?: Person; decision?: CallDecision; rep?: Partial<Rep>; spokenNumber?: string | null };

function prepared({ of = person, decision = call(), rep, spokenNumber = '416 555 0117' }: Around = {}) {
  const onDesk: OnDesk = {
    person: of,
    asked: null,
    decided: null,
    decision,
    zone: 'America/Vancouver',
    now: Date.parse(now),
    nowText: now,
  };
  const inUse = { items: scripts, offer: known.offer, spokenNumber, measuredPace: null };
  return prepareWords(onDesk, { ...imogen, ...rep } as Rep, inUse);
}

const voicemail = (around: Around = {}, own?: OwnWords, picked?: string) =>
  layWords(prepared(around), { own, scripts: picked ? { voicemail: picked } : undefined }).tabs.voicemail;
const saying = (text: string): OwnWords => ({ voicemail: { text, scriptId: 'left', version: 2 } });

describe('words as prepared', () => {
  test('are whole, and say what leaving them does', () => {
    const { text, left, isOwn } = voicemail();
    expect(text).toBe('It’s Imogen Tarr, at 416 555 0117. I’ll call you again early next week.');
    expect(left).toMatchObject({
      message: 'availability',
      promise: { from: '2026-11-30', to: '2026-12-01' },
    });
    expect(isOwn).toBe(false);
  });

  test('that lack a value are no text that could be said or sent', () => {
    const { text, left, filled } = voicemail({ spokenNumber: null });
    expect([text, left]).toEqual([null, null]);
    expect(filled?.missing.map(({ field }) => field)).toEqual(['my-number']);
  });

  test('for the front desk are a message of the kind that was offered', () => {
    const { tabs } = layWords(prepared(), {});
    expect(tabs.screener.left).toMatchObject({ message: 'availability', promise: null, concludes: false });
    expect(tabs.answer.left).toBeNull();
  });

  test('name the facts that are in them', () => {
    expect(voicemail({ decision: curious }).facts).toEqual(['fact-1']);
    expect(voicemail().facts).toEqual([]);
  });
});

describe('words of the rep’s own', () => {
  test('do what they say, not what was offered', () => {
    expect(voicemail({}, saying('It’s Imogen. I’ll leave it with you now.')).left).toMatchObject({
      message: 'conclusion',
      concludes: true,
      promise: null,
    });
    expect(voicemail({}, saying('It’s Imogen at 416 555 0117.')).left?.promise).toBeNull();
    expect(voicemail({}, saying('I’ll call you again later next week.')).left?.promise).toMatchObject({
      phrase: 'later next week',
    });
  });

  test('know the script they began as, and count as changed', () => {
    const { isOwn, script: began, asPrepared } = voicemail({}, saying('Hello.'));
    expect([isOwn, began?.id]).toEqual([true, 'left']);
    expect(asPrepared).toContain('I’ll call you again early next week.');
  });

  test('may have fields, which are filled', () => {
    expect(voicemail({}, saying('It’s {{my-name}}.')).text).toBe('It’s Imogen Tarr.');
  });

  test('that are empty are not said', () => {
    expect(voicemail({}, saying('  ')).text).toBeNull();
  });
});

describe('a series', () => {
  test('offers those that were not left, and another of them can be said', () => {
    const first = voicemail({ decision: curious });
    expect(first.script?.id).toBe('curious-1');
    expect(first.series.map(({ id }) => id)).toEqual(['curious-1', 'curious-2']);
    const other = voicemail({ decision: curious }, undefined, 'curious-2');
    expect(other.text).toBe('I have a question. I’m at 416 555 0117.');
    expect(other.left?.variant).toBe(2);
  });

  test('is none where the kind has one script', () => {
    expect(voicemail().series).toEqual([]);
  });
});

test('a promise that is chosen is said in the words', () => {
  const promise = { phrase: 'later this week', from: '2026-11-26', to: '2026-11-27' };
  expect(withPromise(prepared(), 'I’ll call you again early next week.', promise)).toBe(
    'I’ll call you again later this week.',
  );
});

test('whoever is in a trial of a message hears the version they were given to', () => {
  const words = { scriptId: 'left', version: 1, body: 'It’s {{my-name}} again.', rehearsed: true };
  const given = { ...person, trial: { trialId: 't', name: 'Two ways', armName: 'left, version 1', words } };
  const laid = layWords(prepared({ of: given as Person }), {}).tabs.voicemail;
  expect(laid.script).toMatchObject({ id: 'left', version: 1 });
  expect(laid.text).toMatch(/^It’s .+ again\.$/);
});

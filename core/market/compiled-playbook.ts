import { dayPartNames } from '#core/call/touch.ts';
import { relationships } from '#core/decide/facts.ts';
import { readClock } from '#core/decide/situation.ts';
import { type History, kept } from '#core/market/history.ts';
import {
  type Condition,
  type Playbook,
  playbookMessages,
  type Range,
  type VoicemailRule,
} from '#core/playbook/playbook.ts';
import type { HouseRules } from '#core/rules/house-rules.ts';

/** What a condition may ask of a person, as columns. */
export type Persons = {
  /** Index in decide's `relationships`. */
  relation: Uint8Array;
  /** A connector has agreed, or introduced us. */
  connected: Uint8Array;
};

export type Fits = (history: History, who: number, persons: Persons) => boolean;

/** Everything a message may be, in the order in which the compiled form numbers them; -1: nothing is left. */
export const messages = [...playbookMessages, 'as-asked', 'returning-your-call'] as const;

export type CompiledRule = { fits: Fits; message: number; promises: boolean; countsVariants: boolean };
/** Bits of the day parts, from 1 for the first. */
export type Parts = number;
export type CompiledWay = { fits: Fits; parts: Parts; rules: readonly CompiledRule[] };

/** A playbook under house rules, in numbers. */
export type CompiledPlaybook = {
  playbook: Playbook;
  mostCalls: number;
  /** Voicemails that end it; infinite where none do. */
  mostVoicemails: number;
  /** So many messages in so many days, and no more; 0: no such limit. */
  mostLately: number;
  latelyDays: number;
  least: number;
  /** Days until the latest; -1: none. */
  most: number;
  /** The way of a playbook that has one only; else its strategies. */
  way: CompiledWay;
  ways: readonly CompiledWay[];
  callsInTenDays: number;
  requestedMinutes: number;
  /** By ISO weekday less one. */
  business: readonly boolean[];
  partFrom: readonly number[];
  partUntil: readonly number[];
};

export const allParts: Parts = (1 << dayPartNames.length) - 1;
const dimensionsKnown = 4;

/**
 * Compiles a playbook for people whose zone is known, who expect no message and press for none, are offered no visit,
 * and of whom all that it wants to know first is known; who name no time in the hour that clocks go through twice in
 * autumn; and for rules that allow one call a day and at most three in
 * ten days.
 */
export function compilePlaybook(playbook: Playbook, rules: HouseRules): CompiledPlaybook {
  const { limits, spacing } = playbook;
  const { voicemails } = limits;
  const lately = latelyOf(playbook);
  const why = whyNotCompiled(playbook, rules);
  if (why !== null) throw new Error(why);
  const parts = dayPartNames.map((part) => readClock(rules.dayParts[part]));
  return {
    playbook,
    mostCalls: limits.calls,
    mostVoicemails: typeof voicemails === 'number' ? voicemails : Number.POSITIVE_INFINITY,
    mostLately: lately.most,
    latelyDays: lately.days,
    least: spacing.least,
    most: spacing.most ?? -1,
    way: { fits: () => true, parts: partsOf(playbook.parts), rules: playbook.voicemail.map(compileRule) },
    ways: playbook.strategies.map(({ when, parts, voicemail }) => ({
      fits: compileCondition(when),
      parts: partsOf(parts),
      rules: voicemail.map(compileRule),
    })),
    callsInTenDays: rules.callsInTenDays,
    requestedMinutes: rules.requestedMinutes,
    business: [1, 2, 3, 4, 5, 6, 7].map((weekday) => rules.businessDays.includes(weekday)),
    partFrom: parts.map(({ from }) => from),
    partUntil: parts.map(({ until }) => until),
  };
}

/** Why a playbook cannot be compiled under these rules; null where it can. */
export function whyNotCompiled(playbook: Playbook, rules: HouseRules): string | null {
  if (rules.callsPerDay !== 1 || rules.callsInTenDays > kept)
    return `The house rules allow more than one call a day, or more than ${kept} in ten days.`;
  if (latelyOf(playbook).most > kept) return `It allows more than ${kept} messages in so many days.`;
  return null;
}

function latelyOf({ limits: { voicemails } }: Playbook): { most: number; days: number } {
  return voicemails !== null && typeof voicemails === 'object' ? voicemails : { most: 0, days: 0 };
}

export function partsOf(names: readonly string[]): Parts {
  return dayPartNames.reduce((bits, name, index) => (names.includes(name) ? bits | (1 << index) : bits), 0);
}

function compileRule({ when, leave, promise, variant }: VoicemailRule): CompiledRule {
  return {
    fits: compileCondition(when),
    message: leave === 'nothing' ? -1 : messages.indexOf(leave),
    promises: promise,
    countsVariants: variant === 'next',
  };
}

type Compile<K extends keyof Condition> = (said: NonNullable<Condition[K]>) => Fits;

const kinds: { readonly [K in keyof Required<Condition>]: Compile<K> } = {
  calls: (range) => (history, who) => isWithin(range, history.calls[who]!),
  voicemails: (range) => (history, who) => isWithin(range, history.voicemails[who]!),
  spoke: (said) => (history, who) => said === (history.spoke[who] === 1),
  relationship: (said) => {
    const named = relationships.map((one) => said.includes(one));
    return (_, who, { relation }) => named[relation[who]!]!;
  },
  expecting: (said) => () => !said,
  pressing: (said) => () => !said,
  connector:
    (said) =>
    (_, who, { connected }) =>
      said === (connected[who] === 1),
  visit: (said) => () => !said,
  research: (range) => () => isWithin(range, dimensionsKnown),
  any: (said) => {
    const some = said.map(compileCondition);
    return (history, who, persons) => some.some((fits) => fits(history, who, persons));
  },
};

function compileCondition(condition: Condition): Fits {
  const all = Object.entries(condition)
    .filter(([, said]) => said !== undefined)
    .map(([kind, said]) => (kinds[kind as keyof Condition] as Compile<keyof Condition>)(said));
  const [only] = all;
  if (only === undefined) return () => true;
  return all.length === 1
    ? only
    : (history, who, persons) => all.every((fits) => fits(history, who, persons));
}

function isWithin({ least, most }: Range, count: number): boolean {
  return (least === undefined || count >= least) && (most === undefined || count <= most);
}

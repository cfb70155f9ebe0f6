import fc from 'fast-check';
import type { LoggedCall } from '#core/reach/call-log.ts';
import { type CallToMake, type ContactPast, neverCalled } from '#core/reach/call-to-make.ts';
import { chanceOf, learn, newReachModel, type ReachModel } from '#core/reach/reach-model.ts';
import { seeded } from '#core/reach/seeded.ts';

const daySeconds = 86_400;
/** A Monday. */
export const firstDay = 20_780;

/** A call on the first Monday at ten, by Ann, of somebody never called; `over` says what is otherwise. */
export function callToMake(over: Partial<CallToMake> & { day?: number } = {}): CallToMake {
  const { day = 0, ...others } = over;
  const minute = others.minute === undefined ? 10 * 60 : others.minute;
  return {
    at: (firstDay + day) * daySeconds + (minute ?? 0) * 60,
    weekday: (day % 7) + 1,
    minute,
    rep: 'ann',
    list: null,
    screener: null,
    attempt: null,
    past: neverCalled,
    ...others,
  };
}

/** Learns from calls of which every `n`th is answered, to as many people; says what is then known of the last of them. */
export function learnMany(
  model: ReachModel,
  count: number,
  answeredOf: (index: number) => boolean,
  callOf: (index: number) => CallToMake,
): ContactPast[] {
  return Array.from({ length: count }, (_, index) => {
    const answered = answeredOf(index);
    return learn(model, callOf(index), { answered, outcome: answered ? 'spoke' : 'no-answer' });
  });
}

/** Whether the nth call is among those answered when `share` of them are, spread evenly. */
export function evenly(share: number): (index: number) => boolean {
  return (index) => Math.floor((index + 1) * share) > Math.floor(index * share);
}

export function meanOf(model: ReachModel, over: Parameters<typeof callToMake>[0] = {}): number {
  return chanceOf(model, callToMake(over)).mean;
}

/** A log of calls, in which chance decides from a seed; `chanceFor` says how likely each is answered. */
export function madeLog(
  seed: number,
  { people, calls }: { people: number; calls: number },
  chanceFor: (call: { contact: number; hour: number; weekday: number }) => number,
): LoggedCall[] {
  const random = seeded(seed);
  const perDay = 60;
  return Array.from({ length: calls }, (_, index) => {
    const day = Math.floor(index / perDay);
    const minute = 8 * 60 + Math.floor(((index % perDay) / perDay) * 600);
    const contact = Math.floor(random() * people);
    const weekday = (day % 7) + 1;
    const answered = random() < chanceFor({ contact, hour: Math.floor(minute / 60), weekday });
    return {
      contact: `c${contact}`,
      rep: `r${Math.floor(random() * 3)}`,
      list: null,
      at: (firstDay + day) * daySeconds + minute * 60,
      weekday,
      minute,
      attempt: null,
      answered,
      outcome: answered ? 'spoke' : 'no answer',
    };
  });
}

export type AnyCall = { call: CallToMake; contact: number; answered: boolean; outcome: string };

/** A call of any kind, at any time, to one of four people. */
export const anyCall: fc.Arbitrary<AnyCall> = fc
  .record({
    contact: fc.integer({ min: 0, max: 3 }),
    answered: fc.boolean(),
    call: fc.record({
      at: fc.integer({ min: 1_700_000_000, max: 1_800_000_000 }),
      weekday: fc.integer({ min: 1, max: 7 }),
      minute: fc.option(fc.integer({ min: 0, max: 1439 })),
      rep: fc.option(fc.constantFrom('ann', 'ben', '__proto__')),
      list: fc.option(fc.constantFrom('spring', 'constructor')),
      screener: fc.option(fc.constantFrom('desk', 'toString')),
      attempt: fc.option(fc.integer({ min: 1, max: 40 })),
      past: fc.constant(neverCalled),
    }),
  })
  .map((made) => ({ ...made, outcome: made.answered ? 'spoke' : 'no-answer' }));

/** Asks for the chance of each call, then learns from it; `between` is what happens to the model after each. */
export function replay(calls: readonly AnyCall[], between = (model: ReachModel) => model) {
  let model = newReachModel();
  const pasts = new Map<number, ContactPast>();
  const chances = calls.map(({ call, contact, answered, outcome }) => {
    const known = { ...call, past: pasts.get(contact) ?? neverCalled };
    const { mean } = chanceOf(model, known);
    pasts.set(contact, learn(model, known, { answered, outcome }));
    model = between(model);
    return mean;
  });
  return { chances, model, pasts };
}

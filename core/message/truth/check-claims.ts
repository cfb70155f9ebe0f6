import type { Touch } from '#core/call/touch.ts';
import { isVoicemail } from '#core/call/touch.ts';
import type { MessageKind } from '#core/message/kind.ts';
import type { MessageContext } from '#core/message/message-context.ts';
import type { Claim, ClaimKind } from '#core/message/truth/claim.ts';
import { claimsIn } from '#core/message/truth/claims-in.ts';
import { isSamePerson } from '#core/message/truth/who-is-named.ts';

/**
 * A claim held against what is recorded: `allowed`, `refused`, or `unknown` where the context does not say.
 * `says` is the reason, `unlocks` what would make it true to say; both are sentences for a person.
 */
export type CheckedClaim = Claim & {
  verdict: 'allowed' | 'refused' | 'unknown';
  says: string;
  unlocks: string | null;
  /** What the context would have to hold for anybody to know; null where it is known. */
  needs: string | null;
};

/**
 * Every claim of a message with its verdict: nothing is said that is not recorded so. Pure; never throws.
 * Source: LINT.md, `truthful`; METHODS.md, rules 5 to 8 and 10; PRODUCT.md, practices 18, 19 and 22.
 */
export function checkClaims(text: string, kind: MessageKind, context: MessageContext = {}): CheckedClaim[] {
  return judgeClaims(claimsIn(text), kind, context);
}

/** The same for claims that were read already. */
export function judgeClaims(
  claims: readonly Claim[],
  kind: MessageKind,
  context: MessageContext,
): CheckedClaim[] {
  const record = recordOf(kind, context);
  return claims.map((claim) => ({ ...claim, ...checked(claim, record) }));
}

type Recorded = {
  kind: MessageKind;
  /** Null where the touches are not known. */
  touches: readonly Touch[] | null;
  messagesLeft: number | null;
  /** Undefined where it is not known whether there is one. */
  connector: { name: string; agreed: boolean } | null | undefined;
  askedFor: boolean | null;
  /** They have agreed to a visit that is to come. */
  visitAgreed: boolean;
};
type Verdict = Pick<CheckedClaim, 'verdict' | 'says' | 'unlocks' | 'needs'>;

function recordOf(kind: MessageKind, { facts, ...context }: MessageContext): Recorded {
  const touches = context.touches ?? facts?.touches ?? null;
  const known = facts?.prospect.connector;
  const fromFacts = facts && (known ? { name: known.name, agreed: known.status !== 'asked' } : null);
  return {
    kind,
    touches,
    messagesLeft: context.messagesLeft ?? touches?.filter(isVoicemail).length ?? null,
    connector: context.connector === undefined ? fromFacts : context.connector,
    askedFor: context.askedFor || facts?.prospect.expecting ? true : context.askedFor === null ? false : null,
    visitAgreed: facts?.prospect.visit?.stands === 'agreed',
  };
}

function checked(claim: Claim, record: Recorded): Verdict {
  if (claim.claim === 'sent-by-connector') return checkedConnector(claim, record);
  if (claim.claim === 'last-message') return checkedLast(record);
  const { holds, of, unlocks, needs = 'the touches so far' } = claimRecords[claim.claim];
  const isTrue = holds(record);
  if (isTrue === null) return unknown(`Say it only if ${of}.`, unlocks, needs);
  if (isTrue) return allowed(`It is recorded that ${of}.`);
  return refused(`Nothing is recorded that says ${of}.`, unlocks);
}

/** The record that makes each claim true; null where the context does not say. */
const claimRecords: Readonly<
  Record<
    Exclude<ClaimKind, 'sent-by-connector' | 'last-message'>,
    { of: string; unlocks: string; needs?: string; holds(record: Recorded): boolean | null }
  >
> = {
  'suggested-by-screener': {
    of: 'their front desk suggested it',
    unlocks: 'Log the call with the front desk, and what they suggested.',
    holds: (record) =>
      some(record, ({ outcome }) => outcome === 'screener' || outcome === 'message-with-screener'),
  },
  'asked-by-them': {
    of: 'they asked for it',
    unlocks: 'Log the conversation or mail in which they asked, with the day or what they asked for.',
    holds: (record) => record.askedFor || some(record, asksOf) || maybeInMail(record),
  },
  'as-promised': {
    of: 'it was promised',
    unlocks: 'A message or conversation on record that promised this call.',
    holds: (record) => some(record, (touch) => Boolean(touch.promise) || asksOf(touch)),
  },
  'phone-tag': {
    of: 'at least two messages were left',
    unlocks: 'It is true after two messages.',
    needs: 'how many messages were left',
    holds: ({ messagesLeft }) => (messagesLeft === null ? null : messagesLeft >= 2),
  },
  spoke: {
    of: 'we spoke with them',
    unlocks: 'Log the conversation if there was one.',
    holds: (record) => some(record, isConversation),
  },
  'they-called': {
    of: 'they called us',
    unlocks: 'Log their call if there was one.',
    holds: (record) => some(record, ({ direction, channel }) => direction === 'in' && channel === 'call'),
  },
  'they-contacted-us': {
    of: 'they got in touch with us',
    unlocks: 'Log their call, mail or visit if there was one.',
    holds: (record) => some(record, ({ direction }) => direction === 'in'),
  },
  'messages-left': {
    of: 'a message was left before',
    unlocks: 'It is true after a message.',
    needs: 'how many messages were left',
    holds: ({ messagesLeft }) => (messagesLeft === null ? null : messagesLeft >= 1),
  },
  'called-before': {
    of: 'we called before',
    unlocks: 'It is true after a call.',
    holds: (record) =>
      (record.messagesLeft ?? 0) > 0 ||
      some(record, ({ direction, channel }) => direction === 'out' && channel === 'call'),
  },
  'wrote-before': {
    of: 'something was sent to them',
    unlocks: 'Log what was sent, and when.',
    holds: (record) =>
      some(record, ({ direction, channel }) => direction === 'out' && channel !== 'call') || null,
  },
  appointment: {
    of: 'a meeting was agreed',
    unlocks: 'Log the conversation in which it was agreed, with its result.',
    holds: (record) => record.visitAgreed || some(record, ({ result }) => result === 'meeting'),
  },
};

function some({ touches }: Recorded, holds: (touch: Touch) => boolean): boolean | null {
  return touches === null ? null : touches.some(holds);
}

/** They named a time or asked to be called later; a time that their front desk suggested is not theirs. */
function asksOf({ outcome, callAt, callOn, result }: Touch): boolean {
  const isScreener = outcome === 'screener' || outcome === 'message-with-screener';
  return !isScreener && (Boolean(callAt ?? callOn) || result === 'call-later');
}

/** A mail or a visit of theirs may have asked for it: what it said is not on record. Else false, or null if not known. */
function maybeInMail(record: Recorded): boolean | null {
  if (record.touches === null) return record.askedFor;
  return some(record, ({ direction, channel }) => direction === 'in' && channel !== 'call') ? null : false;
}

function isConversation({ direction, channel, outcome }: Touch): boolean {
  return outcome === 'spoke' || channel === 'visit' || (direction === 'in' && outcome === 'callback');
}

function checkedConnector({ who }: Claim, { connector }: Recorded): Verdict {
  const somebody = who ?? 'somebody';
  const unlocks = `Ask ${somebody} first, and record the yes.`;
  if (connector === undefined) {
    return unknown(`Say it only if ${somebody} agreed to be named.`, unlocks, 'the connector');
  }
  if (connector === null) return refused('Nobody is recorded who agreed to be named.', unlocks);
  const { name, agreed } = connector;
  if (who !== null && !isSamePerson(who, name)) {
    const instead = agreed
      ? `${name} agreed to be named, ${who} did not.`
      : `${who} did not agree to be named.`;
    return refused(instead, unlocks);
  }
  if (agreed) return allowed(`${name} agreed to be named.`);
  return refused(`${name} has not said yes yet.`, `Wait for ${name}'s yes, and record it.`);
}

function checkedLast({ kind }: Recorded): Verdict {
  if (kind === 'conclusion') return allowed('A conclusion is the last message: nobody calls again.');
  return refused(
    'This is not the last message: the method goes on after it.',
    'Leave a conclusion instead; nobody calls again after it.',
  );
}

function allowed(says: string): Verdict {
  return { verdict: 'allowed', says, unlocks: null, needs: null };
}

function refused(says: string, unlocks: string): Verdict {
  return { verdict: 'refused', says, unlocks, needs: null };
}

function unknown(says: string, unlocks: string, needs: string): Verdict {
  return { verdict: 'unknown', says, unlocks, needs };
}

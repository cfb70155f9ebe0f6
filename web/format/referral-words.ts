import type { Referral } from '#api/connections.ts';
import type { HowWell } from '#core/referral/how-well.ts';
import { formatShortDay, ownZone } from '#web/format/when.ts';

type Status = Referral['status'];

/** How an ask stands, with its latest date: "Said yes, Tue, Nov 24". */
export function standsWords(referral: Referral): string {
  const at = {
    asked: referral.askedAt,
    agreed: referral.agreedAt,
    called: referral.calledAt,
    introduced: referral.introducedAt,
    declined: referral.declinedAt,
  }[referral.status];
  return `${statusWords[referral.status]}, ${formatShortDay(at ?? referral.askedAt, ownZone())}`;
}

const statusWords: Readonly<Record<Status, string>> = {
  asked: 'Asked, no answer yet',
  agreed: 'Said yes',
  called: 'Has called them',
  introduced: 'Has introduced you',
  declined: 'Would rather not',
};

/** What a rep records next, as they would say it. A no after a yes takes the yes back. */
export function recordWords(from: Status, to: Status): string {
  if (to === 'declined') return from === 'asked' ? 'They said no' : 'They took it back';
  return {
    asked: 'Asked',
    agreed: 'They said yes',
    called: 'They have called',
    introduced: 'They introduced us',
  }[to];
}

export const howWellWords: Readonly<Record<HowWell, string>> = {
  well: 'Well',
  somewhat: 'Somewhat',
  slightly: 'Slightly',
};

export const bodyKindWords = {
  'trade-body': 'Trade body',
  chamber: 'Chamber',
  club: 'Club',
  board: 'Board',
  'former-employer': 'Former employer',
  other: 'Something else',
} as const;

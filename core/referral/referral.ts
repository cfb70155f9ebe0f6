/** How far an ask has come. Only a recorded yes unlocks the connector's name. Source: PRODUCT.md practices 17 and 18. */
export const referralStatuses = ['asked', 'agreed', 'called', 'introduced', 'declined'] as const;
export type ReferralStatus = (typeof referralStatuses)[number];

/** What may follow; a yes may be taken back, and a no may become one. Nothing but a yes leads on. */
export const nextStatuses: Readonly<Record<ReferralStatus, readonly ReferralStatus[]>> = {
  asked: ['agreed', 'declined'],
  agreed: ['called', 'introduced', 'declined'],
  called: ['introduced', 'declined'],
  introduced: ['declined'],
  declined: ['agreed'],
};

/** As a prospect shows who sent us, and as `decide` reads it. */
export type Connector = {
  name: string;
  status: 'asked' | 'agreed' | 'introduced';
  note?: string | null;
};

const shownAs: Readonly<Record<ReferralStatus, Connector['status'] | null>> = {
  asked: 'asked',
  agreed: 'agreed',
  called: 'introduced',
  introduced: 'introduced',
  declined: null,
};
const further = { asked: 0, agreed: 1, introduced: 2 } as const;

/**
 * Who sends us to a prospect, after a change of their referrals: whoever went furthest, the earlier one among equals.
 * Somebody known from elsewhere (a list, say), of whom no ask is kept, stays unless an ask went further.
 * @param current as it stood before
 * @param referrals every ask about this prospect, by when it was asked
 */
export function connectorAfter(
  current: Connector | null,
  referrals: readonly { connectorName: string; status: ReferralStatus; note: string | null }[],
): Connector | null {
  const isKept = current !== null && !referrals.some(({ connectorName }) => connectorName === current.name);
  let best: Connector | null = isKept ? current : null;
  for (const { connectorName, status, note } of referrals) {
    const shown = shownAs[status];
    if (shown === null || (best !== null && further[shown] <= further[best.status])) continue;
    best = { name: connectorName, status: shown, note };
  }
  return best;
}

/** Whether their yes is in, and their name may be said. */
export const hasAgreed = (connector: Connector | null): boolean =>
  connector !== null && connector.status !== 'asked';

/**
 * A stranger whose connector said yes is referred; where the yes is taken back and nobody else's is left, they are a stranger
 * again. Whoever knows us themselves stays so. A referred person has not consented to anything.
 */
export function relationshipAfter<R extends string>(
  relationship: R | 'stranger' | 'referred',
  before: Connector | null,
  after: Connector | null,
): R | 'stranger' | 'referred' {
  if (relationship === 'stranger' && hasAgreed(after)) return 'referred';
  if (relationship === 'referred' && hasAgreed(before) && !hasAgreed(after)) return 'stranger';
  return relationship;
}

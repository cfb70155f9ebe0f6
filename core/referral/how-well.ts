/** How well two people know each other, as people say it: the strongest first. */
export const howWellNames = ['well', 'somewhat', 'slightly'] as const;
export type HowWell = (typeof howWellNames)[number];

/**
 * How likely a favour asked along such a tie is done.
 * Source: ours; that strong ties do favours and weak ones seldom is Granovetter's (1973).
 */
export const strengthOf: Readonly<Record<HowWell, number>> = { well: 0.8, somewhat: 0.4, slightly: 0.15 };

/** No tie is kept that is stronger. */
export const strongest = strengthOf.well;

/** A connection on LinkedIn says that they met, or might have. */
export const connectedStrength = 0.2;

/** A strength in words: the nearest of them from below, so that no tie sounds better than it is. */
export function howWell(strength: number): HowWell {
  return howWellNames.find((name) => strength >= strengthOf[name]) ?? 'slightly';
}

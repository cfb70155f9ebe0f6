import { isFulfilled } from '#core/decide/condition.ts';
import { isVisitToOffer } from '#core/decide/rules-on-visits.ts';
import type { Situation } from '#core/decide/situation.ts';
import type { Strategy } from '#core/playbook/playbook.ts';
import type { Seconds } from '#core/prospect/local-time.ts';

/**
 * The strategy whose turn it is: in cyclic order the first after the one used last that is available and is not that
 * one; at the start the first available. When only the last one is available it is used again.
 * A visit that a rep chose to offer has its turn at once.
 * Null for a playbook that has one way only. Source: Schreier-Fleming, "different times with different strategies".
 */
export function nextStrategy(situation: Situation, now: Seconds = situation.now): Strategy | null {
  const { strategies } = situation.playbook;
  const last = strategies.findIndex(({ strategy }) => strategy === situation.lastStrategy);
  const chosen = strategies.find(({ when }) => when.visit === true && isFulfilled(when, situation, now));
  if (chosen !== undefined && chosen.strategy !== situation.lastStrategy && isVisitToOffer(situation, now))
    return chosen;
  for (let step = 1; step <= strategies.length; step += 1) {
    const candidate = strategies[(last + step) % strategies.length] as Strategy;
    if (isFulfilled(candidate.when, situation, now)) return candidate;
  }
  return null;
}

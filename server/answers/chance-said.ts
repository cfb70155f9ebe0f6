import type { ChanceSaid } from '#api/plan.ts';
import type { Chance } from '#core/reach/reach-model.ts';
import { inTen, sayChance, sayWhatItRestsOn } from '#core/reach/say-chance.ts';

/** A chance as every page reads it. */
export function chanceSaid(mean: number, restsOn: Chance['restsOn']): ChanceSaid {
  return {
    inTen: inTen(mean),
    says: sayChance(mean),
    restsOn: sayWhatItRestsOn(restsOn),
    isEstimated: restsOn.theirs === 0,
  };
}

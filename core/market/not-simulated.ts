import type { OwnTerritory } from '#core/market/own/own-territory.ts';

/** What the market leaves out, said with every result. */
export function notSimulatedIn(own: OwnTerritory | null): readonly string[] {
  return [
    'Nobody of a simulated territory expects a message, has something pressing or is near a visit, so that “Live only” leaves none and no appointment to decline is offered.',
    'Everybody is prepared and called for the first time: research and practice take no time, and earlier calls are forgotten.',
    own === null
      ? `Reps are alike, work from 7:00 to 15:30 or from 10:00 to 18:30, ${repsKnow}`
      : `Reps are alike but for their hours, ${repsKnow}`,
    'The house rules are the usual ones, whatever a workspace has made stricter, and there are no holidays.',
    'The words for a screener do nothing, and every line has a machine.',
  ];
}

const repsKnow = 'and know how likely a role answers at an hour, but nothing of the person.';

import type { Assumed } from '#core/market/assumptions.ts';
import { ratesOf, words } from '#core/market/rates.ts';
import type { Tally } from '#core/market/tally.ts';
import { sayCount } from '#core/prospect/local-time-words.ts';

/** What a lead may come from: a group of assumptions, how the market is without it, and what it says. */
export type Ground = {
  id: string;
  /** The assumptions of the group as if they made no difference. */
  without: (assumed: Assumed) => Assumed;
  /** What is assumed, as half a sentence about the one that leads. */
  says: (assumed: Assumed, leads: Played, follows: Played) => string;
};

/** A playbook with what came of it, over all worlds. */
export type Played = { name: string; tallies: readonly Tally[] };

/** Each says what is assumed in the numbers assumed: no sentence holds a number of its own. */
export const grounds: readonly Ground[] = [
  {
    id: 'words',
    without: (assumed) => ({
      ...assumed,
      wordsNoReason: 1,
      wordsBenefit: 1,
      wordsResponsible: 1,
      wordsFinal: 1,
    }),
    says: (assumed, leads, follows) =>
      `the words of “${leads.name}” are assumed to be answered ${asOften(wordsFactor(assumed, leads))} as plain ones, those of “${follows.name}” ${asOften(wordsFactor(assumed, follows))}`,
  },
  {
    id: 'call-backs',
    without: (assumed) => ({
      ...assumed,
      callsBackStranger: 0,
      callsBackReferred: 0,
      callsBackKnown: 0,
      callsBackClient: 0,
    }),
    says: ({ callsBackStranger, callsBackKnown }, leads, follows) =>
      `messages are assumed to be answered at all (a plain one by ${percent(callsBackStranger)} of strangers and ${percent(callsBackKnown)} of those who know us), and “${leads.name}” leaves ${perCall(leads)} a call, “${follows.name}” ${perCall(follows)}`,
  },
  {
    id: 'screeners',
    without: (assumed) => ({
      ...assumed,
      passesStranger: 1,
      passesReferred: 1,
      passesKnown: 1,
      passesClient: 1,
    }),
    says: ({ passesStranger, screenedExecutives }) =>
      `screeners are assumed to put through ${percent(passesStranger)} of strangers, to sit before ${percent(screenedExecutives)} of executives, and to be out before 8, at lunch and after 5`,
  },
  {
    id: 'irritation',
    without: (assumed) => ({
      ...assumed,
      missIrritates: 0,
      messageIrritatesStranger: 0,
      messageIrritatesOthers: 0,
      soonIrritates: 0,
    }),
    says: ({ messageIrritatesStranger, missIrritates, forgets }) =>
      `messages are assumed to irritate (a stranger by ${messageIrritatesStranger}, a call without one by ${missIrritates}, falling to a third within ${forgets} days)`,
  },
  {
    id: 'number',
    without: (assumed) => ({
      ...assumed,
      secondMessage: 1,
      thirdMessage: 1,
      fourthMessage: 1,
      fifthMessage: 1,
      laterMessages: 1,
    }),
    says: ({ fourthMessage, laterMessages }) =>
      `later messages are assumed to be answered less (the fourth ${times(fourthMessage)}, those after the fifth ${times(laterMessages)} as often)`,
  },
  {
    id: 'time',
    without: (assumed) => ({ ...assumed, messageMinutes: 0 }),
    says: ({ messageMinutes, callMinutes }) =>
      `a message is assumed to take ${sayCount(messageMinutes, 'minute')} on top of the ${callMinutes} of a call`,
  },
  {
    id: 'people',
    without: (assumed) => ({ ...assumed, interested: 0, interestedCallsBack: 1, othersCallBack: 1 }),
    says: ({ interested, interestedCallsBack, othersCallBack }) =>
      `${percent(interested)} of people are assumed to be interested, and to call back ${times(interestedCallsBack)} as often where others do ${times(othersCallBack)}`,
  },
];

/** How the messages of a playbook are answered against plain ones, on average over those it left. */
function wordsFactor(assumed: Assumed, { tallies }: Played): number {
  const rates = ratesOf(assumed);
  let left = 0;
  let weight = 0;
  for (const { said } of tallies)
    for (const index of words.keys()) {
      left += said[index]!;
      weight += said[index]! * rates.words[index]!;
    }
  return left === 0 ? 1 : weight / left;
}

function perCall({ tallies }: Played): string {
  const calls = tallies.reduce((all, one) => all + one.calls, 0);
  const messages = tallies.reduce((all, one) => all + one.messages, 0);
  return (calls === 0 ? 0 : messages / calls).toFixed(2);
}

const asOften = (factor: number) =>
  factor.toFixed(1) === '1.0' ? 'just as often' : `${times(factor)} as often`;
const times = (factor: number) => `${Number(factor.toFixed(1))} times`;
const percent = (share: number) => `${Number((100 * share).toFixed(1))} %`;

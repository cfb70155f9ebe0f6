import type { Assumed } from '#core/market/assumptions.ts';
import { deskCurve } from '#core/market/desk-hours.ts';

/** What is assumed, laid out as the market asks for it: columns by relationship (decide's order), by words, by day. */
export type Rates = {
  assumed: Assumed;
  passes: Float64Array;
  picksUp: Float64Array;
  callsBack: Float64Array;
  meets: Float64Array;
  messageIrritates: Float64Array;
  /** By {@link words}. */
  words: Float64Array;
  /** By how many messages were left before; the last for all more. */
  number: Float64Array;
  /** By days: what is left of an irritation. */
  fades: Float64Array;
  /** By role and half hour. */
  desk: Float64Array;
};

/** The kinds of words, by how they are answered. */
export const words = ['no reason', 'plain', 'benefit', 'responsible', 'final'] as const;

/** No irritation is remembered beyond these days. */
const daysKept = 200;

export function ratesOf(assumed: Assumed): Rates {
  const a = assumed;
  const attention = a.messagesTheyGet > 0 ? Math.min(1, a.messagesTheyGet / 190) : 1;
  const callsBack = [a.callsBackStranger, a.callsBackReferred, a.callsBackKnown, a.callsBackClient];
  const others = a.messageIrritatesOthers;
  return {
    assumed,
    passes: Float64Array.of(a.passesStranger, a.passesReferred, a.passesKnown, a.passesClient),
    picksUp: Float64Array.of(a.picksUpStranger, a.picksUpReferred, a.picksUpKnown, a.picksUpClient),
    callsBack: Float64Array.from(callsBack, (one) => one * attention),
    meets: Float64Array.of(a.meetsStranger, a.meetsReferred, a.meetsKnown, a.meetsClient),
    messageIrritates: Float64Array.of(a.messageIrritatesStranger, others, others, others),
    words: Float64Array.of(a.wordsNoReason, 1, a.wordsBenefit, a.wordsResponsible, a.wordsFinal),
    number: Float64Array.of(
      1,
      a.secondMessage,
      a.thirdMessage,
      a.fourthMessage,
      a.fifthMessage,
      a.laterMessages,
    ),
    fades: Float64Array.from({ length: daysKept }, (_, days) => Math.exp(-days / a.forgets)),
    desk: deskCurve(a.atDesk),
  };
}

/** An irritation of `days` ago. */
export function faded({ fades }: Rates, irritation: number, days: number): number {
  return days < daysKept ? irritation * fades[days]! : 0;
}

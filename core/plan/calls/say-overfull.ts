import { slotSeconds } from '#core/plan/calls/rep-room.ts';
import {
  isoWeekday,
  localDay,
  localMinute,
  offsetAt,
  type Seconds,
  type Zone,
} from '#core/prospect/local-time.ts';
import { sayClock, sayCount, sayDay } from '#core/prospect/local-time-words.ts';

/** Promises of one rep that stand in each other's way: those that found no place, and the half hours others have. */
export type Crowd<Promised> = { unkept: readonly Promised[]; overfull: readonly Seconds[] };

type Unkept = { overfull: readonly Seconds[] };

/** Puts those together who compete for the same half hours; whoever has none to compete for stands alone. */
export function crowdsOf<Promised extends Unkept>(unkept: readonly Promised[]): Crowd<Promised>[] {
  const crowds: { unkept: Promised[]; overfull: Set<Seconds> }[] = [];
  for (const promised of unkept) {
    const met = crowds.filter(({ overfull }) => promised.overfull.some((at) => overfull.has(at)));
    const [first = { unkept: [], overfull: new Set<Seconds>() }, ...others] = met;
    if (met.length === 0) crowds.push(first);
    for (const other of others) {
      first.unkept.push(...other.unkept);
      for (const at of other.overfull) first.overfull.add(at);
      crowds.splice(crowds.indexOf(other), 1);
    }
    first.unkept.push(promised);
    for (const at of promised.overfull) first.overfull.add(at);
  }
  return crowds.map(({ unkept, overfull }) => ({ unkept, overfull: [...overfull].sort((a, b) => a - b) }));
}

/**
 * Why they find no place: `7 promises into 6 calls, Tue 3:00–4:00 pm (12:00–1:00 pm their time).`
 * @param room how many calls the half hours hold; all of them are promised
 */
export function sayOverfull(
  { unkept, overfull }: Crowd<unknown>,
  room: number,
  rep: Zone,
  theirs: Zone,
): string {
  if (overfull.length === 0) return 'No half hour of that day falls into the hours in which it can be kept.';
  const count = `${sayCount(room + unkept.length, 'promise')} into ${sayCount(room, 'call')}`;
  const spans = spansOf(overfull);
  const day = sayDay(localDay(rep, spans[0]!.from)).slice(0, 3);
  const own = `${day} ${sayList(spans.map((span) => saySpan(rep, span)))}`;
  const isSameClock = offsetAt(rep, overfull[0]!) === offsetAt(theirs, overfull[0]!);
  return isSameClock
    ? `${count}, ${own}.`
    : `${count}, ${own} (${sayTheirs(rep, theirs, spans)} their time).`;
}

type Span = { from: Seconds; until: Seconds };

/** Half hours in order, those that touch as one. */
function spansOf(slots: readonly Seconds[]): Span[] {
  const spans: Span[] = [];
  for (const at of slots) {
    const last = spans.at(-1);
    if (last?.until === at) last.until = at + slotSeconds;
    else spans.push({ from: at, until: at + slotSeconds });
  }
  return spans;
}

/** `3:00–4:00 pm`, `11:30 am–12:30 pm` */
function saySpan(zone: Zone, { from, until }: Span): string {
  const [begin, end] = [from, until].map((at) => sayClock(localMinute(zone, at))) as [string, string];
  return begin.slice(-2) === end.slice(-2) ? `${begin.slice(0, -3)}–${end}` : `${begin}–${end}`;
}

function sayTheirs(rep: Zone, theirs: Zone, spans: readonly Span[]): string {
  const at = spans[0]!.from;
  const isSameDay = isoWeekday(localDay(rep, at)) === isoWeekday(localDay(theirs, at));
  const day = isSameDay ? '' : `${sayDay(localDay(theirs, at)).slice(0, 3)} `;
  return day + sayList(spans.map((span) => saySpan(theirs, span)));
}

function sayList(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

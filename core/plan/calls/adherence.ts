import { isCountedCall, type Touch } from '#core/call/touch.ts';
import type { Decision } from '#core/decide/decision.ts';
import { slotSeconds } from '#core/plan/calls/rep-room.ts';
import type { RepDay } from '#core/plan/rep-day.ts';
import { localDay, localMinute, parseInstant, type Seconds, zoneOf } from '#core/prospect/local-time.ts';
import { sayClock, sayDay, sayInstant } from '#core/prospect/local-time-words.ts';

/**
 * What became of a call of the plan as it stood when its rep's day began. `done`: a counted call of that rep on that day, in
 * the planned half hour or before it; `done-late`: later that day; `put-off`: the rep said not now or not today;
 * `fell-away`: it was not the rep's to make any more, since they called us, a colleague has them or a rule forbids it;
 * `to-come`: it can still be made; `left-undone`: the rest.
 */
export const adherenceStates = [
  'done',
  'done-late',
  'put-off',
  'fell-away',
  'to-come',
  'left-undone',
] as const;
export type AdherenceState = (typeof adherenceStates)[number];

/** The state with one sentence, times by the rep's clock. */
export type CallAdherence = { state: AdherenceState; says: string };

/** Something between us and them, and who it was on our side; `mine`: the rep whose day is measured. */
export type DayTouch = Pick<Touch, 'at' | 'channel' | 'direction' | 'outcome'> & {
  mine: boolean;
  by: string | null;
};

/** What is known of one planned call and of its rep's day. Instants are RFC 3339 UTC. */
export type PlannedAndHappened = {
  /** The half hour of the plan, by its first instant. */
  for: string;
  /** What stands of that day, in order. */
  touches: readonly DayTouch[];
  /** What the rep put off that day and did not take back, in order. */
  putOffs: readonly { at: string; until: string }[];
  /** Who works with them by now, where that is somebody else; asked on the day itself only, for nobody remembers it longer. */
  movedTo: string | null;
  /** The person as the method and the rules saw them at an instant of that day; null: nobody works with them any more. */
  decisionAt(at: string): Decision | null;
};

export type MeasuredDay = {
  timeZone: string;
  day: RepDay;
  /** When the rep's hours of that day end; `until` of the day where they have none. */
  hoursEndAt: string;
  isAway: boolean;
};

/**
 * Measures one call against the plan. The first row that fits answers: what was done counts before anything, what the rep
 * decided before what came about, and a rule that forbade it takes the call out rather than against the rep.
 */
export function callAdherence(call: PlannedAndHappened, rep: MeasuredDay, now: string): CallAdherence {
  const asked = readMoments(call, rep, now);
  return made(asked) ?? putOff(asked) ?? fellAway(asked) ?? notMade(asked);
}

export type AdherenceCount = Record<AdherenceState, number>;

/** How many calls there are of each state; together they are all that were planned. */
export function countAdherence(calls: readonly Pick<CallAdherence, 'state'>[]): AdherenceCount {
  const counts = Object.fromEntries(adherenceStates.map((state) => [state, 0])) as AdherenceCount;
  for (const { state } of calls) counts[state] += 1;
  return counts;
}

/** The counts by the names under which they go out; `planned` is how many calls there are of all states together. */
export function namedCounts(counts: AdherenceCount, planned: number) {
  return {
    planned,
    done: counts.done,
    doneLate: counts['done-late'],
    putOff: counts['put-off'],
    fellAway: counts['fell-away'],
    toCome: counts['to-come'],
    leftUndone: counts['left-undone'],
  };
}

type Asked = {
  call: PlannedAndHappened;
  rep: MeasuredDay;
  slot: { from: Seconds; until: Seconds };
  /** The instant that is looked back from: now, or the last one of a day that is over. */
  last: Seconds;
  lastAt: string;
  isOver: boolean;
  clock(at: string | Seconds): string;
};

function readMoments(call: PlannedAndHappened, rep: MeasuredDay, now: string): Asked {
  const from = parseInstant(call.for)!;
  const isOver = parseInstant(now)! >= parseInstant(rep.day.until)!;
  const lastAt = isOver ? rep.day.until : now;
  const zone = zoneOf(rep.timeZone);
  return {
    call,
    rep,
    slot: { from, until: from + slotSeconds },
    last: parseInstant(lastAt)!,
    lastAt,
    isOver,
    clock: (at) => sayClock(localMinute(zone, typeof at === 'string' ? parseInstant(at)! : at)),
  };
}

function made({ call, slot, clock }: Asked): CallAdherence | null {
  const own = call.touches.find((touch) => touch.mine && isCountedCall(touch));
  if (own === undefined) return null;
  const at = parseInstant(own.at)!;
  if (at < slot.until) return { state: 'done', says: `Called at ${clock(at)}.` };
  return { state: 'done-late', says: `Called at ${clock(at)}, planned for ${clock(slot.from)}.` };
}

function putOff({ call, rep, clock }: Asked): CallAdherence | null {
  const last = call.putOffs.at(-1);
  if (last === undefined) return null;
  const zone = zoneOf(rep.timeZone);
  const until = parseInstant(last.until)!;
  const isSameDay = until < parseInstant(rep.day.until)!;
  const when = isSameDay ? clock(until) : sayDay(localDay(zone, until));
  return { state: 'put-off', says: `Put off at ${clock(last.at)} until ${when}.` };
}

function fellAway(asked: Asked): CallAdherence | null {
  const why = whatTookItAway(asked) ?? whatForbadeIt(asked);
  return why === null ? null : { state: 'fell-away', says: why };
}

function whatTookItAway({ call, rep, clock }: Asked): string | null {
  for (const touch of call.touches) {
    if (touch.direction === 'in' && touch.outcome === 'callback') return `They called at ${clock(touch.at)}.`;
    if (!touch.mine && isCountedCall(touch))
      return `${touch.by ?? 'Somebody else'} called them at ${clock(touch.at)}.`;
  }
  if (call.movedTo !== null) return `${call.movedTo} goes on with them.`;
  return rep.isAway ? 'The rep is away.' : null;
}

/** A stop or something missing by now; or, when the half hour came, a rule that left no hour of theirs for the rest of the day. */
function whatForbadeIt({ call, rep, slot, last, lastAt }: Asked): string | null {
  const decision = call.decisionAt(lastAt);
  if (decision === null) return 'Nobody works with them by a method any more.';
  if (decision.next !== 'call') return decision.reasons[0]!.says;
  const then = slot.from < last ? call.decisionAt(call.for) : decision;
  const rest = { from: slot.from, until: Math.max(slot.until, parseInstant(rep.hoursEndAt)!) };
  if (then?.next !== 'call' || meets(then, rest)) return null;
  const opens = sayInstant(zoneOf(rep.timeZone), parseInstant(then.opens)!);
  return `The rules allow it from ${opens} on. ${then.reasons[0]!.says}`;
}

function meets({ windows }: Extract<Decision, { next: 'call' }>, span: Asked['slot']): boolean {
  return windows.some(
    ({ from, until }) => parseInstant(from)! < span.until && parseInstant(until)! > span.from,
  );
}

function notMade(asked: Asked): CallAdherence {
  const { slot, last, clock } = asked;
  const tried = triedAt(asked);
  if (last < slot.until) return { state: 'to-come', says: `Planned for ${clock(slot.from)}.${tried}` };
  const until = canBeMadeUntil(asked);
  const planned = `Planned for ${clock(slot.from)}`;
  if (until === null) return { state: 'left-undone', says: `${planned}, and not called.${tried}` };
  return { state: 'to-come', says: `${planned}; can be called until ${clock(until)}.${tried}` };
}

/** Until when the rep can still make it that day; null: the hours are over. */
function canBeMadeUntil({ call, rep, last, lastAt, isOver }: Asked): Seconds | null {
  const decision = isOver ? null : call.decisionAt(lastAt);
  if (decision?.next !== 'call') return null;
  const rest = { from: last, until: parseInstant(rep.hoursEndAt)! };
  const left = decision.windows
    .map(({ from, until }) => ({ from: parseInstant(from)!, until: parseInstant(until)! }))
    .filter((window) => window.from < rest.until && window.until > rest.from);
  return left.length === 0 ? null : Math.min(rest.until, Math.max(...left.map(({ until }) => until)));
}

/** Of a call that did not come about: it is none made, and not nothing either. */
const tries: Readonly<Record<string, string>> = {
  busy: 'busy',
  failed: 'no connection',
  'wrong-number': 'a wrong number',
};

function triedAt({ call, clock }: Asked): string {
  const tried = call.touches.findLast((touch) => touch.mine && sayTry(touch) !== undefined);
  return tried === undefined ? '' : ` Tried at ${clock(tried.at)}, ${sayTry(tried)}.`;
}

function sayTry({ channel, direction, outcome }: DayTouch): string | undefined {
  return channel === 'call' && direction === 'out' ? tries[outcome ?? ''] : undefined;
}

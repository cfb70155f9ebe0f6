import type { DayPartName, PromiseMade } from '#core/call/touch.ts';
import type { CallDecision } from '#core/decide/decision.ts';
import {
  formatDate,
  formatInstant,
  isoWeekday,
  localDay,
  localInstant,
  localMinute,
  parseInstant,
  type Seconds,
} from '#core/prospect/local-time.ts';
import type { CastMember, Scene } from '#store/sample/cast-member.ts';
import { call, callBack, decideAt, isOpen, type Life, live, touchOf, zoneIn } from '#store/sample/history.ts';

const daySeconds = 86_400;

/** The call of this morning, ending as the day asks; false where none may be made at that instant. */
export function callToday(life: Life, today: NonNullable<CastMember['today']>, at: Seconds): boolean {
  const decided = decideAt(life, at);
  if (!isOpen(decided, at)) return false;
  const leaves = (decided.decision as CallDecision).ifVoicemail.do === 'leave';
  if (today === 'voicemail-left' && !leaves) return false;
  life.odds = { ...life.odds, callBacks: 0 };
  call(life, decided, at, at, today === 'voicemail-left' ? 'mailbox' : today);
  return true;
}

/** What the last days must hold; each says whether it could be played. */
export const scenes: Record<Scene, (life: Life, opensAt: Seconds) => boolean> = {
  /** They picked up some days ago and named this afternoon. */
  'asked-for-this-afternoon': (life, opensAt) => {
    const at = beforeLastCall(life, opensAt);
    if (at === null) return false;
    const callAt = formatInstant(thisAfternoon(life, opensAt));
    const note = 'In a tasting; asked to be called then.';
    life.touches.push(
      touchOf(life, decideAt(life, at), at, {
        outcome: 'spoke',
        result: 'call-later',
        objection: 'bad-time',
        callAt,
        seconds: 94,
        note,
      }),
    );
    return true;
  },
  /** They called back while the line was busy. */
  'missed-us-this-morning': (life, opensAt) => {
    live(life, opensAt - daySeconds);
    if (!life.touches.at(-1)?.message) return false;
    callBack(life, opensAt - 47 * 60, opensAt, false);
    return true;
  },
  /** The rep left word of a day and a part of it: today. */
  'promised-for-today-by-name': (life, opensAt) => {
    const at = beforeLastCall(life, opensAt);
    if (at === null) return false;
    const decided = decideAt(life, at);
    const decision = decided.decision as CallDecision;
    if (decision.ifVoicemail.do !== 'leave' || decision.promise === null) return false;
    const { message, variant } = decision.ifVoicemail;
    const promise = promiseForToday(life, opensAt);
    life.touches.push(
      touchOf(life, decided, at, { outcome: 'voicemail-left', message, variant, promise, seconds: 31 }),
    );
    return true;
  },
};

/** Plays up to some days ago and gives the instant of the call that comes next; null when none may be made. */
function beforeLastCall(life: Life, opensAt: Seconds): Seconds | null {
  const from = opensAt - life.chance.between(2, 5) * daySeconds;
  live(life, from);
  const { decision } = decideAt(life, from);
  if (decision.next !== 'call') return null;
  const at = parseInstant(decision.opens)! + life.chance.between(300, 5400);
  const inTime = localDay(zoneIn(life), at) + 1 < localDay(zoneIn(life), opensAt);
  return inTime && isOpen(decideAt(life, at), at) ? at : null;
}

function thisAfternoon(life: Life, opensAt: Seconds): Seconds {
  const zone = zoneIn(life);
  const halfPastOne = localInstant(zone, localDay(zone, opensAt), 13 * 60 + 30);
  return halfPastOne > opensAt + 1200 ? halfPastOne : Math.ceil((opensAt + 2400) / 1800) * 1800;
}

function promiseForToday(life: Life, opensAt: Seconds): PromiseMade {
  const zone = zoneIn(life);
  const day = localDay(zone, opensAt);
  const isMorning = localMinute(zone, opensAt) < 11 * 60;
  const parts: DayPartName[] = isMorning ? ['early', 'morning'] : ['afternoon'];
  const phrase = `${weekdays[isoWeekday(day) - 1]} ${isMorning ? 'before noon' : 'afternoon'}`;
  return { phrase, from: formatDate(day), to: formatDate(day), parts };
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

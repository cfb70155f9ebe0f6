import { formatInstant, localDay, localMinute, type Zone, zoneOf } from '#core/prospect/local-time.ts';
import { sayClock, sayInstant } from '#core/prospect/local-time-words.ts';
import { agreedTime } from '#core/visit/agreed-time.ts';
import type { Asked } from '#server/operation.ts';
import { badInput, conflict } from '#server/problems.ts';
import type { Rep } from '#store/reps.ts';
import {
  type Appointment,
  lockCalendar,
  type NewAppointment,
  standingAt,
} from '#store/visits/appointments.ts';
import type { Queryable } from '#store/workspace.ts';

/** A time as people agree on it: by the prospect's clock, and which of the two where that time comes twice. */
export type SaidTime = { at: string; second?: boolean | undefined };

/**
 * The instants of an appointment that is agreed on by the clock of those zones.
 * @throws Refused for a time that their clock skips, one that comes twice and does not say which, and one that is over
 */
export function readSpan(
  timeZones: readonly string[],
  starts: SaidTime,
  minutes: number,
  now: string,
): { from: string; until: string; timeZone: string } {
  const [timeZone] = timeZones;
  if (timeZone === undefined)
    throw badInput(
      'starts.at',
      'Their time zone is not known, so neither is this time.',
      'Add it to the person.',
    );
  const instants = timeZones.map((name) => readInstant(zoneOf(name), starts));
  if (new Set(instants).size > 1)
    throw badInput(
      'starts.at',
      `They may be in any of ${timeZones.join(', ')}, where this time is not the same.`,
      'Say which time zone they are in; then write it down.',
    );
  const from = instants[0] as number;
  if (from <= Date.parse(now) / 1000)
    throw badInput('starts.at', `${sayInstant(zoneOf(timeZone), from)} is over.`, 'Give a time to come.');
  return { from: formatInstant(from), until: formatInstant(from + minutes * 60), timeZone };
}

function readInstant(zone: Zone, { at, second }: SaidTime): number {
  const agreed = agreedTime(zone, at);
  if (agreed === null) throw badInput('starts.at', `“${at}” is no time.`, 'Write it as 2026-12-08T10:15.');
  if (agreed.is === 'time') return agreed.at;
  if (agreed.is === 'skipped')
    throw badInput(
      'starts.at',
      `Their clock goes forward and skips ${sayClock(minuteOf(at))} on that day.`,
      `The next time there is: ${sayInstant(zone, agreed.next)}.`,
    );
  if (second === undefined)
    throw badInput(
      'starts.second',
      `Their clock goes back, and ${sayClock(minuteOf(at))} comes twice on that day.`,
      'Say whether the first or the second is meant.',
    );
  return second ? agreed.second : agreed.first;
}

function minuteOf(at: string): number {
  return Number(at.slice(11, 13)) * 60 + Number(at.slice(14, 16));
}

/** Writes the time as their clock has it: what a change keeps where it names only the length, say. */
export function saidTimeOf({ from, timeZone }: Pick<Appointment, 'from' | 'timeZone'>): SaidTime {
  const zone = zoneOf(timeZone);
  const at = Date.parse(from) / 1000;
  const minute = localMinute(zone, at);
  const clock = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  const text = `${new Date(localDay(zone, at) * 86_400_000).toISOString().slice(0, 10)}T${clock}`;
  const agreed = agreedTime(zone, text);
  return { at: text, ...(agreed?.is === 'twice' && { second: agreed.second === at }) };
}

/** @throws Refused where nobody of that id calls here */
export function readRep({ desk }: Pick<Asked, 'desk'>, repId: string, field = 'repId'): Rep {
  const rep = desk.reps.find(({ id }) => id === repId);
  if (rep === undefined) throw badInput(field, 'There is no such rep here.');
  return rep;
}

/**
 * Nobody is at two places at once, unless somebody says so. Waits for whoever writes into this calendar now.
 * @throws Refused naming what the rep has then
 */
export async function refuseTwoAtOnce(
  db: Queryable,
  { desk }: Pick<Asked, 'desk'>,
  made: Pick<NewAppointment, 'repId' | 'from' | 'until'>,
  { besideAnother, besidesId }: { besideAnother: boolean; besidesId: string | null },
): Promise<void> {
  await lockCalendar(db, desk.workspace.id, made.repId);
  const [other] = await standingAt(db, desk.workspace.id, made, besidesId);
  if (other === undefined || besideAnother) return;
  const rep = readRep({ desk }, made.repId);
  const when = sayInstant(zoneOf(rep.timeZone), Date.parse(other.from) / 1000);
  const what = other.kind === 'visit' ? 'a visit to' : 'a call with';
  const how = other.status === 'confirmed' ? 'has' : 'has offered';
  throw conflict(
    'two-at-one-time',
    `${rep.name} ${how} ${what} ${other.account ?? other.name} then: ${when}.`,
    'Choose another time, or write it down beside that one.',
  );
}

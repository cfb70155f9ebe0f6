import type { FrontDeskHour, Screener } from '#api/screeners.ts';
import { sayChance } from '#core/reach/say-chance.ts';
import { formatClock } from '#web/format/when.ts';

export const roleWords = { screener: 'Front desk', assistant: 'Assistant' } as const;

/** "8:30 am to 12:00 pm, 1:00 pm to 5:00 pm" */
export function hoursWords(hours: NonNullable<Screener['hours']>): string {
  return hours.map(({ from, until }) => `${clockWords(from)} to ${clockWords(until)}`).join(', ');
}

/** "8:30 am", of a clock written `08:30`. */
const clockWords = (clock: string): string =>
  formatClock(clock === '24:00' ? '2026-01-06T00:00:00Z' : `2026-01-05T${clock}:00Z`, 'UTC');

/** "everybody at Fernwhistle (4 people)", "Odile Marchbanks", "Odile Marchbanks and 2 others" */
export function answersForWords({ account, people, peopleCount }: Screener): string {
  const count = peopleCount === 1 ? '1 person' : `${peopleCount} people`;
  if (account !== null) return `everybody at ${account.name} (${count})`;
  const [first] = people;
  if (first === undefined) return 'nobody who is still here';
  if (peopleCount === 1) return first.name;
  return `${first.name} and ${peopleCount === 2 ? '1 other' : `${peopleCount - 1} others`}`;
}

/** What our calls taught, in one sentence, and never more than they did. */
export function learnedWords(learned: readonly FrontDeskHour[]): string {
  const calls = learned.reduce((sum, hour) => sum + hour.calls, 0);
  if (calls === 0) return 'No call of ours yet tells when they pick up.';
  const ofCalls = calls === 1 ? '1 call' : `${calls} calls`;
  const known = learned.filter(({ share }) => share !== null).sort((one, other) => one.share! - other.share!);
  const [least] = known;
  const most = known.at(-1);
  if (least === undefined || most === undefined)
    return `${ofCalls} so far: too few in any one hour to say when they pick up.`;
  const often = `They pick up ${sayChance(most.share!)} calls from ${hourWords(most.hour)}`;
  if (sayChance(least.share!) === sayChance(most.share!)) return `${often}, of ${ofCalls}.`;
  return `${often}, ${sayChance(least.share!)} from ${hourWords(least.hour)}; ${ofCalls} in all.`;
}

/** "9 to 10 am" as this reader's clock has it. */
export const hourWords = (hour: number): string =>
  `${clockWords(`${String(hour).padStart(2, '0')}:00`)} to ${clockWords(`${String(hour + 1).padStart(2, '0')}:00`)}`;

/** One event of a rep's calendar, as far as the calendars that subscribe to it are told. */
export type CalendarEntry = {
  /** The same for as long as it is the same call or visit, whatever becomes of it. */
  uid: string;
  when: TimedWhen | DaysWhen;
  status: 'confirmed' | 'tentative' | 'cancelled';
  /** Whether the rep is taken then; a promise is kept at any hour of its days. */
  isBusy: boolean;
  title: string;
  says: string;
  place: string | null;
  personId: string;
};

/** Instants, RFC 3339 UTC, until exclusive, as the clock of that IANA zone says them. */
export type TimedWhen = { from: string; until: string; timeZone: string };
/** Whole local dates, `YYYY-MM-DD`, both included, wherever one is. */
export type DaysWhen = { fromOn: string; toOn: string };

/** An entry with how often it was changed since it was first told, and when last. */
export type PublishedEntry = { entry: CalendarEntry; sequence: number; changedAt: string };

/**
 * What calendars are told now, given what they were told before. What changed counts one up and is as new as `now`; what is
 * no more is cancelled, but what was over by then stays as it was. Sequences never fall, also where a change is taken back.
 * Source: RFC 5545, 3.8.7.4: calendars pass over a change that does not count up.
 * @param now RFC 3339 UTC
 */
export function publishEntries(
  known: readonly PublishedEntry[],
  entries: readonly CalendarEntry[],
  now: string,
): PublishedEntry[] {
  const before = new Map(known.map((published) => [published.entry.uid, published]));
  const current = new Set(entries.map(({ uid }) => uid));
  const gone = known.filter(({ entry }) => !current.has(entry.uid));
  return [
    ...entries.map((entry) => published(before.get(entry.uid), entry, now)),
    ...gone.map((one) => (endsAt(one.entry) <= now ? one : published(one, cancelled(one.entry), now))),
  ];
}

function published(known: PublishedEntry | undefined, entry: CalendarEntry, now: string): PublishedEntry {
  if (known === undefined) return { entry, sequence: 0, changedAt: now };
  if (isSame(known.entry, entry)) return known;
  return { entry, sequence: known.sequence + 1, changedAt: now };
}

const cancelled = (entry: CalendarEntry): CalendarEntry => ({ ...entry, status: 'cancelled', isBusy: false });

/** By value: the database gives the fields back in an order of its own. */
function isSame(one: CalendarEntry, other: CalendarEntry): boolean {
  return inOrder(one) === inOrder(other);
}

function inOrder({ when, ...entry }: CalendarEntry): string {
  return JSON.stringify([Object.entries(when).sort(), Object.entries(entry).sort()]);
}

/** The instant from which on it is over; of whole dates, the last moment at which they end anywhere. */
export function endsAt({ when }: CalendarEntry): string {
  if ('until' in when) return when.until;
  const endMs = Date.parse(`${when.toOn}T00:00:00Z`) + (24 + behindUtcHours) * 3_600_000;
  return new Date(endMs).toISOString();
}

/** Nobody's clock is further behind UTC. */
const behindUtcHours = 12;

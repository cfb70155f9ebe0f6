import { z } from 'zod';
import type { VisitDay } from '#api/visits.ts';
import { acrossTownAtLeast, carefulDriving } from '#core/visit/town-drive.ts';
import type { Place } from '#core/visit/travel.ts';

/** How long the drive takes from one place to another, and how that was found. */
export type Driving = {
  between(from: Place, to: Place): number;
  travel: VisitDay['travel'];
};

const byDistance: VisitDay['travel'] = { by: 'distance', says: 'Driving is estimated by distance.' };

/** A day with more places is estimated: routing servers take a hundred at once. */
const mostPlaces = 100;
const longestWaitMs = 3_000;

/**
 * The drives between these places: from the routing server where one is set (OSRM's `table` service), and by distance where none is, or
 * it does not answer. Nothing but degrees is sent to it.
 */
export async function readDriving(routingUrl: string | null, places: readonly Place[]): Promise<Driving> {
  const estimated = { between: carefulDriving, travel: byDistance };
  const points = [...new Map(places.map((place) => [keyOf(place), place])).values()];
  if (routingUrl === null || points.length < 2) return estimated;
  if (points.length > mostPlaces)
    return { ...estimated, travel: failed('this day has too many places for it') };
  const answered = await askServer(routingUrl, points);
  if ('fails' in answered) return { ...estimated, travel: failed(answered.fails) };
  const placed = new Map(points.map((place, index) => [keyOf(place), index]));
  return {
    between: (from, to) => {
      const [one, other] = [placed.get(keyOf(from)), placed.get(keyOf(to))];
      const seconds = one === undefined || other === undefined ? null : answered.durations[one]?.[other];
      return seconds == null ? carefulDriving(from, to) : acrossTownAtLeast(from, to, Math.round(seconds));
    },
    travel: { by: 'routing-server', says: 'Driving is as the routing server says.' },
  };
}

const keyOf = ({ latitude, longitude }: Place) => `${longitude.toFixed(5)},${latitude.toFixed(5)}`;

function failed(why: string): VisitDay['travel'] {
  return {
    by: 'distance',
    says: `The routing server was not used: ${why}. Driving is estimated by distance.`,
  };
}

const table = z.object({
  code: z.literal('Ok'),
  /** Seconds; null where there is no way. */
  durations: z.array(z.array(z.number().min(0).nullable())),
});

async function askServer(
  routingUrl: string,
  points: readonly Place[],
): Promise<z.infer<typeof table> | { fails: string }> {
  const address = `${routingUrl.replace(/\/+$/, '')}/table/v1/driving/${points.map(keyOf).join(';')}?annotations=duration`;
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(longestWaitMs), redirect: 'error' });
    if (!response.ok) return { fails: `it answered ${response.status}` };
    const parsed = table.safeParse(await response.json());
    if (!parsed.success || parsed.data.durations.length !== points.length)
      return { fails: 'its answer is no table of drives' };
    return parsed.data;
  } catch (error) {
    const isLate = (error as Error).name === 'TimeoutError';
    return {
      fails: isLate ? 'it did not answer in time' : 'it cannot be reached, or does not answer with a table',
    };
  }
}

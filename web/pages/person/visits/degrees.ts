import type { Place } from '#api/visits.ts';

/** How exactly a place is known, after where it is known from. */
export const precisionWords: Record<Place['precision'], string> = {
  exact: '',
  'postal-code': '(by the postal code)',
  city: '(the centre of the town)',
};

type Degrees = { latitude: number; longitude: number };

/** Degrees as they are typed or pasted, with a point or a comma; or the field that stands against it and why. */
export function readDegrees(
  latitude: string,
  longitude: string,
): Degrees | { field: keyof Degrees; says: string } {
  const north = readNumber(latitude);
  if (north === null || Math.abs(north) > 90)
    return { field: 'latitude', says: 'Degrees from -90 to 90, such as 49.2827.' };
  const east = readNumber(longitude);
  if (east === null || Math.abs(east) > 180)
    return { field: 'longitude', says: 'Degrees from -180 to 180, such as -123.1207.' };
  return { latitude: north, longitude: east };
}

function readNumber(text: string): number | null {
  const value = text.trim().replace('−', '-').replace(',', '.').replace(/°$/, '');
  return /^[-+]?\d{1,3}(\.\d+)?$/.test(value) ? Number(value) : null;
}

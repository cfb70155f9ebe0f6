/** Where a page of a list ended: the last row's place in the order, opaque to whoever holds it. */
export function pageCursor(place: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** A cursor that is none of ours begins at the beginning. @returns null without one */
export function readCursor(cursor: string | undefined, parts: number): (string | number | null)[] | null {
  if (cursor === undefined) return null;
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(place) && place.length === parts ? place : null;
  } catch {
    return null;
  }
}

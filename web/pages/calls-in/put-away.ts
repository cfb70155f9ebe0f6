import type { InboundCall } from '#api/inbound-calls.ts';

/** The list with what was put away since it was opened, in its place: so that it can be taken up again there. */
export function withPutAway(
  open: readonly InboundCall[],
  putAway: readonly InboundCall[],
): readonly InboundCall[] {
  const ids = new Set(putAway.map(({ id }) => id));
  return [...open.filter(({ id }) => !ids.has(id)), ...putAway].sort((one, other) =>
    other.at.localeCompare(one.at),
  );
}

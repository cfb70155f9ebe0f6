import { parseInstant, type ZoneOffsets, zoneOffsets } from '#core/prospect/local-time.ts';

/** A year back and two ahead: histories and plans lie within. */
const backDays = 370;
const aheadDays = 740;
const keptDays = 30;

const kept = new Map<string, { at: number; offsets: ZoneOffsets }>();

/**
 * What this server knows of the zones an answer speaks of, for the page to draw their clocks by. A browser brings
 * zone data of its own, often of another year, and would show hours that were never decided.
 */
export function zonesAnswer(names: Iterable<string>, now: string): Record<string, ZoneOffsets> {
  const at = parseInstant(now) ?? 0;
  return Object.fromEntries([...new Set(names)].map((name) => [name, offsetsOf(name, at)]));
}

function offsetsOf(name: string, at: number): ZoneOffsets {
  const known = kept.get(name);
  if (known !== undefined && Math.abs(known.at - at) < keptDays * 86_400) return known.offsets;
  const offsets = zoneOffsets(name, at - backDays * 86_400, at + aheadDays * 86_400);
  kept.set(name, { at, offsets });
  return offsets;
}

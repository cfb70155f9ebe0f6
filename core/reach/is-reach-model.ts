import { type Group, groups } from '#core/reach/group.ts';
import type { ReachModel } from '#core/reach/reach-model.ts';
import { halfLivesOf, levelHalfLives, waysOf } from '#core/reach/readings.ts';

/**
 * Whether what was kept is a model that can be asked and taught: every group with as many ways and memories as it has today.
 * One that is not was kept by another version, and is learned anew from the calls.
 */
export function isReachModel(value: unknown): value is ReachModel {
  if (!isRecord(value) || value.version !== 1 || !isCount(value.calls)) return false;
  const { level, trust, tallies } = value;
  return (
    isRecord(level) &&
    isFadingTally(level.tally, levelHalfLives.length) &&
    isTrust(level.trust, levelHalfLives.length) &&
    isRecord(trust) &&
    groups.every((group) => isTrust(trust[group.name], waysOf(group))) &&
    isRecord(tallies) &&
    Object.entries(tallies).every(([key, tally]) => isTallyOf(groupOfKey(key), tally))
  );
}

function groupOfKey(key: string): Group | undefined {
  return groups.find(({ name }) => key.startsWith(`${name}:`));
}

function isTallyOf(group: Group | undefined, tally: unknown): boolean {
  return group !== undefined && isFadingTally(tally, halfLivesOf(group).length);
}

function isFadingTally(value: unknown, memories: number): boolean {
  return (
    isRecord(value) &&
    Number.isFinite(value.at) &&
    Array.isArray(value.counts) &&
    value.counts.length === memories &&
    value.counts.every(isTally)
  );
}

function isTally(value: unknown): boolean {
  return isRecord(value) && [value.calls, value.answered, value.expected].every(isCount);
}

function isTrust(value: unknown, ways: number): boolean {
  return Array.isArray(value) && value.length === ways && value.every((share) => isCount(share) && share > 0);
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

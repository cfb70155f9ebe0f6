import { slotSeconds } from '#core/plan/calls/rep-room.ts';
import type { Seconds } from '#core/prospect/local-time.ts';

/** Which arm of a running trial somebody is in, from 0, and how many arms it has. */
export type ArmOfTrial = { arm: number; arms: number };

const slotsADay = 86_400 / slotSeconds;

/**
 * Whether a half hour is this arm's turn. While a trial runs, each rep's half hours are shared out evenly: turn by turn within a
 * day, and a day later everybody's turn moves on by one, so that no arm has the better hours for good. Were the people of all arms planned
 * for the same room, a method whose people look more likely to answer would take it from the others, and would win for
 * having been called more often, at the better hours.
 * Source: T. Blake, D. Coey, "Why marketplace experimentation is harder than it seems", EC 2014 (interference).
 * @param at first instant of the half hour
 */
export function isTurnOf({ arm, arms }: ArmOfTrial, at: Seconds): boolean {
  const slot = Math.floor(at / slotSeconds);
  return (slot + Math.floor(slot / slotsADay)) % arms === arm;
}

import type { Adherence } from '#api/plan.ts';

/** How the day went against the plan as it stood when it began, in one sentence; null where none stood. */
export function asPlannedWords(kept: Adherence | undefined): string | null {
  if (!kept?.stoodAt || kept.planned === 0) return null;
  const { planned, done, doneLate, putOff, fellAway, toCome, leftUndone } = kept;
  const rest = [
    doneLate > 0 && `${doneLate} later than planned`,
    putOff > 0 && `${putOff} put off`,
    fellAway > 0 && `${fellAway} fell away`,
    leftUndone > 0 && `${leftUndone} left undone`,
    toCome > 0 && `${toCome} to come`,
  ].filter((one) => one !== false);
  const calls = planned === 1 ? 'the one call' : `the ${planned} calls`;
  return `Of ${calls} planned when your day began: ${[`${done} made in time`, ...rest].join(', ')}.`;
}

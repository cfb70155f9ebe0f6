/** What became of a promise whose time had come and that was not kept: how late the call came; null: it never came. */
type Missed = { daysLate: number | null };

/** "3 late, each by one day."; null where none was missed. */
export function sayMissed(missed: readonly Missed[]): string | null {
  const late = missed.flatMap(({ daysLate }) => (daysLate === null ? [] : [daysLate]));
  const parts = [sayLate(late), sayNever(missed.length - late.length)].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(' ');
}

function sayLate(days: readonly number[]): string | null {
  if (days.length === 0) return null;
  const [least, most] = [Math.min(...days), Math.max(...days)];
  if (days.length === 1) return `1 late, by ${sayDays(most)}.`;
  if (least === most) return `${days.length} late, each by ${sayDays(most)}.`;
  return `${days.length} late, by ${least} to ${most} days.`;
}

function sayNever(count: number): string | null {
  return count === 0 ? null : `${count} not called since.`;
}

function sayDays(days: number): string {
  return days === 1 ? 'one day' : `${days} days`;
}

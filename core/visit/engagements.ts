import type { Engagement } from '#core/visit/opt-out-slots.ts';

/** What a rep is out for, with the visit it is where it is one. */
export type NamedEngagement = Engagement & { id: string | null };

/** A day in order, in which nothing overlaps: what does is one engagement, and confirmed where any of it is. */
export function inOrder(day: readonly NamedEngagement[]): NamedEngagement[] {
  const order: NamedEngagement[] = [];
  for (const next of [...day].sort((a, b) => a.from - b.from)) {
    const last = order.at(-1);
    if (last === undefined || next.from >= last.until) order.push(next);
    else order[order.length - 1] = together(last, next);
  }
  return order;
}

function together(one: NamedEngagement, other: NamedEngagement): NamedEngagement {
  const main = other.confirmed && !one.confirmed ? other : one;
  return { ...main, from: one.from, until: Math.max(one.until, other.until) };
}

import type { Today } from '#api/today.ts';

export type TickKind = 'spoke' | 'voice' | 'silent';

/** A day in numbers: the calls made, and how many it has with those the plan still holds. */
export function countDay({ ticks, counts, plan }: Today) {
  const kinds = ticks.map((tick) => tickOf(tick.outcome));
  const count = (kind: TickKind) => kinds.filter((one) => one === kind).length;
  const toCome = plan?.toCome ?? counts.promised + counts.now + counts.later;
  return {
    made: ticks.length,
    planned: ticks.length + toCome,
    toCome,
    spoke: count('spoke'),
    voicemails: count('voice'),
    silent: count('silent'),
  };
}

export function tickOf(outcome: string): TickKind {
  if (outcome === 'spoke') return 'spoke';
  return outcome === 'voicemail-left' || outcome === 'message-with-screener' ? 'voice' : 'silent';
}

/** So many ticks lie side by side before another row begins: thinner ones cannot be told apart. */
const mostAcross = 60;
/** Beyond this a day is told in words alone. */
const mostTicks = 300;

/** How a day's ticks lie: in rows of one length; null where they are too many to be drawn, or none. */
export function layTicks(planned: number): { rows: number; across: number } | null {
  if (planned === 0 || planned > mostTicks) return null;
  const rows = Math.ceil(planned / mostAcross);
  return { rows, across: Math.ceil(planned / rows) };
}

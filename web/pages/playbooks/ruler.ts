import type { Playbook } from '#core/playbook/playbook.ts';

/** The ruler over a playbook's steps: days since the enrolment began, one mark a step that names its days. */
export type Ruler = {
  /** The last day drawn. */
  lastDay: number;
  marks: readonly RulerMark[];
  /** Stretches in which the method waits. */
  waits: readonly DaySpan[];
  /** Days written under the ruler. */
  ticks: readonly number[];
  /** The same in one sentence, for those who do not see the drawing. */
  says: string;
};

/** Days, inclusive on both ends. */
export type DaySpan = { from: number; to: number };

export type RulerMark = DaySpan & {
  /** 1-based number of the step on the page. */
  step: number;
  title: string;
};

/** Draws the steps that name days; null where none does, for a method led by promises alone. */
export function rulerOf(playbook: Playbook): Ruler | null {
  const marks = playbook.steps.flatMap((step, index) => {
    const days = parseDays(step.day);
    return days ? [{ ...days, step: index + 1, title: step.title }] : [];
  });
  if (marks.length < 2) return null;
  const lastDay = Math.max(...marks.map((mark) => mark.to)) + 2;
  return {
    lastDay,
    marks,
    waits: waitsBetween(marks, lastDay),
    ticks: ticksOf(marks, lastDay),
    says: marks.map((mark) => `${spanWords(mark)}: ${mark.title}`).join('. '),
  };
}

/** `0`, `4 to 7`, `4-7`, `day 4`; null for words such as `after`. */
export function parseDays(day: string): DaySpan | null {
  const found = /^(?:days?\s+)?(\d{1,3})(?:\s*(?:to|-|–)\s*(\d{1,3}))?$/i.exec(day.trim());
  if (!found) return null;
  const from = Number(found[1]);
  const to = found[2] === undefined ? from : Number(found[2]);
  return to < from ? null : { from, to };
}

/** "Day 0", "Day 4 to 7"; words of a playbook's own begin with a capital. */
export function dayWords(day: string): string {
  const days = parseDays(day);
  return days ? spanWords(days) : day.charAt(0).toUpperCase() + day.slice(1);
}

/** People on the way by day; whoever is past the ruler's end stands on its last day. */
export function peopleByDay(days: readonly number[], lastDay: number): ReadonlyMap<number, number> {
  const byDay = new Map<number, number>();
  for (const day of days) {
    const on = Math.min(Math.max(0, day), lastDay);
    byDay.set(on, (byDay.get(on) ?? 0) + 1);
  }
  return byDay;
}

function spanWords(span: DaySpan): string {
  return span.from === span.to ? `Day ${span.from}` : `Day ${span.from} to ${span.to}`;
}

function waitsBetween(marks: readonly RulerMark[], lastDay: number): DaySpan[] {
  const waits: DaySpan[] = [];
  let covered = 0;
  for (const mark of [...marks].sort((a, b) => a.from - b.from)) {
    if (mark.from > covered) waits.push({ from: covered, to: mark.from });
    covered = Math.max(covered, mark.to);
  }
  if (covered < lastDay) waits.push({ from: covered, to: lastDay });
  return waits;
}

/** Numbers closer than this share of the ruler would be written over each other. */
const tickApart = 0.04;

function ticksOf(marks: readonly RulerMark[], lastDay: number): number[] {
  const days = [...new Set(marks.flatMap((mark) => [mark.from, mark.to]))].sort((a, b) => a - b);
  const ticks: number[] = [];
  for (const day of days) {
    const last = ticks.at(-1);
    if (last === undefined || day - last >= lastDay * tickApart) ticks.push(day);
  }
  return ticks;
}

import { recordedCall } from '#server/answers/recorded-call.ts';
import type { Answer } from '#server/operation.ts';
import { againstRule, badInput, keyReused, notFound } from '#server/problems.ts';
import type { TouchAnswer } from '#store/record-touch.ts';

/** Clocks of two machines may differ a little; a touch further ahead is a mistake. */
const toleranceMs = 60_000;

/** The instant a touch happened: as said, but not later than now. */
export function touchInstant(said: string | undefined, now: string): string {
  if (said === undefined) return now;
  const aheadMs = Date.parse(said) - Date.parse(now);
  if (aheadMs > toleranceMs)
    throw badInput(
      'at',
      `“at” is ${said}, but it is ${now} at the desk.`,
      'Only what has happened can be recorded.',
    );
  return aheadMs > 0 ? now : said;
}

const keptAnyway =
  'If the call really happened, it can be kept all the same: marked as made against the rules, with who says so.';

/** A kept touch as its answer; every no as the problem it is. */
export function recordedOrRefused(recorded: TouchAnswer, status: number): Answer {
  switch (recorded.kind) {
    case 'recorded':
      return { status, body: recordedCall(recorded) };
    case 'repeated':
      return { status: recorded.status, body: recorded.body };
    case 'refused':
      throw againstRule(recorded.reason, keptAnyway);
    case 'not-found':
      throw notFound('This person');
    case 'key-reused':
      throw keyReused();
  }
}

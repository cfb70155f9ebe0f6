import { mayHaveObjection, type Objection } from '#core/call/objection.ts';
import type { Result } from '#core/call/touch.ts';
import { badInput } from '#server/problems.ts';

type Said = { outcome: string; result?: Result | null | undefined; objection?: Objection | null | undefined };

/** @throws Refused where a reason is told of a call that came to neither a no nor a not now */
export function refuseStrayObjection({ outcome, result, objection }: Said): void {
  if (objection == null || mayHaveObjection({ outcome, result: result ?? null })) return;
  throw badInput(
    'objection',
    '“objection” is why somebody said no or not now, and this call came to neither.',
    'Leave it out, or say with it that they spoke and “result” is declined or call-later.',
  );
}

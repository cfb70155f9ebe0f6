import type { InboundCallChange } from '#api/inbound-calls.ts';
import { type Disposition, dispositions } from '#core/call/disposition.ts';

/** What came of a talk with somebody who called, as far as it is said; nothing agreed, unless it is. */
export type CameOf = { disposition: Disposition | null; callAt: string | null; callOn: string | null };

export const nothingAgreed: CameOf = { disposition: null, callAt: null, callOn: null };

/** What a talk can come to, as the desk says it of one of ours: the same words and keys, and nothing agreed has none. */
export const resultsOfTalk: readonly Disposition[] = dispositions.filter(
  ({ outcome, result }) => outcome === 'spoke' && result !== null,
);

/** "1" to "5", and "X" for whoever asked not to be called. */
export const keyOfResult = ({ keys }: Disposition): string => keys[1] ?? keys[0];

/** Said again, it is withdrawn. */
export const sayResult = (before: CameOf, disposition: Disposition): CameOf =>
  before.disposition === disposition ? nothingAgreed : { ...nothingAgreed, disposition };

/** Whether a time they asked for is still to be said. */
export const lacksWhen = ({ disposition, callAt, callOn }: CameOf): boolean =>
  disposition?.asks === 'when' && callAt === null && callOn === null;

/** What the server is told of it, besides that the call was answered. */
export function resultSaid({
  disposition,
  callAt,
  callOn,
}: CameOf): Pick<Extract<InboundCallChange, { is: 'theirs' }>, 'result' | 'callAt' | 'callOn'> {
  if (disposition === null) return {};
  return { result: disposition.result, ...(callAt && { callAt }), ...(callOn && { callOn }) };
}

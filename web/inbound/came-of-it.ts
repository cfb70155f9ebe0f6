import type { InboundCallChange } from '#api/inbound-calls.ts';
import { type Disposition, dispositions } from '#core/call/disposition.ts';
import { type Objection, objectionLabels } from '#core/call/objection.ts';

/** What came of a talk with somebody who called, as far as it is said; nothing agreed, unless it is. */
export type CameOf = {
  disposition: Disposition | null;
  callAt: string | null;
  callOn: string | null;
  /** Why it was a no or a not now; nobody has to say. */
  objection: Objection | null;
};

export const nothingAgreed: CameOf = { disposition: null, callAt: null, callOn: null, objection: null };

/** What a talk can come to, as the desk says it of one of ours: the same words and keys, and nothing agreed has none. */
export const resultsOfTalk: readonly Disposition[] = dispositions.filter(
  ({ outcome, result }) => outcome === 'spoke' && result !== null,
);

/** "1" to "5", and "X" for whoever asked not to be called. */
export const keyOfResult = ({ keys }: Disposition): string => keys[1] ?? keys[0];

/** Said again, it is withdrawn. */
export const sayResult = (before: CameOf, disposition: Disposition): CameOf =>
  before.disposition === disposition ? nothingAgreed : { ...nothingAgreed, disposition };

/** Said again, it is withdrawn; the rest stays as it was. */
export const sayObjection = (before: CameOf, objection: Objection): CameOf => ({
  ...before,
  objection: before.objection === objection ? null : objection,
});

/** "nothing agreed", "meeting agreed", "said no (no money for it)" */
export function cameWords({ disposition, objection }: CameOf): string {
  const came = disposition?.label.toLowerCase() ?? 'nothing agreed';
  return objection === null ? came : `${came} (${objectionLabels[objection].toLowerCase()})`;
}

/** Whether a time they asked for is still to be said. */
export const lacksWhen = ({ disposition, callAt, callOn }: CameOf): boolean =>
  disposition?.asks === 'when' && callAt === null && callOn === null;

/** What the server is told of it, besides that the call was answered. */
export function resultSaid({
  disposition,
  callAt,
  callOn,
  objection,
}: CameOf): Pick<Extract<InboundCallChange, { is: 'theirs' }>, 'result' | 'callAt' | 'callOn' | 'objection'> {
  if (disposition === null) return {};
  const when = { ...(callAt && { callAt }), ...(callOn && { callOn }) };
  return { result: disposition.result, ...when, ...(objection && { objection }) };
}

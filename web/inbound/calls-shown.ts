import type { Candidate, InboundCall } from '#api/inbound-calls.ts';

/**
 * A call as this desk shows it. `asking`: who is it? `taking`: this desk has said so and waits for the answer.
 * `taken`: it was said here, and `says` is what follows. `elsewhere`: another desk was faster.
 */
export type CallShown = {
  call: InboundCall;
  stands: 'asking' | 'taking' | 'taken' | 'elsewhere';
  says: string | null;
  /** The rep wants to see it, whoever's it is. */
  isAskedFor: boolean;
  /** A meeting was agreed, and where and when is still to be written down. */
  asksWhere: boolean;
};

export type CallStep =
  | { is: 'heard'; call: InboundCall; now: number }
  | { is: 'asked-for'; call: InboundCall }
  | { is: 'taking'; id: string }
  | { is: 'taken'; call: InboundCall; says: string; asksWhere: boolean }
  | { is: 'where-asked'; id: string }
  | { is: 'refused'; id: string }
  | { is: 'unfolded'; id: string }
  | { is: 'gone'; id: string };

/** What the desk shows after something was heard or done; the first is the one that is looked at. */
export function stepCalls(shown: readonly CallShown[], step: CallStep): readonly CallShown[] {
  switch (step.is) {
    case 'heard':
      return heard(shown, step.call, step.now);
    case 'asked-for':
      return [{ ...asking(step.call), isAskedFor: true }, ...without(shown, step.call.id)];
    case 'taking':
      return change(shown, step.id, { stands: 'taking' });
    case 'taken':
      return change(shown, step.call.id, {
        stands: 'taken',
        call: step.call,
        says: step.says,
        asksWhere: step.asksWhere,
      });
    case 'where-asked':
      return change(shown, step.id, { asksWhere: false });
    case 'refused':
      return change(shown, step.id, { stands: 'asking' });
    case 'unfolded':
      return [
        ...shown.filter(({ call }) => call.id === step.id).map((one) => ({ ...one, isAskedFor: true })),
        ...without(shown, step.id),
      ];
    case 'gone':
      return without(shown, step.id);
  }
}

function heard(shown: readonly CallShown[], call: InboundCall, now: number): readonly CallShown[] {
  const known = shown.find((one) => one.call.id === call.id);
  if (!known) return isNews(call, now) ? [...shown, asking(call)] : shown;
  // An answer that is on its way says what became of it, and whose it is.
  if (known.stands === 'taking') return shown;
  if (isOpen(call)) return change(shown, call.id, { call, stands: 'asking', says: null });
  return known.stands === 'asking' ? change(shown, call.id, { call, stands: 'elsewhere' }) : shown;
}

/** How long after a missed call it is still shown without being asked for. */
const newsMs = 5 * 60_000;

/** What was typed is shown by the desk that typed it; what was taken up again waits in the list. */
function isNews(call: InboundCall, now: number): boolean {
  if (call.source === 'typed') return false;
  if (call.state === 'ringing') return true;
  return call.state === 'open' && call.missed && now - Date.parse(call.at) < newsMs;
}

const isOpen = ({ state }: InboundCall) => state === 'ringing' || state === 'open';

const asking = (call: InboundCall): CallShown => ({
  call,
  stands: 'asking',
  says: null,
  isAskedFor: false,
  asksWhere: false,
});

const without = (shown: readonly CallShown[], id: string) => shown.filter(({ call }) => call.id !== id);

const change = (shown: readonly CallShown[], id: string, to: Partial<CallShown>) =>
  shown.map((one) => (one.call.id === id ? { ...one, ...to } : one));

/** How many calls have a place of their own. */
const mostCards = 2;

/** The first card is open, the second folded to its first line; the calls of colleagues are one line each. */
export type Layout = Readonly<Record<'cards' | 'more' | 'lines', readonly CallShown[]>>;

/** @param repId whoever sits here */
export function layCalls(shown: readonly CallShown[], repId: string | undefined): Layout {
  const ours = shown.filter((one) => one.isAskedFor || isOurs(one.call, repId));
  return {
    cards: ours.slice(0, mostCards),
    more: ours.slice(mostCards),
    lines: shown.filter((one) => !ours.includes(one)),
  };
}

/** Whoever calls is, or may be, somebody whom this rep calls, or nobody does; a rep's own line is that rep's. */
function isOurs({ candidates, ownLineOf }: InboundCall, repId: string | undefined): boolean {
  if (candidates.length === 0 && ownLineOf.length > 0) return ownLineOf.some((id) => id === repId);
  return candidates.length === 0 || candidates.some((one) => one.repId === null || one.repId === repId);
}

/** "Imogen Tarr", "Imogen Tarr or Rasmus Oyelaran": the reps who call whoever it may be. */
export function whoseCall(candidates: readonly Candidate[]): string {
  return [...new Set(candidates.map(({ rep }) => rep).filter(Boolean))].join(' or ');
}

import { useState } from 'react';
import type { Candidate, InboundCall } from '#api/inbound-calls.ts';
import type { Caller } from '#web/inbound/CandidateLine.tsx';

export type Who = ReturnType<typeof useWho>;

/** Who calls, as far as it is known or was said, and whether the number may be kept as theirs. */
export function useWho({ candidates, number, ownLineOf }: InboundCall) {
  const isKnown = candidates.length > 0;
  const [picked, setPicked] = useState<Caller | null>(sureOf(candidates));
  const [isSearching, setSearching] = useState(!isKnown);
  const [keeps, setKeeps] = useState(!isKnown);
  const isOwnLine = ownLineOf.length > 0;
  const mayKeep = picked !== null && number !== null && !isOwnLine && isNewTo(picked);
  return {
    picked,
    pick: (caller: Caller) => {
      setPicked(caller);
      setSearching(false);
    },
    isOwnLine,
    isSearching,
    search: () => setSearching(!isSearching),
    mayKeep,
    keeps: mayKeep && keeps,
    setKeeps,
  };
}

/** Whoever it certainly is; a shared line picks nobody, even where only one of them is known. */
export const sureOf = (candidates: readonly Candidate[]): Candidate | null =>
  candidates.length === 1 && candidates[0]?.certain ? candidates[0] : null;

/** Whether the number that calls is not one of theirs yet. */
const isNewTo = (caller: Caller) =>
  !('by' in caller) || !['own-number', 'extension', 'switchboard'].includes(caller.by);

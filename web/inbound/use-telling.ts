import { useState } from 'react';
import type { Candidate, InboundCall } from '#api/inbound-calls.ts';
import type { Disposition } from '#core/call/disposition.ts';
import { isNo, objections } from '#core/call/objection.ts';
import { type Caller, mostKeys } from '#web/inbound/CandidateLine.tsx';
import {
  type CameOf,
  lacksWhen,
  nothingAgreed,
  resultSaid,
  resultsOfTalk,
  sayObjection,
  sayResult,
} from '#web/inbound/came-of-it.ts';
import type { Said } from '#web/inbound/use-taking.ts';

/** What the keys 1 to 9 and the panel are about besides who it is. */
type Asks = 'result' | 'why' | 'never-again' | null;

export type Telling = ReturnType<typeof useTelling>;

/** What the rep says of a call, until it is written down: who it is, what came of it, and whether the number is theirs. */
export function useTelling(
  call: InboundCall,
  { take, isWriting }: { take: (personId: string, said: Said) => void; isWriting: boolean },
) {
  const { candidates } = call;
  const isKnown = candidates.length > 0;
  const [picked, setPicked] = useState<Caller | null>(sureOf(candidates));
  const [isSearching, setSearching] = useState(!isKnown);
  const [keeps, setKeeps] = useState(!isKnown);
  const [note, setNote] = useState('');
  const [came, setCame] = useState(nothingAgreed);
  const [asks, setAsks] = useState<Asks>(null);
  const isOwnLine = call.ownLineOf.length > 0;
  const mayKeep = picked !== null && call.number !== null && !isOwnLine && isNewTo(picked);
  const say = (answered: boolean, of = came) => {
    if (!picked || isWriting || (answered ? lacksWhen(of) : of.disposition !== null)) return;
    const said = { answered, keepNumber: mayKeep && keeps, note: note.trim() || null };
    take(picked.personId, { ...said, ...resultSaid(of) });
  };
  const choose = (result: Disposition) => {
    // Asked once more, for it is final for everyone.
    if (result.result === 'do-not-call') return setAsks('never-again');
    const next = sayResult(came, result);
    setCame(next);
    setAsks(isNo(next.disposition?.result) ? 'why' : 'result');
  };
  const pick = (caller: Caller) => {
    setPicked(caller);
    setSearching(false);
  };
  const digit = (key: number) => {
    const [result, why] = [resultsOfTalk[key - 1], objections[key - 1]];
    const numbered = candidates.slice(0, mostKeys)[key - 1];
    if (asks === 'why') return why && setCame(sayObjection(came, why));
    if (asks === 'result') return result?.keys[1] === String(key) && choose(result);
    return numbered && pick(numbered);
  };
  return {
    ...{ picked, pick, isSearching, note, setNote, came, asks, isOwnLine, mayKeep, keeps, setKeeps },
    ...{ say, choose, digit },
    search: () => setSearching(!isSearching),
    askResult: () => setAsks(asks === null ? 'result' : null),
    askNeverAgain: () => setAsks('never-again'),
    askNothing: () => setAsks(null),
    sayMore: (more: Partial<CameOf>) => setCame({ ...came, ...more }),
    sayNeverAgain: () => {
      setAsks(null);
      say(true, { ...nothingAgreed, disposition: neverAgain });
    },
  };
}

/** Whoever it certainly is; a shared line picks nobody, even where only one of them is known. */
export const sureOf = (candidates: readonly Candidate[]): Candidate | null =>
  candidates.length === 1 && candidates[0]?.certain ? candidates[0] : null;

/** Whether the number that calls is not one of theirs yet. */
const isNewTo = (caller: Caller) =>
  !('by' in caller) || !['own-number', 'extension', 'switchboard'].includes(caller.by);

const neverAgain = resultsOfTalk.find(({ result }) => result === 'do-not-call') ?? null;

import { useState } from 'react';
import type { InboundCall } from '#api/inbound-calls.ts';
import type { Disposition } from '#core/call/disposition.ts';
import { isNo, objections } from '#core/call/objection.ts';
import { mostKeys } from '#web/inbound/CandidateLine.tsx';
import {
  type CameOf,
  lacksWhen,
  nothingAgreed,
  resultSaid,
  resultsOfTalk,
  sayObjection,
  sayResult,
} from '#web/inbound/came-of-it.ts';
import type { Taking } from '#web/inbound/use-taking.ts';
import type { Who } from '#web/inbound/use-who.ts';

/** What the panel asks besides who it is; the digits answer that first. */
type Asks = 'result' | 'why' | 'never-again' | null;

export type Telling = ReturnType<typeof useTelling>;

/** What the rep says of a call until it is written down: what came of it, and a note. */
export function useTelling(
  { candidates }: InboundCall,
  { picked, pick, keeps }: Who,
  { take, isWriting }: Taking,
) {
  const [note, setNote] = useState('');
  const [came, setCame] = useState(nothingAgreed);
  const [asks, setAsks] = useState<Asks>(null);
  const say = (answered: boolean, of = came) => {
    if (!picked || isWriting || (answered ? lacksWhen(of) : of.disposition !== null)) return;
    const said = { answered, keepNumber: keeps, note: note.trim() || null };
    take(picked.personId, { ...said, ...resultSaid(of) });
  };
  const choose = (result: Disposition) => {
    // Asked once more, for it is final for everyone.
    if (result.result === 'do-not-call') return setAsks('never-again');
    const next = sayResult(came, result);
    setCame(next);
    setAsks(isNo(next.disposition?.result) ? 'why' : 'result');
  };
  const digit = (key: number) => {
    const [result, why] = [resultsOfTalk[key - 1], objections[key - 1]];
    const numbered = candidates.slice(0, mostKeys)[key - 1];
    if (asks === 'why') return why && setCame(sayObjection(came, why));
    if (asks === 'result') return result?.keys[1] === String(key) && choose(result);
    return numbered && pick(numbered);
  };
  return {
    note,
    setNote,
    came,
    asks,
    choose,
    digit,
    say,
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

const neverAgain = resultsOfTalk.find(({ result }) => result === 'do-not-call') ?? null;

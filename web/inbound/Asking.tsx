import { type KeyboardEvent, useState } from 'react';
import type { Candidate, InboundCall, InboundCallChange } from '#api/inbound-calls.ts';
import type { Disposition } from '#core/call/disposition.ts';
import { useChangeCall } from '#web/api/inbound-calls.ts';
import { CallActions } from '#web/inbound/CallActions.tsx';
import { CameOfIt } from '#web/inbound/CameOfIt.tsx';
import { type Caller, CandidateLine, mostKeys } from '#web/inbound/CandidateLine.tsx';
import type { CallShown, CallStep } from '#web/inbound/calls-shown.ts';
import { lacksWhen, nothingAgreed, resultSaid, resultsOfTalk, sayResult } from '#web/inbound/came-of-it.ts';
import styles from '#web/inbound/inbound.module.css';
import { Known } from '#web/inbound/Known.tsx';
import { tellLine } from '#web/inbound/line.ts';
import { WhoElse } from '#web/inbound/WhoElse.tsx';
import { Checkbox, Input } from '#web/ui/Field.tsx';
import { piece } from '#web/ui/piece.tsx';
import { toast } from '#web/ui/toast.tsx';

const AskedNot = piece(() => import('#web/pages/today/outcome/AskedNot.tsx'));

type Theirs = Extract<InboundCallChange, { is: 'theirs' }>;

/** Who is it, and what came of it? A number that several share picks nobody by itself. */
export function Asking({
  shown: { call, stands },
  head,
  isFolded,
  step,
  onLeave,
}: {
  shown: CallShown;
  /** Who calls, in a sentence. */
  head: string;
  isFolded: boolean;
  step: (step: CallStep) => void;
  onLeave: () => void;
}) {
  const { candidates } = call;
  const isOwnLine = call.ownLineOf.length > 0;
  const [picked, setPicked] = useState<Caller | null>(sureOf(candidates));
  const [isSearching, setSearching] = useState(candidates.length === 0);
  const [keeps, setKeeps] = useState(candidates.length === 0);
  const [note, setNote] = useState('');
  const [came, setCame] = useState(nothingAgreed);
  const [asks, setAsks] = useState<'result' | 'never-again' | null>(null);
  const { take, dismiss, isWriting } = useWays(call, step, onLeave);
  const mayKeep = picked !== null && call.number !== null && !isOwnLine && isNewTo(picked);
  const say = (answered: boolean, of = came) => {
    if (!picked || isWriting || (answered ? lacksWhen(of) : of.disposition !== null)) return;
    const said = { answered, keepNumber: mayKeep && keeps, note: note.trim() || null };
    take(picked.personId, { ...said, ...resultSaid(of) });
  };
  const pick = (caller: Caller) => {
    setPicked(caller);
    setSearching(false);
  };
  const choose = (result: Disposition) => {
    // Asked once more, for it is final for everyone.
    if (result.result === 'do-not-call') return setAsks('never-again');
    setCame(sayResult(came, result));
  };
  const acts = keysOf({
    a: () => say(true),
    m: () => say(false),
    s: () => picked && setAsks(asks === null ? 'result' : null),
    x: () => picked && setAsks('never-again'),
    digit: (digit) => {
      const result = resultsOfTalk[digit - 1];
      const numbered = candidates.slice(0, mostKeys)[digit - 1];
      if (asks === 'result') return result?.keys[1] === String(digit) && choose(result);
      return numbered && pick(numbered);
    },
  });
  const known = candidates.find(({ personId }) => personId === picked?.personId);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has a frame of its own
    <div
      role="group"
      aria-label={head}
      tabIndex={-1}
      data-front=""
      className={styles.asks}
      hidden={isFolded}
      onKeyDown={acts}
    >
      <div className={styles.body}>
        {isOwnLine && (
          <p className="ink2">
            Nobody you call has this number: a call was put through, or one of you rang in.
          </p>
        )}
        {candidates.length > 0 && (
          <ol className={styles.candidates} aria-label="Who it may be">
            {candidates.map((one, index) => (
              <CandidateLine
                key={one.personId}
                candidate={one}
                place={index < mostKeys && asks !== 'result' ? index + 1 : null}
                isAlone={sureOf(candidates) !== null}
                isPicked={picked?.personId === one.personId}
                onPick={() => pick(one)}
              />
            ))}
          </ol>
        )}
        {known && <Known candidate={known} />}
        {picked && !known && (
          <p className={styles.other}>
            <b>{picked.name}</b>
            <span>{[picked.title, picked.account].filter(Boolean).join(', ')}</span>
          </p>
        )}
        {isSearching && <WhoElse number={isOwnLine ? null : call.number} onChoose={pick} />}
        {picked && (
          <Input
            label="Note"
            labelHidden
            placeholder="A note, if you like"
            maxLength={2000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
        {mayKeep && (
          <Checkbox
            label={`Keep this number as ${picked.name}’s`}
            checked={keeps}
            onChange={(event) => setKeeps(event.target.checked)}
          />
        )}
      </div>
      {picked && (
        <CameOfIt
          came={came}
          timeZone={picked.timeZone}
          isOpen={asks === 'result'}
          onOpen={() => setAsks(asks === null ? 'result' : null)}
          onResult={choose}
          onWhen={(when) => setCame({ ...came, ...when })}
          onEnter={() => say(true)}
        />
      )}
      <CallActions
        call={call}
        picked={picked}
        came={came}
        isTaking={stands === 'taking'}
        isWriting={isWriting}
        onSay={say}
        onSomebodyElse={() => setSearching(!isSearching)}
        onDismiss={dismiss}
      />
      {asks === 'never-again' && picked && (
        <AskedNot
          name={picked.name}
          onClose={() => setAsks(null)}
          onYes={() => {
            setAsks(null);
            say(true, { ...nothingAgreed, disposition: neverAgain });
          }}
        />
      )}
    </div>
  );
}

/** Whoever it certainly is; a shared line picks nobody, even where only one of them is known. */
const sureOf = (candidates: readonly Candidate[]): Candidate | null =>
  candidates.length === 1 && candidates[0]?.certain ? candidates[0] : null;

/** Whether the number that calls is not one of theirs yet. */
const isNewTo = (caller: Caller) =>
  !('by' in caller) || !['own-number', 'extension', 'switchboard'].includes(caller.by);

function useWays(call: InboundCall, step: (step: CallStep) => void, onLeave: () => void) {
  const undoing = useChangeCall({ onDone: (again) => tellLine({ is: 'asked-for', call: again }) });
  const changing = useChangeCall({
    onDone: (answer, change) => {
      if (change.is === 'theirs') {
        const asksWhere = change.result === 'meeting';
        return step({ is: 'taken', call: answer, says: answer.recorded?.says ?? '', asksWhere });
      }
      onLeave();
      toast.done('Nobody we call.', 'It left the calls that came in.', {
        label: 'Undo',
        onClick: () => undoing.write({ id: call.id, is: 'open' }),
      });
    },
    onRefused: () => {
      step({ is: 'refused', id: call.id });
      return false;
    },
  });
  return {
    isWriting: changing.isWriting,
    take: (personId: string, said: Omit<Theirs, 'is' | 'personId'>) => {
      step({ is: 'taking', id: call.id });
      changing.write({ id: call.id, is: 'theirs', personId, ...said });
    },
    dismiss: () => {
      step({ is: 'taking', id: call.id });
      changing.write({ id: call.id, is: 'dismissed' });
    },
  };
}

const neverAgain = resultsOfTalk.find(({ result }) => result === 'do-not-call') ?? null;

type Acts = Record<'a' | 'm' | 's' | 'x', () => unknown> & { digit: (digit: number) => unknown };

/** What keys do while the call has the focus and nothing is typed into. */
const keysOf = (acts: Acts) => (event: KeyboardEvent) => {
  const { key, ctrlKey, metaKey, altKey } = event;
  if (isTyping(event) || ctrlKey || metaKey || altKey) return;
  const letter = key.toLowerCase();
  if (/^[1-9]$/.test(key)) acts.digit(Number(key));
  else if (letter === 'a' || letter === 'm' || letter === 's' || letter === 'x') acts[letter]();
  else return;
  event.preventDefault();
};

/** A dialog over the call has keys of its own. */
const isTyping = ({ target, currentTarget }: KeyboardEvent) =>
  !(target instanceof Node && currentTarget.contains(target)) ||
  (target instanceof HTMLInputElement && target.type !== 'checkbox');

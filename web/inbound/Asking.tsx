import { type KeyboardEvent, useState } from 'react';
import type { Candidate, InboundCall } from '#api/inbound-calls.ts';
import { useChangeCall } from '#web/api/inbound-calls.ts';
import { type Caller, CandidateLine, mostKeys } from '#web/inbound/CandidateLine.tsx';
import type { CallShown, CallStep } from '#web/inbound/calls-shown.ts';
import styles from '#web/inbound/inbound.module.css';
import { Known } from '#web/inbound/Known.tsx';
import { tellLine } from '#web/inbound/line.ts';
import { WhoElse } from '#web/inbound/WhoElse.tsx';
import { Button } from '#web/ui/Button.tsx';
import { Checkbox, Input } from '#web/ui/Field.tsx';
import { toast } from '#web/ui/toast.tsx';

/** Who is it? A number that several share picks nobody by itself. */
export function Asking({
  shown: { call, stands },
  isFolded,
  step,
  onLeave,
}: {
  shown: CallShown;
  isFolded: boolean;
  step: (step: CallStep) => void;
  onLeave: () => void;
}) {
  const { candidates } = call;
  const [picked, setPicked] = useState<Caller | null>(sureOf(candidates));
  const [isSearching, setSearching] = useState(candidates.length === 0);
  const [keeps, setKeeps] = useState(candidates.length === 0);
  const [note, setNote] = useState('');
  const { take, dismiss, isWriting } = useWays(call, step, onLeave);
  const mayKeep = picked !== null && call.number !== null && isNewTo(picked);
  const say = (answered: boolean) => {
    if (!picked || isWriting) return;
    take(picked.personId, { answered, keepNumber: mayKeep && keeps, note: note.trim() || null });
  };
  const pick = (caller: Caller) => {
    setPicked(caller);
    setSearching(false);
  };
  const known = candidates.find(({ personId }) => personId === picked?.personId);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has a frame of its own
    <div
      role="group"
      aria-label={call.says}
      tabIndex={-1}
      data-front=""
      className={styles.asks}
      hidden={isFolded}
      onKeyDown={(event) => {
        const act = keyActs(event, { a: () => say(true), m: () => say(false) });
        const numbered = candidates.slice(0, mostKeys)[Number(event.key) - 1];
        if (!act && (!numbered || isTyping(event))) return;
        event.preventDefault();
        if (act) act();
        else if (numbered) pick(numbered);
      }}
    >
      <div className={styles.body}>
        {candidates.length > 0 && (
          <ol className={styles.candidates} aria-label="Who it may be">
            {candidates.map((one, index) => (
              <CandidateLine
                key={one.personId}
                candidate={one}
                place={index < mostKeys ? index + 1 : null}
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
        {isSearching && <WhoElse call={call} onChoose={pick} />}
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
      <div className={styles.actions}>
        {picked && (
          <>
            <Button
              look={call.missed ? 'plain' : 'primary'}
              icon="phone-in"
              keyHint="=A"
              busy={stands === 'taking'}
              aria-label={`Answered: it is ${picked.name}`}
              onClick={() => say(true)}
            >
              It is them: answered
            </Button>
            <Button
              look={call.missed ? 'primary' : 'plain'}
              icon="phone-missed"
              keyHint="=M"
              busy={stands === 'taking'}
              aria-label={`Missed: it was ${picked.name}`}
              onClick={() => say(false)}
            >
              Missed it
            </Button>
          </>
        )}
        {candidates.length > 0 && (
          <Button look="ghost" size="small" icon="search" onClick={() => setSearching(!isSearching)}>
            Somebody else
          </Button>
        )}
        <Button look="ghost" size="small" busy={isWriting} onClick={dismiss}>
          Nobody we call
        </Button>
      </div>
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
      if (change.is === 'theirs')
        return step({ is: 'taken', call: answer, says: answer.recorded?.says ?? '' });
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
    take: (personId: string, said: { answered: boolean; keepNumber: boolean; note: string | null }) => {
      step({ is: 'taking', id: call.id });
      changing.write({ id: call.id, is: 'theirs', personId, ...said });
    },
    dismiss: () => {
      step({ is: 'taking', id: call.id });
      changing.write({ id: call.id, is: 'dismissed' });
    },
  };
}

const isTyping = ({ target }: KeyboardEvent) =>
  target instanceof HTMLInputElement && target.type !== 'checkbox';

const keyActs = (event: KeyboardEvent, acts: Record<string, () => void>) =>
  isTyping(event) || event.ctrlKey || event.metaKey || event.altKey
    ? undefined
    : acts[event.key.toLowerCase()];

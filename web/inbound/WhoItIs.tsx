import type { InboundCall } from '#api/inbound-calls.ts';
import { CandidateLine, mostKeys } from '#web/inbound/CandidateLine.tsx';
import styles from '#web/inbound/inbound.module.css';
import { Known } from '#web/inbound/Known.tsx';
import type { Telling } from '#web/inbound/use-telling.ts';
import { sureOf, type Who } from '#web/inbound/use-who.ts';
import { WhoElse } from '#web/inbound/WhoElse.tsx';
import { Checkbox, Input } from '#web/ui/Field.tsx';

/** Who it may be, who was chosen and what is known of them; a note, and whether the number is theirs to keep. */
export function WhoItIs({
  call: { candidates, number },
  who: { picked, pick, isOwnLine, isSearching, mayKeep, keeps, setKeeps },
  telling: { asks, note, setNote },
}: {
  call: InboundCall;
  who: Who;
  telling: Telling;
}) {
  const known = candidates.find(({ personId }) => personId === picked?.personId);
  const hasDigits = asks === null || asks === 'never-again';
  return (
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
              place={index < mostKeys && hasDigits ? index + 1 : null}
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
      {isSearching && <WhoElse number={isOwnLine ? null : number} onChoose={pick} />}
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
      {picked && mayKeep && (
        <Checkbox
          label={`Keep this number as ${picked.name}’s`}
          checked={keeps}
          onChange={(event) => setKeeps(event.target.checked)}
        />
      )}
    </div>
  );
}

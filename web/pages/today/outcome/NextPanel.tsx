import { useRef } from 'react';
import { readKeys } from '#core/call/disposition.ts';
import { isNo } from '#core/call/objection.ts';
import { asksWhen, canSave, chosen } from '#web/pages/today/draft.ts';
import type { OutcomeProps } from '#web/pages/today/outcome/OutcomeBar.tsx';
import styles from '#web/pages/today/outcome/outcome.module.css';
import { PromiseChoice } from '#web/pages/today/outcome/PromiseChoice.tsx';
import WhenAsked from '#web/pages/today/outcome/WhenAsked.tsx';
import { Button } from '#web/ui/Button.tsx';
import { cx } from '#web/ui/class-names.ts';
import { Key } from '#web/ui/Key.tsx';
import { useAnswerKeys, useKeys } from '#web/ui/keys/use-keys.ts';
import { piece } from '#web/ui/piece.tsx';
import { WeekStrip } from '#web/ui/WeekStrip.tsx';

// Neither is needed before somebody is called: the first page is full.
export const WhoTook = piece(() => import('#web/pages/today/outcome/WhoTook.tsx'));
export const WhyNot = piece(() => import('#web/pages/today/outcome/WhyNot.tsx'));

/** Over the six answers: the one more key, the time they asked for, what happens next, and the way to save it. */
export function NextPanel(props: OutcomeProps) {
  const { draft, preview, zone, now, onChange, onPromise, onSave, onUndo, picksDay, onPickDay } = props;
  const begun = draft.pressed.length > 0;
  usePickingKeys(props);
  return (
    <div className={begun ? styles.next : undefined}>
      {begun && <MoreKeys {...props} />}
      {draft.pressed[0] === 'F' && <WhoTook {...props} />}
      {asksWhen(draft) && (
        <WhenAsked
          zone={zone}
          now={now}
          callAt={draft.callAt}
          callOn={draft.callOn}
          onAsked={(when) => onChange((one) => ({ ...one, ...when }))}
          onEnter={onSave}
        />
      )}
      {draft.pressed[0] === 'S' && <WhyNot {...props} />}
      <div className={begun ? styles.nextLine : undefined}>
        <div className={begun ? styles.nextWords : 'sr'} aria-live="polite">
          {preview && (
            <>
              <p className={styles.lead}>
                {preview.words.lead} <b>{preview.words.strong}</b> {preview.words.tail}
              </p>
              <p className={styles.below}>{preview.words.below}</p>
            </>
          )}
        </div>
        {begun && (
          <>
            {preview && (
              <div data-promise={preview.isPromise || undefined}>
                <WeekStrip
                  days={preview.strip}
                  onPick={picksDay ? (on) => onChange((one) => ({ ...one, otherDay: on })) : undefined}
                />
              </div>
            )}
            <div className={styles.ways}>
              {preview?.decided.decision.next === 'call' && (
                <Button look="ghost" keyHint="outcome.other-day" aria-pressed={picksDay} onClick={onPickDay}>
                  Other day
                </Button>
              )}
              <Button look="ghost" keyHint="outcome.undo" onClick={onUndo}>
                Undo
              </Button>
              <Button
                look="primary"
                size="large"
                keyHint="outcome.save"
                disabled={!canSave(draft)}
                onClick={onSave}
              >
                Save, next person
              </Button>
            </div>
          </>
        )}
      </div>
      {begun && (
        <div className={styles.extras}>
          {preview && preview.phrases.length > 0 && (
            <PromiseChoice phrases={preview.phrases} promise={preview.promise} onChoose={onPromise} />
          )}
          <Note {...props} />
        </div>
      )}
    </div>
  );
}

/** While a day is being picked the arrows go through those the decision allows. */
function usePickingKeys({ preview, picksDay, onChange }: OutcomeProps) {
  const days = (preview?.strip ?? []).filter(({ state }) => ['open', 'promised', 'chosen'].includes(state));
  const at = days.findIndex(({ state }) => state === 'chosen');
  const pick = (by: 1 | -1) => {
    const day = days[at + by];
    if (day) onChange((one) => ({ ...one, otherDay: day.on }));
  };
  useAnswerKeys({ arrowright: () => pick(1), arrowleft: () => pick(-1) }, picksDay);
}

/** The second keys: N then 1 to 4, S then 1 to 6, F then M. After a no they mean why, and are shown there. */
export function MoreKeys({ draft, onPress, hangsUp }: OutcomeProps) {
  const first = draft.pressed[0];
  const read = first ? readKeys([first]) : null;
  if (!read || read.next.length === 0) {
    if (first !== 'V' || !hangsUp) return null;
    return (
      <p className={styles.hint}>
        The decision was to leave nothing. If you did leave a message, say so: it is kept as it happened.
      </p>
    );
  }
  const second = draft.pressed[1];
  return (
    <fieldset className={styles.more} aria-label="One more">
      {read.next.map((disposition) => (
        <button
          key={disposition.id}
          type="button"
          className={cx(styles.moreKey, disposition.keys[1] === second && styles.on)}
          aria-pressed={disposition.keys[1] === second}
          onClick={() => onPress(disposition.keys[1] as string)}
        >
          {!isNo(chosen(draft)?.result) && <Key>{disposition.keys[1] as string}</Key>}
          {disposition.label}
        </button>
      ))}
    </fieldset>
  );
}

/** One line for whoever calls next; I jumps into it, Enter saves the call. */
export function Note({ draft, onChange, onSave }: OutcomeProps) {
  const field = useRef<HTMLInputElement>(null);
  useKeys({ 'outcome.note': () => field.current?.focus() });
  return (
    <div className={styles.note}>
      <input
        ref={field}
        aria-label="Note, one line"
        placeholder="A note, if there is one"
        maxLength={2000}
        value={draft.note}
        onChange={(event) => onChange((one) => ({ ...one, note: event.target.value }))}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur();
          if (event.key !== 'Enter' || !canSave(draft)) return;
          event.preventDefault();
          onSave();
        }}
      />
      <Key of="outcome.note" />
    </div>
  );
}

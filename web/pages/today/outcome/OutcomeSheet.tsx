import { answers } from '#core/call/disposition.ts';
import { isNo } from '#core/call/objection.ts';
import { formatClock, formatSeconds } from '#web/format/when.ts';
import { asksWhen, canSave, chosen, secondsOf } from '#web/pages/today/draft.ts';
import { MoreKeys, Note, WhoTook, WhyNot } from '#web/pages/today/outcome/NextPanel.tsx';
import type { OutcomeProps } from '#web/pages/today/outcome/OutcomeBar.tsx';
import styles from '#web/pages/today/outcome/outcome.module.css';
import { PromiseChoice } from '#web/pages/today/outcome/PromiseChoice.tsx';
import WhenAsked from '#web/pages/today/outcome/WhenAsked.tsx';
import { Button } from '#web/ui/Button.tsx';
import { cx } from '#web/ui/class-names.ts';
import { Sheet } from '#web/ui/Dialog.tsx';
import { Icon, type IconName } from '#web/ui/Icon.tsx';
import { WeekStrip } from '#web/ui/WeekStrip.tsx';

/** How it went, under the thumb: opens by itself when the phone comes back from a call. */
export default function OutcomeSheet(props: OutcomeProps & { name: string; onClose: () => void }) {
  const {
    draft,
    preview,
    zone,
    now,
    name,
    onPress,
    onChange,
    onPromise,
    onSave,
    onClose,
    picksDay,
    onPickDay,
  } = props;
  const seconds = secondsOf(draft);
  const begun = draft.pressed[0];
  const says = [
    name,
    seconds !== null && formatSeconds(seconds),
    draft.endedAt !== null && `ended ${formatClock(draft.endedAt, zone)}`,
  ];
  return (
    <Sheet open onClose={onClose} title="How did it go?" says={says.filter(Boolean).join(', ')}>
      <div className={styles.grid}>
        {answers.map((answer) => (
          <button
            key={answer.key}
            type="button"
            className={cx(styles.tile, answer.isFinal && styles.final, answer.key === begun && styles.on)}
            aria-pressed={answer.key === begun}
            onClick={() => onPress(answer.key)}
          >
            <Icon name={answer.icon as IconName} size={20} />
            <span>{answer.label}</span>
          </button>
        ))}
      </div>
      {begun && (
        <div className={styles.sheetMore}>
          <MoreKeys {...props} />
        </div>
      )}
      {draft.pressed[0] === 'F' && (
        <div className={styles.sheetMore}>
          <WhoTook {...props} />
        </div>
      )}
      {asksWhen(draft) && (
        <div className={styles.sheetMore}>
          <WhenAsked
            zone={zone}
            now={now}
            callAt={draft.callAt}
            callOn={draft.callOn}
            onAsked={(when) => onChange((one) => ({ ...one, ...when }))}
            onEnter={onSave}
          />
        </div>
      )}
      {isNo(chosen(draft)?.result) && (
        <div className={styles.sheetMore}>
          <WhyNot {...props} />
        </div>
      )}
      <div aria-live="polite">
        {preview && (
          <div className={styles.sheetNext} data-promise={preview.isPromise || undefined}>
            <div>
              <p className={styles.lead}>
                {preview.words.lead} <b>{preview.words.strong}</b> {preview.words.tail}
              </p>
              <p className={styles.below}>{preview.words.below}</p>
            </div>
            <WeekStrip
              days={preview.strip.slice(0, 8)}
              onPick={picksDay ? (on) => onChange((one) => ({ ...one, otherDay: on })) : undefined}
            />
            {preview.phrases.length > 0 && (
              <PromiseChoice phrases={preview.phrases} promise={preview.promise} onChoose={onPromise} />
            )}
            {preview.decided.decision.next === 'call' && (
              <Button look="ghost" icon="calendar" aria-pressed={picksDay} onClick={onPickDay}>
                Other day
              </Button>
            )}
          </div>
        )}
      </div>
      <div className={styles.sheetNote}>
        <Note {...props} />
      </div>
      <button type="button" className={styles.save} disabled={!canSave(draft)} onClick={onSave}>
        <Icon name="check" size={20} />
        Save, next person
      </button>
    </Sheet>
  );
}

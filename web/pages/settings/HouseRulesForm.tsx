import { type FormEvent, useState } from 'react';
import { type HouseRules, houseRules } from '#core/rules/house-rules.ts';
import { useSession } from '#web/api/session.ts';
import { useChangeSettings } from '#web/api/settings.ts';
import { showRefusal } from '#web/forms/refusal.ts';
import { Days, Hours } from '#web/pages/settings/DaysAndHours.tsx';
import { RuleRow } from '#web/pages/settings/RuleRow.tsx';
import styles from '#web/pages/settings/settings.module.css';
import { loosenedIn, type NumberRule, strictnessOf } from '#web/pages/settings/strictness.ts';
import { Button } from '#web/ui/Button.tsx';
import { Checkbox, Input } from '#web/ui/Field.tsx';
import { Icon } from '#web/ui/Icon.tsx';
import { toast } from '#web/ui/toast.tsx';

type Row = { rule: NumberRule; label: string; says: string; least: number; most: number };

const rows: readonly Row[] = [
  {
    rule: 'callsInTenDays',
    label: 'Calls in any ten days, at most',
    says: 'Lisa Shepherd: four or five in ten days is spam.',
    least: 1,
    most: 10,
  },
  {
    rule: 'restDays',
    label: 'Days of rest before a new start',
    says: 'After a method that ended without a conversation. A playbook may ask for more.',
    least: 0,
    most: 3650,
  },
  {
    rule: 'busyMinutes',
    label: 'Minutes after a busy line',
    says: 'Before it is tried again.',
    least: 1,
    most: 240,
  },
  {
    rule: 'requestedMinutes',
    label: 'Minutes a requested time stays open',
    says: 'They asked for 2:00; until then it is kept.',
    least: 5,
    most: 240,
  },
  {
    rule: 'callBackDays',
    label: 'Days in which a call answers a message',
    says: 'How call-backs are counted.',
    least: 1,
    most: 90,
  },
];

/** The house rules as numbers, days and hours; whatever becomes looser must be meant, and is marked. */
export function HouseRulesForm({ rules }: { rules: HouseRules }) {
  const isAdmin = useSession()?.rep?.role === 'admin';
  const [draft, setDraft] = useState(rules);
  const [isMeant, setMeant] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const change = useChangeSettings({
    onDone: () => toast.done('The rules hold from now on.', 'Everybody they touch is decided again.'),
    onRefused: showRefusal(({ says }) => setRefusal(says)),
  });
  const loosened = loosenedIn(draft);
  const isSame = JSON.stringify(draft) === JSON.stringify(rules);
  const save = (event: FormEvent) => {
    event.preventDefault();
    setRefusal(null);
    const { loosened: _, callsPerDay: __, ...given } = draft;
    change.write({ houseRules: given });
  };
  const set = (next: Partial<HouseRules>) => {
    setMeant(false);
    setDraft({ ...draft, ...next });
  };
  return (
    <form className={styles.rules} onSubmit={save}>
      <RuleRow label="Calls on one day of theirs" says="Voss Graham. Nobody loosens it." strictness="same">
        <p className={styles.fixed}>1</p>
      </RuleRow>
      {rows.map((row) => (
        <RuleRow key={row.rule} {...row} strictness={strictnessOf(row.rule, draft[row.rule])}>
          <Input
            label={row.label}
            labelHidden
            type="number"
            inputMode="numeric"
            required
            min={row.least}
            max={row.most}
            value={Number.isNaN(draft[row.rule]) ? '' : draft[row.rule]}
            onChange={(event) => set({ [row.rule]: event.target.valueAsNumber })}
            hint={draft[row.rule] === houseRules[row.rule] ? undefined : `Ours: ${houseRules[row.rule]}`}
          />
        </RuleRow>
      ))}
      <Days days={draft.businessDays} onChange={(businessDays) => set({ businessDays })} />
      <Hours parts={draft.dayParts} onChange={(dayParts) => set({ dayParts })} />
      {loosened.length > 0 && (
        <div className={styles.loosened}>
          <p>
            <Icon name="warning" />
            <span>
              Looser than the house rules: {loosened.join(', ')}. Every decision this touches will say so.
            </span>
          </p>
          {isAdmin ? (
            <Checkbox
              label="It is meant so"
              checked={isMeant}
              onChange={(event) => setMeant(event.target.checked)}
            />
          ) : (
            <p>Only an admin may make a rule looser.</p>
          )}
        </div>
      )}
      {refusal && (
        <p className={styles.refusal} role="alert">
          {refusal}
        </p>
      )}
      <div className={styles.actions}>
        <Button look="ghost" onClick={() => set(houseRules)} disabled={change.isWriting}>
          Back to ours
        </Button>
        <Button
          type="submit"
          look="primary"
          busy={change.isWriting}
          disabled={isSame || draft.businessDays.length === 0 || (loosened.length > 0 && !isMeant)}
        >
          Save the rules
        </Button>
      </div>
    </form>
  );
}

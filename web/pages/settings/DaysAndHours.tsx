import { type DayPartName, dayPartNames } from '#core/call/touch.ts';
import type { HouseRules } from '#core/rules/house-rules.ts';
import { RuleRow, StrictnessTag } from '#web/pages/settings/RuleRow.tsx';
import styles from '#web/pages/settings/settings.module.css';
import { daysStrictness, hoursStrictness } from '#web/pages/settings/strictness.ts';
import { Input } from '#web/ui/Field.tsx';

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

export function Days({ days, onChange }: { days: readonly number[]; onChange: (days: number[]) => void }) {
  const toggle = (day: number) =>
    onChange(days.includes(day) ? days.filter((one) => one !== day) : [...days, day].sort((a, b) => a - b));
  return (
    <RuleRow
      label="Days on which calls are made"
      says={
        days.length === 0
          ? 'Choose one at least.'
          : 'Theirs, and no public holiday of their country and region.'
      }
      strictness={daysStrictness(days)}
    >
      <fieldset className={styles.days} aria-label="Days on which calls are made">
        {weekdays.map((name, index) => (
          <button
            key={name}
            type="button"
            aria-pressed={days.includes(index + 1)}
            onClick={() => toggle(index + 1)}
          >
            {name}
          </button>
        ))}
      </fieldset>
    </RuleRow>
  );
}

const partWords: Record<DayPartName, string> = {
  early: 'Early, before screeners are in',
  morning: 'Morning',
  lunch: 'Lunch',
  afternoon: 'Afternoon',
  late: 'Late, after screeners have left',
};

export function Hours({
  parts,
  onChange,
}: {
  parts: HouseRules['dayParts'];
  onChange: (parts: HouseRules['dayParts']) => void;
}) {
  const set = (part: DayPartName, change: Partial<HouseRules['dayParts'][DayPartName]>) =>
    onChange({ ...parts, [part]: { ...parts[part], ...change } });
  return (
    <div className={styles.hours}>
      <p className={styles.ruleLabel}>
        Hours of their day <StrictnessTag strictness={hoursStrictness(parts)} />
      </p>
      <p className={styles.quiet}>By their own clock. The law of their country can only narrow them.</p>
      {dayPartNames.map((part) => (
        <fieldset key={part} className={styles.part}>
          <legend>{partWords[part]}</legend>
          <Input
            label={`${partWords[part]}: from`}
            labelHidden
            type="time"
            required
            value={parts[part].from}
            onChange={(event) => set(part, { from: event.target.value })}
          />
          <span aria-hidden="true">to</span>
          <Input
            label={`${partWords[part]}: until`}
            labelHidden
            type="time"
            required
            value={parts[part].until}
            onChange={(event) => set(part, { until: event.target.value })}
          />
        </fieldset>
      ))}
    </div>
  );
}

import { useId } from 'react';
import { weekdayNames } from '#core/plan/working-hours.ts';
import time from '#web/pages/settings/time/time.module.css';
import {
  addStretch,
  changeStretch,
  copyToWorkingDays,
  removeStretch,
  toggleDay,
  type WeekProblem,
  type WorkingWeek,
} from '#web/pages/settings/time/working-week.ts';
import { Button, IconButton } from '#web/ui/Button.tsx';

/** One day of a working week: off, or its stretches with a time at each end. */
export function DayHours({
  week,
  day,
  problem,
  onChange,
}: {
  week: WorkingWeek;
  /** 0 is Monday. */
  day: number;
  problem: WeekProblem | undefined;
  onChange: (week: WorkingWeek) => void;
}) {
  const name = weekdayNames[day] ?? '';
  const stretches = week[day] ?? [];
  const isOn = stretches.length > 0;
  const belowId = useId();
  const wrong = (index: number, field: 'from' | 'until') =>
    problem?.index === index && problem.field === field
      ? { 'aria-invalid': true, 'aria-describedby': belowId }
      : {};
  return (
    <fieldset className={time.day}>
      <legend className="sr">{name}</legend>
      <label className={time.name}>
        <input type="checkbox" checked={isOn} onChange={() => onChange(toggleDay(week, day))} />
        {name}
      </label>
      <div className={time.stretches}>
        {!isOn && <p className={time.off}>No calls</p>}
        {stretches.map((stretch, index) => (
          <div key={index} className={time.stretch}>
            <input
              type="time"
              aria-label={`${name}, from`}
              value={stretch.from}
              {...wrong(index, 'from')}
              onChange={(event) => onChange(changeStretch(week, day, index, { from: event.target.value }))}
            />
            <span aria-hidden="true">to</span>
            <input
              type="time"
              aria-label={`${name}, until`}
              value={stretch.until === '24:00' ? '00:00' : stretch.until}
              {...wrong(index, 'until')}
              onChange={(event) => onChange(changeStretch(week, day, index, { until: event.target.value }))}
            />
            {stretches.length > 1 && (
              <IconButton
                icon="close"
                label={`Remove these hours of ${name}`}
                onClick={() => onChange(removeStretch(week, day, index))}
              />
            )}
          </div>
        ))}
        {problem && (
          <p id={belowId} className={time.problem}>
            {problem.says}
          </p>
        )}
      </div>
      {isOn && (
        <div className={time.more}>
          <Button
            size="small"
            look="ghost"
            icon="plus"
            aria-label={`Add hours to ${name}`}
            onClick={() => onChange(addStretch(week, day))}
          >
            Add hours
          </Button>
          <Button
            size="small"
            look="ghost"
            icon="copy"
            aria-label={`Copy the hours of ${name} to the other working days`}
            onClick={() => onChange(copyToWorkingDays(week, day))}
          >
            Copy to all
          </Button>
        </div>
      )}
    </fieldset>
  );
}

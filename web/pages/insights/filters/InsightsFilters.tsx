import { useRef } from 'react';
import type { Insights } from '#api/insights.ts';
import { useSession } from '#web/api/session.ts';
import { ChosenFilters } from '#web/pages/insights/filters/ChosenFilters.tsx';
import styles from '#web/pages/insights/filters/filters.module.css';
import { NarrowDown } from '#web/pages/insights/filters/NarrowDown.tsx';
import type { InsightsSearch } from '#web/router.tsx';
import { Segmented } from '#web/ui/Segmented.tsx';

const periods = [
  { value: '4', label: '4 weeks' },
  { value: '12', label: '12 weeks' },
  { value: '52', label: 'Year' },
] as const;

export type FiltersProps = {
  search: InsightsSearch;
  /** Takes what changes; `undefined` takes something away. */
  onChange: (next: InsightsSearch) => void;
};

/** Whose numbers, of when, and of which work; all of it stands in the address. */
export function InsightsFilters({
  period,
  ...filters
}: FiltersProps & { period: Insights['period'] | undefined }) {
  const { search, onChange } = filters;
  const maySeeTeam = useSession()?.rep?.role !== 'rep';
  const isTeam = search.team !== undefined || search.rep !== undefined;
  const hasOwnDates = search.from !== undefined || search.until !== undefined;
  const narrowing = useRef<HTMLButtonElement>(null);
  return (
    <search className={styles.filters}>
      <div className={styles.choices}>
        {maySeeTeam && (
          <Segmented
            name="Whose"
            value={isTeam ? 'team' : 'me'}
            segments={[
              { value: 'me', label: 'Me' },
              { value: 'team', label: 'Team' },
            ]}
            onChoose={(whose) => onChange({ team: whose === 'team' ? 'all' : undefined, rep: undefined })}
          />
        )}
        <Segmented
          name="Period"
          value={hasOwnDates ? null : String(search.weeks ?? 12)}
          segments={periods}
          onChoose={(weeks) =>
            onChange({ weeks: weeks === '12' ? undefined : Number(weeks), from: undefined, until: undefined })
          }
        />
        <NarrowDown {...filters} isTeam={isTeam} period={period} button={narrowing} />
      </div>
      <ChosenFilters {...filters} onLast={() => narrowing.current?.focus()} />
    </search>
  );
}

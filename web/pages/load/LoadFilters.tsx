import { useRef } from 'react';
import type { Load } from '#web/api/load.ts';
import styles from '#web/pages/load/load.module.css';
import type { LoadSearch } from '#web/router.tsx';
import { Icon } from '#web/ui/Icon.tsx';
import { Key } from '#web/ui/Key.tsx';
import { useKeys } from '#web/ui/keys/use-keys.ts';

/** Of which reps the days are shown. */
export type Only = 'no-place' | 'unplanned';

/** So few are seen at a glance. */
const fewReps = 8;

/** By name, and by what calls for a look; each stands in the address. */
export function LoadFilters({
  load: { reps },
  search,
  onChange,
}: {
  load: Load;
  search: LoadSearch;
  onChange: (next: LoadSearch) => void;
}) {
  const field = useRef<HTMLInputElement>(null);
  useKeys({ 'list.search': () => field.current?.focus() }, reps.length > fewReps);
  const choices: { only: Only | undefined; words: string; count: number }[] = [
    { only: undefined, words: 'Every rep', count: reps.length },
    {
      only: 'no-place',
      words: 'Promises without a place',
      count: reps.filter(({ unkeepable }) => unkeepable.length > 0).length,
    },
    {
      only: 'unplanned',
      words: 'Not planned',
      count: reps.filter(({ plannedAt }) => plannedAt === null).length,
    },
  ];
  const shown = choices.filter(({ only, count }) => !only || count > 0 || only === search.only);
  const isLong = reps.length > fewReps;
  if (!isLong && shown.length === 1) return null;
  return (
    <search className={styles.filters}>
      {isLong && (
        <label className={styles.search}>
          <Icon name="search" />
          <input
            ref={field}
            type="search"
            aria-label="Search the reps"
            placeholder="A rep’s name"
            defaultValue={search.q}
            onChange={(event) => onChange({ q: event.target.value || undefined })}
          />
          <Key of="list.search" />
        </label>
      )}
      {shown.length > 1 && (
        <fieldset className={styles.choices} aria-label="Which reps">
          {shown.map(({ only, words, count }) => (
            <button
              key={words}
              type="button"
              aria-pressed={search.only === only}
              onClick={() => onChange({ only })}
            >
              {words} <span className="num">{count.toLocaleString()}</span>
            </button>
          ))}
        </fieldset>
      )}
    </search>
  );
}

import { useQuery } from '@tanstack/react-query';
import { type RefObject, useEffect, useState } from 'react';
import { poolsQuery } from '#web/api/pools.ts';
import { useSession } from '#web/api/session.ts';
import { CampaignFilter, MethodFilter, RelationshipFilter } from '#web/forms/WorkFilters.tsx';
import styles from '#web/pages/people/people.module.css';
import { states } from '#web/pages/people/people-filters.ts';
import type { PeopleSearch } from '#web/router.tsx';
import { Filter } from '#web/ui/Filter.tsx';
import { Icon } from '#web/ui/Icon.tsx';
import { Key } from '#web/ui/Key.tsx';
import { useSettled } from '#web/ui/use-settled.ts';

/** Long enough not to ask for every letter. */
const settleMs = 250;

/** Search and filters; each stands in the address, and the server answers them. */
export function PeopleFilters({
  search,
  onChange,
  field,
}: {
  search: PeopleSearch;
  onChange: (change: PeopleSearch) => void;
  field: RefObject<HTMLInputElement | null>;
}) {
  const reps = useSession()?.reps ?? [];
  const pools = useQuery(poolsQuery).data ?? [];
  const named = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
  return (
    <search className={styles.filters}>
      <SearchField q={search.q ?? ''} onChange={(q) => onChange({ q: q || undefined })} field={field} />
      <Filter
        name="State"
        any="Any state"
        value={search.state}
        choices={states}
        onChoose={(state) => onChange({ state })}
      />
      <RelationshipFilter
        value={search.relationship}
        onChoose={(relationship) => onChange({ relationship })}
      />
      <Filter
        name="Rep"
        any="Every rep"
        value={search.rep}
        choices={reps.map(named)}
        onChoose={(rep) => onChange({ rep })}
      />
      {pools.length > 0 && (
        <Filter
          name="Pool"
          any="Every pool"
          value={search.pool}
          choices={pools.map(named)}
          onChoose={(pool) => onChange({ pool })}
        />
      )}
      <MethodFilter value={search.playbook} onChoose={(playbook) => onChange({ playbook })} />
      <CampaignFilter value={search.campaign} onChoose={(campaign) => onChange({ campaign })} />
    </search>
  );
}

function SearchField({
  q,
  onChange,
  field,
}: {
  q: string;
  onChange: (q: string) => void;
  field: RefObject<HTMLInputElement | null>;
}) {
  const [typed, setTyped] = useState(q);
  const settled = useSettled(typed, settleMs);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was typed moves the address, never the reverse
  useEffect(() => {
    if (settled !== q) onChange(settled);
  }, [settled]);
  // An address changed from outside ("Show everybody") empties the field again.
  useEffect(() => setTyped(q), [q]);
  return (
    <label className={styles.search}>
      <span className="sr">Search by name or company</span>
      <Icon name="search" />
      <input
        ref={field}
        type="search"
        value={typed}
        maxLength={200}
        placeholder="Name or company"
        onChange={(event) => setTyped(event.target.value)}
      />
      <Key of="list.search" />
    </label>
  );
}

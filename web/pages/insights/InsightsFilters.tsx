import type { Insights } from '#api/insights.ts';
import { useSession } from '#web/api/session.ts';
import { CampaignFilter, MethodFilter, RelationshipFilter } from '#web/forms/WorkFilters.tsx';
import styles from '#web/pages/insights/insights.module.css';
import type { InsightsSearch } from '#web/router.tsx';
import { Filter } from '#web/ui/Filter.tsx';
import { Segmented } from '#web/ui/Segmented.tsx';

const periods = [
  { value: '4', label: '4 weeks' },
  { value: '12', label: '12 weeks' },
  { value: '52', label: 'Year' },
] as const;

/** Whose numbers, of when, and of which work; all of it stands in the address. */
export function InsightsFilters({
  search,
  scope,
  onChange,
}: {
  search: InsightsSearch;
  scope: Insights['scope'] | undefined;
  onChange: (next: Partial<InsightsSearch>) => void;
}) {
  const reps = useSession()?.reps ?? [];
  const named = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
  const isTeam = search.team !== undefined || search.rep !== undefined;
  return (
    <search className={styles.filters}>
      {scope?.maySeeTeam && (
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
        value={String(search.weeks ?? 12)}
        segments={periods}
        onChoose={(weeks) => onChange({ weeks: weeks === '12' ? undefined : Number(weeks) })}
      />
      <div className={styles.narrow}>
        {isTeam && (
          <Filter
            name="Rep"
            any="Every rep"
            value={search.rep}
            choices={reps.map(named)}
            onChoose={(rep) => onChange({ rep, team: rep ? undefined : 'all' })}
          />
        )}
        <CampaignFilter value={search.campaign} onChoose={(campaign) => onChange({ campaign })} />
        <MethodFilter value={search.playbook} onChoose={(playbook) => onChange({ playbook })} />
        <RelationshipFilter
          value={search.relationship}
          onChoose={(relationship) => onChange({ relationship })}
        />
      </div>
    </search>
  );
}

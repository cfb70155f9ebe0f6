import { useQuery } from '@tanstack/react-query';
import type { Insights } from '#api/insights.ts';
import { relationships } from '#core/decide/facts.ts';
import { campaignsQuery } from '#web/api/campaigns.ts';
import { playbooksQuery } from '#web/api/playbooks.ts';
import { useSession } from '#web/api/session.ts';
import styles from '#web/pages/insights/insights.module.css';
import type { InsightsSearch } from '#web/router.tsx';
import { Filter } from '#web/ui/Filter.tsx';
import { Segmented } from '#web/ui/Segmented.tsx';
import { relationshipWords } from '#web/ui/Tag.tsx';

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
  const campaigns = useQuery(campaignsQuery).data ?? [];
  const playbooks = useQuery(playbooksQuery).data ?? [];
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
        <Filter
          name="Campaign"
          any="Every campaign"
          value={search.campaign}
          choices={campaigns.map(named)}
          onChoose={(campaign) => onChange({ campaign })}
        />
        <Filter
          name="Method"
          any="Every method"
          value={search.playbook}
          choices={playbooks.map(named)}
          onChoose={(playbook) => onChange({ playbook })}
        />
        <Filter
          name="Relationship"
          any="Any relationship"
          value={search.relationship}
          choices={relationships.map((value) => ({ value, label: relationshipWords(value) }))}
          onChoose={(relationship) =>
            onChange({ relationship: relationship as InsightsSearch['relationship'] })
          }
        />
      </div>
    </search>
  );
}

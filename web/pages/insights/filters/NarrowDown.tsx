import type { RefObject } from 'react';
import type { Insights } from '#api/insights.ts';
import { useSession } from '#web/api/session.ts';
import { CampaignFilter, MethodFilter, RelationshipFilter } from '#web/forms/WorkFilters.tsx';
import styles from '#web/pages/insights/filters/filters.module.css';
import type { FiltersProps } from '#web/pages/insights/filters/InsightsFilters.tsx';
import { MessageFilter } from '#web/pages/insights/filters/MessageFilter.tsx';
import { OwnDatesForm } from '#web/pages/insights/filters/OwnDatesForm.tsx';
import { Button } from '#web/ui/Button.tsx';
import { Filter } from '#web/ui/Filter.tsx';
import { Popover } from '#web/ui/Popover.tsx';

type NarrowProps = FiltersProps & { isTeam: boolean; period: Insights['period'] | undefined };

/** All that narrows the numbers beyond whose and how many weeks, behind one button. */
export function NarrowDown({
  button,
  ...narrows
}: NarrowProps & { button: RefObject<HTMLButtonElement | null> }) {
  return (
    <Popover
      title="Narrow it down"
      trigger={
        <Button ref={button} icon="filter" className={styles.button}>
          Filter
        </Button>
      }
    >
      <Narrowing {...narrows} />
    </Popover>
  );
}

function Narrowing({ search, onChange, isTeam, period }: NarrowProps) {
  return (
    <div className={styles.narrow}>
      {isTeam && <WhoseFilters search={search} onChange={onChange} />}
      <CampaignFilter value={search.campaign} onChoose={(campaign) => onChange({ campaign })} />
      <MethodFilter value={search.playbook} onChoose={(playbook) => onChange({ playbook })} />
      <MessageFilter search={search} onChange={onChange} />
      <RelationshipFilter
        value={search.relationship}
        onChoose={(relationship) => onChange({ relationship })}
      />
      <OwnDatesForm
        dates={{
          from: search.from ?? period?.from ?? '',
          until: search.until ?? period?.until ?? '',
        }}
        onShow={(dates) => onChange({ ...dates, weeks: undefined })}
      />
    </div>
  );
}

/** One rep, or one team where there are several; a team is its reps, so it is one or the other. */
function WhoseFilters({ search: { rep, team }, onChange }: FiltersProps) {
  const reps = useSession()?.reps ?? [];
  const teams = [...new Set(reps.flatMap((one) => one.team ?? []))].sort();
  return (
    <>
      <Filter
        name="Rep"
        any="Every rep"
        value={rep}
        choices={reps.map(({ id, name }) => ({ value: id, label: name }))}
        onChoose={(chosen) => onChange({ rep: chosen, team: chosen ? undefined : 'all' })}
      />
      {teams.length > 1 && (
        <Filter
          name="Team"
          any="Every team"
          value={team === 'all' ? undefined : team}
          choices={teams.map((name) => ({ value: name, label: name }))}
          onChoose={(chosen) => onChange({ team: chosen ?? 'all', rep: undefined })}
        />
      )}
    </>
  );
}

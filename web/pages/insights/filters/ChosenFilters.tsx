import { useQuery } from '@tanstack/react-query';
import type { MouseEvent } from 'react';
import { campaignsQuery } from '#web/api/campaigns.ts';
import { playbooksQuery } from '#web/api/playbooks.ts';
import { scriptQuery } from '#web/api/scripts.ts';
import { useSession } from '#web/api/session.ts';
import { chosenFilters, type Named, withoutFilters } from '#web/pages/insights/filters/chosen-filters.ts';
import styles from '#web/pages/insights/filters/filters.module.css';
import type { FiltersProps } from '#web/pages/insights/filters/InsightsFilters.tsx';
import type { InsightsSearch } from '#web/router.tsx';
import { Button } from '#web/ui/Button.tsx';
import { Icon } from '#web/ui/Icon.tsx';

/** What the numbers are narrowed to, each to be taken away. @param onLast the last one goes: the focus has to go elsewhere */
export function ChosenFilters({ search, onChange, onLast }: FiltersProps & { onLast: () => void }) {
  const chosen = chosenFilters(search, useNamed(search));
  if (chosen.length === 0) return null;
  const remove = (without: InsightsSearch) => (event: MouseEvent<HTMLButtonElement>) => {
    const item = event.currentTarget.parentElement!;
    // Backwards first: what clears them all stands last, and goes with the second of two.
    const neighbour = (item.previousElementSibling ?? item.nextElementSibling)?.querySelector('button');
    if (neighbour) neighbour.focus();
    else onLast();
    onChange(without);
  };
  return (
    <ul className={styles.chosen} aria-label="Narrowed to">
      {chosen.map(({ is, words, without }) => (
        <li key={is}>
          <button
            type="button"
            className={styles.chip}
            aria-label={`${words}: take away`}
            onClick={remove(without)}
          >
            <span>{words}</span>
            <Icon name="close" size={14} />
          </button>
        </li>
      ))}
      {chosen.length > 1 && (
        <li>
          <Button
            look="ghost"
            size="small"
            onClick={() => {
              onLast();
              onChange(withoutFilters(search));
            }}
          >
            Clear
          </Button>
        </li>
      )}
    </ul>
  );
}

function useNamed({ rep, campaign, playbook, script }: InsightsSearch): Named {
  const campaigns = useQuery({ ...campaignsQuery, enabled: campaign !== undefined }).data;
  const playbooks = useQuery({ ...playbooksQuery, enabled: playbook !== undefined }).data;
  const message = useQuery({ ...scriptQuery(script ?? ''), enabled: script !== undefined }).data;
  return {
    rep: useSession()?.reps.find(({ id }) => id === rep)?.name,
    campaign: campaigns?.find(({ id }) => id === campaign)?.name,
    playbook: playbooks?.find(({ id }) => id === playbook)?.name,
    script: message?.title,
  };
}

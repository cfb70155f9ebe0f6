import { Link } from '@tanstack/react-router';
import { chosenFilters, withoutFilters } from '#web/pages/insights/filters/chosen-filters.ts';
import type { FiltersProps } from '#web/pages/insights/filters/InsightsFilters.tsx';
import { Button, buttonClass } from '#web/ui/Button.tsx';
import { EmptyState } from '#web/ui/States.tsx';

/** Nobody was called in this time, or nobody whom the filters leave. */
export function NoCalls({ search, onChange }: FiltersProps) {
  if (chosenFilters(search, {}).length > 0)
    return (
      <EmptyState
        icon="filter"
        title="No calls fit these filters"
        actions={<Button onClick={() => onChange(withoutFilters(search))}>Clear the filters</Button>}
      >
        <p>Take one of them away, or choose another time.</p>
      </EmptyState>
    );
  return (
    <EmptyState
      icon="insights"
      title={search.team || search.rep ? 'Nobody called in this time' : 'No calls in this time'}
      actions={
        <Link to="/" className={buttonClass({ look: 'primary' })}>
          Open Today
        </Link>
      }
    >
      <p>Every call that is logged is counted here: what was done first, and what came of it second.</p>
    </EmptyState>
  );
}

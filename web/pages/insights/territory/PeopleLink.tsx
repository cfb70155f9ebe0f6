import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { TerritoryMark, TerritoryState } from '#core/evidence/territory/territory-state.ts';
import type { Listed } from '#web/pages/insights/territory/listed-as.ts';

/** Leads from a number to whom it counts; where the list cannot be asked for them, the words alone. */
export function PeopleLink({
  state,
  listed,
  children,
}: {
  state: TerritoryState | TerritoryMark;
  listed: Listed;
  children: ReactNode;
}) {
  if (listed === null) return children;
  return (
    <Link to="/people" search={{ ...listed, state }} className="link">
      {children}
    </Link>
  );
}

import {
  type TerritoryMark,
  type TerritoryState,
  territoryMarks,
} from '#core/evidence/territory/territory-state.ts';
import { idsByRest } from '#store/evidence/at-rest.ts';
import { idsByTwo } from '#store/evidence/territory.ts';
import { idsInState, scopeValues, type TerritoryScope } from '#store/evidence/territory-people.ts';

/**
 * Whom one of the numbers of a territory counts, as a query for their ids.
 * @param at the place among the values of the first of those returned; $1 is the workspace
 */
export function idsInTerritory(
  what: TerritoryState | TerritoryMark,
  question: TerritoryScope & { now: string; restDays: number },
  at: number,
): { text: string; values: unknown[] } {
  const values = scopeValues(question);
  if (!isMark(what)) return { text: idsInState(what, at), values };
  if (what === 'two-playbooks') return { text: idsByTwo('playbooks', at), values };
  if (what === 'two-reps') return { text: idsByTwo('reps', at), values };
  return { text: idsByRest(what, at), values: [...values, question.now, question.restDays] };
}

const isMark = (what: TerritoryState | TerritoryMark): what is TerritoryMark =>
  territoryMarks.some((mark) => mark === what);

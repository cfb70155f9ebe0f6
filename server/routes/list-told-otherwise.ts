import { toldOtherwise as answer, type ToldOtherwise, toldOtherwiseQuery } from '#api/inbound-calls.ts';
import { toldOtherwise } from '#core/call/told-otherwise.ts';
import { firstZone } from '#core/decide/facts.ts';
import { zonesAnswer } from '#server/answers/zones-answer.ts';
import { reading } from '#server/operation.ts';
import { decideLoaded } from '#store/decisions.ts';
import { type LoadedFacts, loadFacts } from '#store/facts.ts';
import { type ToldDeskUntil, toldLaterThan } from '#store/inbound/told-desk-until.ts';
import type { Workspace } from '#store/workspace.ts';

export const listToldOtherwise = reading({
  id: 'list-told-otherwise',
  method: 'get',
  path: '/told-otherwise',
  says: 'Who was told that the rep can be reached until later than that, and what is left to do for each.',
  query: toldOtherwiseQuery,
  answer,
  async read({ context, desk, rep, now, query }) {
    const { workspace } = desk;
    const told = await toldLaterThan(context.db, workspace.id, query.rep ?? rep.id, query.until ?? now);
    const ids = told.map(({ personId }) => personId);
    const loaded = ids.length === 0 ? [] : await loadFacts(context.db, workspace, ids, now);
    const people = new Map(loaded.map((person) => [person.prospectId, person]));
    const items = told.flatMap((one) => itemOf(workspace, one, people.get(one.personId), now));
    return {
      items,
      zones: zonesAnswer(
        items.flatMap(({ timeZone }) => timeZone ?? []),
        now,
      ),
    };
  },
});

function itemOf(
  workspace: Workspace,
  { at, until, ...told }: ToldDeskUntil,
  person: LoadedFacts | undefined,
  now: string,
): ToldOtherwise['items'] {
  if (person === undefined) return [];
  const decision = decideLoaded(workspace, person, now)?.decision ?? null;
  const wayOut = toldOtherwise({ facts: person.facts, decision, at, until }, now);
  if (wayOut === null) return [];
  const { prospect } = person.facts;
  return [
    {
      ...told,
      toldAt: at,
      until,
      timeZone: firstZone(prospect),
      phone: prospect.phones[0] ?? null,
      ...wayOut,
    },
  ];
}

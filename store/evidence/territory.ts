import { weeksLookedBack } from '#core/evidence/territory/how-long-it-lasts.ts';
import type { TerritoryFacts } from '#core/evidence/territory/territory-state.ts';
import {
  isCounted,
  peopleOfTerritory,
  scopeValues,
  standing,
  type TerritoryScope,
  territoryFacts,
} from '#store/evidence/territory-people.ts';
import type { Queryable } from '#store/workspace.ts';

export type TerritoryQuestion = TerritoryScope & { now: string };

export type TerritoryRead = {
  groups: (TerritoryFacts & { people: number })[];
  /** People whose first call lies in the weeks looked back over, and when anybody was called first. */
  newlyCalled: number;
  firstCalledAt: string | null;
};

/** Everybody in the territory, by what tells the states apart. */
export async function readTerritory(
  db: Queryable,
  workspaceId: string,
  question: TerritoryQuestion,
): Promise<TerritoryRead> {
  const values = [workspaceId, ...scopeValues(question), question.now];
  const found = await db.query({ name: 'read-territory', text: territoryQuery, values });
  const rows = found.rows as (TerritoryRead['groups'][number] & {
    newlyCalled: number;
    firstCalledAt: string | null;
  })[];
  const firsts = rows.flatMap(({ firstCalledAt }) => (firstCalledAt === null ? [] : [firstCalledAt])).sort();
  return {
    groups: rows,
    newlyCalled: rows.reduce((sum, row) => sum + row.newlyCalled, 0),
    firstCalledAt: firsts[0] ?? null,
  };
}

const territoryQuery = `
with ${peopleOfTerritory(2)}, ${standing}, ${territoryFacts}
select "askedNotToCall", "saidNo", "isClient", "leftInTheirHands", talked, touched, count(*)::integer as people,
       (count(*) filter (where first_called_at > $6::timestamptz - interval '${weeksLookedBack * 7} days'))::integer as "newlyCalled",
       min(first_called_at) as "firstCalledAt"
  from facts group by 1, 2, 3, 4, 5, 6`;

export type CalledByTwo = { count: number; people: { personId: string; name: string; who: string[] }[] };

/** Named beside the count; the rest is a number. */
const mostNamed = 50;

/** Who was called by more than one method, and by more than one rep. */
export async function calledByTwo(
  db: Queryable,
  workspaceId: string,
  question: TerritoryScope,
): Promise<{ playbooks: CalledByTwo; reps: CalledByTwo }> {
  const { rows } = await db.query({
    name: 'called-by-two',
    text: byTwoQuery,
    values: [workspaceId, ...scopeValues(question)],
  });
  const of = (what: 'playbooks' | 'reps'): CalledByTwo => {
    const found = rows.filter((row) => row.what === what);
    return {
      count: found[0]?.all ?? 0,
      people: found.map(({ personId, name, who }) => ({ personId, name, who })),
    };
  };
  return { playbooks: of('playbooks'), reps: of('reps') };
}

/** `by_two`: who of `people` was called by more than one method, or more than one rep, and by which, in their order. */
const byTwo = `
called as materialized (
  select s.prospect_id, e.playbook_id, s.rep_id, min(s.at) as first_at
    from standing s left join enrolment e on e.workspace_id = $1 and e.id = s.enrolment_id
   where ${isCounted}
   group by 1, 2, 3
), by_who as (
  select 'playbooks' as what, prospect_id, playbook_id as who, min(first_at) as first_at
    from called where playbook_id is not null group by 2, 3
  union all
  select 'reps', prospect_id, rep_id::text, min(first_at) from called where rep_id is not null group by 2, 3
), by_two as (
  select what, prospect_id, array_agg(who order by first_at, who) as who from by_who group by 1, 2 having count(*) > 1
)`;

/** The ids of the people of a territory who were called by more than one of them. */
export function idsByTwo(what: 'playbooks' | 'reps', at: number): string {
  return `with ${peopleOfTerritory(at)}, ${standing}, ${byTwo} select prospect_id from by_two where what = '${what}'`;
}

/** A method by its newest name. */
const byTwoQuery = `
with ${peopleOfTerritory(2)}, ${standing}, ${byTwo}, named as (
  select b.what, p.id, p.name, b.who, (count(*) over (partition by b.what))::integer as all,
         row_number() over (partition by b.what order by p.name, p.id) as nth
    from by_two b join people p on p.id = b.prospect_id
)
select what, id as "personId", name, "all",
       (select array_agg(coalesce(r.name, m.name, w.who) order by w.nth)
          from unnest(who) with ordinality w (who, nth)
          left join rep r on what = 'reps' and r.workspace_id = $1 and r.id::text = w.who
          left join lateral (select b.name from playbook b where what = 'playbooks' and b.workspace_id = $1 and b.id = w.who
                              order by b.version desc limit 1) m on true) as who
  from named where nth <= ${mostNamed} order by what, named.nth`;

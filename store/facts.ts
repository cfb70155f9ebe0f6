import { standingTouches } from '#core/call/stand.ts';
import type { Touch } from '#core/call/touch.ts';
import type { Facts, Objective, ProspectFacts, Relationship, VisitToCome } from '#core/decide/facts.ts';
import { leavesSeries } from '#core/playbook/leaves-series.ts';
import type { PhoneKind } from '#core/rules/calling-hours.ts';
import { instantText } from '#store/instant-text.ts';
import { placeFacts, type Queryable, type Workspace } from '#store/workspace.ts';

/** A touch as it is kept, with what `decide` does not need. */
export type KeptTouch = Touch & { id: string; corrects: string | null };

/** One person with the enrolment that is not closed (null: not being worked) and everything `decide` reads. */
export type LoadedFacts = {
  prospectId: string;
  enrolment: LoadedEnrolment | null;
  facts: Facts;
  /** No zone is known: decide is not asked, the person waits in To prepare. */
  zoneMissing: boolean;
  touches: readonly KeptTouch[];
  doNotCallAt: string | null;
  phones: readonly LoadedPhone[];
};

export type LoadedEnrolment = {
  id: string;
  repId: string;
  /** Set: whoever of this pool has room calls. */
  poolId: string | null;
  playbookId: string;
  playbookVersion: number;
  state: 'open' | 'stopped';
  deferredUntil: string | null;
  enrolledAt: string;
  /** The rep's zone and the dates, inclusive, on which the rep is away from then on. */
  repZone: string;
  absences: readonly (readonly [fromOn: string, toOn: string])[];
};

export type LoadedPhone = {
  number: string;
  kind: PhoneKind;
  wrong: boolean;
  blocked: boolean;
  shared: boolean;
};

/**
 * The facts of many people in one snapshot: the one way from the store to `decide`.
 * People who are not in the workspace are left out; the order is not that of the ids.
 */
export async function loadFacts(
  db: Queryable,
  workspace: Workspace,
  prospectIds: readonly string[],
  now: string,
): Promise<LoadedFacts[]> {
  const values = [workspace.id, prospectIds, now, rehearsing(workspace)];
  const found = await db.query({ name: 'load-facts', text: factsOfMany, values });
  // One after the other: a connection answers one question at a time, and holidays are hardly ever asked for.
  const people: LoadedFacts[] = [];
  for (const row of found.rows) people.push(await rowToFacts(db, workspace, row, now));
  return people;
}

/** The first answer a write was given, kept under its Idempotency-Key. */
export type AnsweredBefore = { hash: string; status: number; body: unknown };

/** The facts of one person, and the answer given before under this key, in one round trip; null: no such person. */
export async function loadFactsOfOne(
  db: Queryable,
  workspace: Workspace,
  prospectId: string,
  key: string | null,
  now: string,
): Promise<{ person: LoadedFacts; answered: AnsweredBefore | null } | null> {
  const values = [workspace.id, prospectId, now, rehearsing(workspace), key];
  const row = (await db.query({ name: 'load-facts-of-one', text: factsOfOne, values })).rows[0];
  if (row === undefined) return null;
  return { person: await rowToFacts(db, workspace, row, now), answered: row.answered };
}

/** What the rep has rehearsed of the scripts their team leaves by this method. */
const rehearsed = `
  select array_agg(distinct s.kind || coalesce('/' || s.variant, ''))
    from take k
    join script s on s.workspace_id = k.workspace_id and s.id = k.script_id
    join script_version v on v.workspace_id = s.workspace_id and v.script_id = s.id and v.version = k.version
   where k.workspace_id = e.workspace_id and k.rep_id = e.rep_id and k.at >= v.changed_at and v.state = 'in-use'
     and s.archived_at is null and (s.playbook_id is null or s.playbook_id = e.playbook_id)
     and (s.team is null or s.team = w.team)`;

/** The methods whose messages are a series to be practised; none where the workspace does not ask for it. */
function rehearsing({ settings, playbooks }: Workspace): string[] {
  if (settings.rehearseBefore === false) return [];
  const series = [...playbooks.values()].filter(leavesSeries);
  return [...new Set(series.map(({ playbook }) => playbook))];
}

const factsQuery = (more: string, which: string) => `
select p.id, p.time_zones, p.relationship, p.country, p.region, p.objective, p.expecting_until, p.pressing,
       p.connector, p.visit_slot_at, p.do_not_call_at, c.objective as campaign_objective,
       e.id as enrolment_id, e.rep_id, e.pool_id, e.playbook_id, e.playbook_version, e.state, e.enrolled_at,
       e.deferred_until, w.time_zone as rep_zone,
       (select json_agg(json_build_array(a.from_on, a.to_on)) from absence a
         where a.workspace_id = e.workspace_id and a.rep_id = e.rep_id and a.to_on >= $3::date - 1) as absences,
       (select json_agg(json_build_array(ph.number, ph.kind, ph.wrong_at is not null,
                 exists (select from blocked_number b where b.workspace_id = ph.workspace_id and b.number = ph.number),
                 exists (select from phone o where o.workspace_id = ph.workspace_id and o.number = ph.number
                          and o.prospect_id <> ph.prospect_id)) order by ph.position, ph.id)
          from phone ph where ph.workspace_id = p.workspace_id and ph.prospect_id = p.id) as phones,
       (select array_agg(distinct r.dimension) from research r
         where r.workspace_id = p.workspace_id and r.prospect_id = p.id) as research,
       (select json_agg(json_build_array(t.id, t.corrects, ${instantText('t.at')}, t.channel, t.direction, t.outcome,
                 t.result, t.message, t.variant, t.strategy, t.promise, t.phone, ${instantText('t.call_at')}, t.call_on)
               order by t.at, t.id)
          from touch t where t.workspace_id = p.workspace_id and t.prospect_id = p.id) as touches,
       (select json_build_object('at', ${instantText('ap.from_at')}, 'reconfirmed', ap.reconfirmed_at is not null,
                 'place', ap.place_says, 'stands', case when ap.status = 'confirmed' then 'agreed'
                   when ap.offered_touch_id is null then 'to-offer' else 'offered' end)
          from appointment ap where ap.workspace_id = p.workspace_id and ap.prospect_id = p.id and ap.from_at > $3
           and ap.kind = 'visit' and (ap.status = 'confirmed' or ap.status = 'tentative' and ap.opt_out)
         order by ap.from_at limit 1) as visit,
       case when e.playbook_id = any ($4::text[]) then coalesce((${rehearsed}), '{}') end as rehearsed
       ${more}
  from prospect p
  left join enrolment e on e.workspace_id = p.workspace_id and e.prospect_id = p.id and e.state <> 'closed'
  left join rep w on w.workspace_id = e.workspace_id and w.id = e.rep_id
  left join campaign c on c.workspace_id = e.workspace_id and c.id = e.campaign_id
 where p.workspace_id = $1 and p.id ${which}`;

const factsOfMany = factsQuery('', '= any ($2::uuid[])');

// Apart from the other, because PostgreSQL keeps its plan: planning for a list of unknown length costs four times the query.
const factsOfOne = factsQuery(
  `, (select json_build_object('hash', i.request_hash, 'status', i.status, 'body', i.body)
        from idempotency i where i.workspace_id = $1 and i.key = $5) as answered`,
  '= $2::uuid',
);

type FactsRow = {
  id: string;
  time_zones: string[];
  relationship: Relationship;
  country: string | null;
  region: string | null;
  objective: Objective | null;
  expecting_until: string | null;
  pressing: unknown;
  connector: ProspectFacts['connector'];
  visit_slot_at: string | null;
  visit: VisitToCome | null;
  do_not_call_at: string | null;
  campaign_objective: Objective | null;
  enrolment_id: string | null;
  rep_id: string;
  pool_id: string | null;
  playbook_id: string;
  playbook_version: number;
  state: 'open' | 'stopped';
  enrolled_at: string | null;
  deferred_until: string | null;
  rep_zone: string;
  absences: [string, string][] | null;
  phones: [string, PhoneKind, boolean, boolean, boolean][] | null;
  research: ProspectFacts['research'];
  touches: unknown[][] | null;
  /** Null where the method asks for no practice. */
  rehearsed: string[] | null;
};

async function rowToFacts(
  db: Queryable,
  workspace: Workspace,
  row: FactsRow,
  now: string,
): Promise<LoadedFacts> {
  const touches = (row.touches ?? []).map(arrayToTouch);
  const standing = standingTouches(touches);
  const phones = phonesOf(row, standing);
  const dialled = phones.find((phone) => !phone.wrong && !phone.blocked);
  const place = { country: row.country, region: row.region, phoneKind: dialled?.kind ?? 'unknown' };
  const law = await placeFacts(db, workspace, place, now);
  return {
    prospectId: row.id,
    enrolment: row.enrolment_id === null ? null : rowToEnrolment(row, row.enrolment_id),
    facts: {
      prospect: { ...rowToProspect(row), ...law, phones: callable(phones) },
      enrolledAt: row.enrolled_at,
      touches: standing,
      rehearsed: row.rehearsed,
    },
    zoneMissing: row.time_zones.length === 0,
    touches,
    doNotCallAt: row.do_not_call_at,
    phones,
  };
}

/** A number is wrong when somebody marked it so, or a call that stands found it so. */
function phonesOf(row: FactsRow, standing: readonly Touch[]): LoadedPhone[] {
  const found = new Set(
    standing.filter((touch) => touch.outcome === 'wrong-number').map(({ phone }) => phone),
  );
  return (row.phones ?? []).map(([number, kind, marked, blocked, shared]) => {
    return { number, kind, wrong: marked || found.has(number), blocked, shared };
  });
}

function rowToEnrolment(row: FactsRow, id: string): LoadedEnrolment {
  return {
    id,
    repId: row.rep_id,
    poolId: row.pool_id,
    playbookId: row.playbook_id,
    playbookVersion: row.playbook_version,
    state: row.state,
    deferredUntil: row.deferred_until,
    enrolledAt: row.enrolled_at!,
    repZone: row.rep_zone,
    absences: row.absences ?? [],
  };
}

function rowToProspect(row: FactsRow): Omit<ProspectFacts, 'phones'> {
  return {
    timeZone: row.time_zones.length === 1 ? row.time_zones[0]! : row.time_zones,
    relationship: row.relationship,
    research: row.research ?? [],
    // The campaign's objective counts as the person's own.
    objective: row.objective ?? row.campaign_objective,
    expecting: row.expecting_until === null ? null : { until: row.expecting_until },
    pressing: row.pressing !== null,
    connector: row.connector && { name: row.connector.name, status: row.connector.status },
    visitSlot: row.visit_slot_at === null ? null : { at: row.visit_slot_at },
    visit: row.visit,
  };
}

function callable(phones: readonly LoadedPhone[]): string[] {
  return phones.filter((phone) => !phone.wrong && !phone.blocked).map((phone) => phone.number);
}

function arrayToTouch(row: unknown[]): KeptTouch {
  const [id, corrects, at, channel, direction, outcome, result, message, variant, strategy, promise, phone] =
    row;
  return {
    id,
    corrects,
    at,
    channel,
    direction,
    outcome,
    result,
    message,
    variant,
    strategy,
    promise,
    phone,
    callAt: row[12],
    callOn: row[13],
  } as KeptTouch;
}

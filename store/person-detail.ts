import type { Relationship } from '#core/decide/facts.ts';
import type { TypedStretch } from '#core/prospect/screener-hours.ts';
import type { PhoneKind } from '#core/rules/calling-hours.ts';
import { instantText } from '#store/instant-text.ts';
import { screenerOfPerson } from '#store/screener-of.ts';
import type { WordsKept } from '#store/words-kept.ts';
import type { Queryable } from '#store/workspace.ts';

/** One person as pages show them, beside the facts that `decide` reads. */
export type PersonDetail = {
  id: string;
  name: string;
  given_name: string | null;
  family_name: string | null;
  pronoun: 'she' | 'he' | 'they';
  title: string | null;
  account_id: string | null;
  account: string | null;
  city: string | null;
  region: string | null;
  postal_code: string | null;
  country: string | null;
  time_zones: string[];
  zone_source: 'said' | 'address' | 'postal-code' | 'region' | 'country' | 'phone' | 'none';
  zone_says: string | null;
  relationship: Relationship;
  objective: 'appointment' | 'return-call' | null;
  expecting_until: string | null;
  expecting_note: string | null;
  pressing: { what: string; source: string | null; on: string | null } | null;
  connector: { name: string; status: 'asked' | 'agreed' | 'introduced'; note?: string | null } | null;
  screener: ScreenerDetail | null;
  do_not_call_at: string | null;
  note: string | null;
  tags: string[];
  imported_from: string | null;
  phones: PhoneDetail[];
  emails: { id: string; address: string; label: string | null }[];
  research: ResearchDetail[];
  touches: TouchDetail[];
  /** Newest first. */
  enrolments: EnrolmentDetail[];
};

/** Whoever answers in their place. */
export type ScreenerDetail = {
  id: string;
  name: string | null;
  role: 'screener' | 'assistant';
  hours: TypedStretch[] | null;
  timeZone: string | null;
  note: string | null;
  line: string | null;
  /** When they last told us something, and the time they suggested then. */
  saidAt: string | null;
  betterTime: string | null;
};

export type PhoneDetail = {
  id: string;
  number: string;
  kind: PhoneKind;
  label: string | null;
  shared: boolean;
  wrongAt: string | null;
  doNotCall: boolean;
};

export type ResearchDetail = {
  id: string;
  dimension: 'company' | 'industry' | 'function' | 'personal';
  fact: string;
  said: string | null;
  source: string | null;
  foundOn: string | null;
};

export type TouchDetail = {
  id: string;
  at: string;
  channel: string;
  direction: 'in' | 'out';
  outcome: string | null;
  result: string | null;
  objection: string | null;
  message: string | null;
  variant: number | null;
  strategy: string | null;
  promise: { phrase: string; from: string; to: string } | null;
  callAt: string | null;
  callOn: string | null;
  phone: string | null;
  note: string | null;
  seconds: number | null;
  rep: string | null;
  standing: boolean;
  againstTheRules: { rule: string; saidBy: string } | null;
  nothingLeftBecause: string | null;
  said: WordsKept | null;
  tookBy: string | null;
  enrolmentId: string | null;
};

export type EnrolmentDetail = {
  id: string;
  playbookId: string;
  playbookName: string;
  playbookVersion: number;
  campaignId: string | null;
  campaign: string | null;
  repId: string;
  rep: string;
  poolId: string | null;
  pool: string | null;
  enrolledAt: string;
  state: 'open' | 'stopped' | 'closed';
  deferredUntil: string | null;
};

/** Reads a person with everything kept about them in one statement; null where there is none. */
export async function findPerson(
  db: Queryable,
  workspaceId: string,
  personId: string,
): Promise<PersonDetail | null> {
  const found = await db.query({ name: 'find-person', text: personQuery, values: [workspaceId, personId] });
  return found.rows[0] ?? null;
}

/** A call that met somebody else marks the number as much as a rep's own word does. */
const saidWrongAt = `
  select max(t.at) from touch t
   where t.workspace_id = ph.workspace_id and t.prospect_id = ph.prospect_id and t.phone = ph.number
     and t.outcome = 'wrong-number'
     and not exists (select from touch c where c.workspace_id = t.workspace_id and c.prospect_id = t.prospect_id
                      and c.corrects = t.id)`;

const phones = `
  select json_agg(json_build_object('id', ph.id, 'number', ph.number, 'kind', ph.kind, 'label', ph.label,
           'shared', exists (select from phone o where o.workspace_id = ph.workspace_id and o.number = ph.number
                              and o.prospect_id <> ph.prospect_id),
           'wrongAt', ${instantText(`coalesce(ph.wrong_at, (${saidWrongAt}))`)},
           'doNotCall', p.do_not_call_at is not null or exists (
              select from blocked_number b where b.workspace_id = ph.workspace_id and b.number = ph.number))
         order by ph.position, ph.id)
    from phone ph where ph.workspace_id = p.workspace_id and ph.prospect_id = p.id`;

const emails = `
  select json_agg(json_build_object('id', m.id, 'address', m.address, 'label', m.label) order by m.position, m.id)
    from email m where m.workspace_id = p.workspace_id and m.prospect_id = p.id`;

const research = `
  select json_agg(json_build_object('id', r.id, 'dimension', r.dimension, 'fact', r.fact, 'said', r.said, 'source', r.source,
           'foundOn', r.found_on) order by r.created_at, r.id)
    from research r where r.workspace_id = p.workspace_id and r.prospect_id = p.id`;

/** What only takes another touch back is not shown by itself: the other shows as withdrawn. */
const touches = `
  select json_agg(json_build_object('id', t.id, 'at', ${instantText('t.at')}, 'channel', t.channel, 'direction', t.direction,
           'outcome', t.outcome, 'result', t.result, 'objection', t.objection, 'message', t.message, 'variant', t.variant,
           'strategy', t.strategy, 'promise', t.promise, 'callAt', ${instantText('t.call_at')}, 'callOn', t.call_on, 'phone', t.phone, 'note', t.note,
           'seconds', t.seconds, 'rep', w.name,
           'standing', not exists (select from touch c where c.workspace_id = t.workspace_id
                                    and c.prospect_id = t.prospect_id and c.corrects = t.id),
           'againstTheRules', t.against_the_rules, 'nothingLeftBecause', t.hung_up_because, 'said', t.said,
           'tookBy', (select s.name from screener_said d
                        join screener s on s.workspace_id = d.workspace_id and s.id = d.screener_id
                       where d.workspace_id = t.workspace_id and d.touch_id = t.id limit 1),
           'enrolmentId', t.enrolment_id) order by t.at, t.id)
    from touch t left join rep w on w.workspace_id = t.workspace_id and w.id = t.rep_id
   where t.workspace_id = p.workspace_id and t.prospect_id = p.id and t.outcome is distinct from 'void'`;

const enrolments = `
  select json_agg(json_build_object('id', e.id, 'playbookId', e.playbook_id, 'playbookName', b.name,
           'playbookVersion', e.playbook_version, 'campaignId', e.campaign_id, 'campaign', c.name, 'repId', e.rep_id,
           'rep', w.name, 'poolId', e.pool_id, 'pool', o.name, 'enrolledAt', ${instantText('e.enrolled_at')}, 'state', e.state,
           'deferredUntil', ${instantText('e.deferred_until')}) order by e.enrolled_at desc, e.id desc)
    from enrolment e
    join playbook b on b.workspace_id = e.workspace_id and b.id = e.playbook_id and b.version = e.playbook_version
    join rep w on w.workspace_id = e.workspace_id and w.id = e.rep_id
    left join campaign c on c.workspace_id = e.workspace_id and c.id = e.campaign_id
    left join pool o on o.workspace_id = e.workspace_id and o.id = e.pool_id
   where e.workspace_id = p.workspace_id and e.prospect_id = p.id`;

const screener = `
  select json_build_object('id', s.id, 'name', s.name, 'role', s.role, 'hours', s.hours,
           'timeZone', s.time_zone, 'note', s.note, 'line', s.line, 'saidAt', ${instantText('s.said_at')},
           'betterTime', s.better_time)
    from (${screenerOfPerson}) s`;

const personQuery = `
select p.id, p.name, p.given_name, p.family_name, p.pronoun, p.title, p.account_id, a.name as account, p.city, p.region,
       p.postal_code, p.country, p.time_zones, p.zone_source, p.zone_says, p.relationship, p.objective,
       p.expecting_until, p.expecting_note, p.pressing, p.connector, (${screener}) as screener, p.do_not_call_at, p.note, p.tags,
       i.file_name as imported_from,
       coalesce((${phones}), '[]') as phones, coalesce((${emails}), '[]') as emails,
       coalesce((${research}), '[]') as research, coalesce((${touches}), '[]') as touches,
       coalesce((${enrolments}), '[]') as enrolments
  from prospect p
  left join account a on a.workspace_id = p.workspace_id and a.id = p.account_id
  left join import i on i.workspace_id = p.workspace_id and i.id = p.import_id
 where p.workspace_id = $1 and p.id = $2`;

import type { MetricId } from '#core/evidence/metrics/definitions.ts';
import type { Database } from '#store/connect.ts';

/** What is asked, as plain values. */
export type PlainQuestion = {
  /** Dates, both inclusive. */
  from: string;
  until: string;
  repIds: readonly string[] | null;
  campaignId: string | null;
  playbookId: string | null;
  relationship: string | null;
};

/** Every metric that comes from touches once more, each by a question of its own, in plain SQL. */
export const plainMetrics: Readonly<Record<string, { of: string; from: string | null }>> = {
  calls: { of: count('counted'), from: null },
  dials: { of: count('dial'), from: null },
  'conversations-per-hour': { of: count('conversation'), from: halfHours() },
  conversations: { of: count('conversation'), from: null },
  'connect-rate': { of: count(`counted and outcome = 'spoke'`), from: count('dial') },
  'call-back-ratio': { of: count('leaves and answered'), from: count('leaves') },
  meetings: { of: count(`result = 'meeting'`), from: null },
  'appointments-reached': objective('appointment', `r.result = 'meeting'`),
  'return-calls-reached': objective('return-call', 'r.inbound'),
  'messages-unanswered': { of: count('leaves and over and not answered'), from: count('leaves and over') },
  'voicemails-per-conversation': { of: count('leaves'), from: count('conversation') },
  'used-up': { of: count('ends_unspoken'), from: null },
  'used-up-per-conversation': { of: count('ends_unspoken'), from: count('conversation') },
  'used-up-per-meeting': { of: count('ends_unspoken'), from: count(`result = 'meeting'`) },
  'do-not-calls': { of: count(`result = 'do-not-call'`), from: null },
} satisfies Partial<Record<MetricId, unknown>>;

function count(where: string): string {
  return `select count(*)::float8 as n from asked where ${where}`;
}

function halfHours(): string {
  return `select count(distinct (coalesce(rep_id::text, '-'), floor(extract(epoch from at) / 1800))) / 2.0::float8 as n from asked where dial`;
}

function objective(what: string, reached: string): { of: string; from: string } {
  const called = `(select prospect_id, min(at) as at from asked where counted and objective = '${what}' group by 1) c`;
  return {
    of: `select count(*)::float8 as n from ${called} where exists (select from asked r where r.prospect_id = c.prospect_id and r.at >= c.at and ${reached})`,
    from: `select count(*)::float8 as n from ${called}`,
  };
}

/** A number of the plain questions, from what {@link tellPlainly} wrote down. */
export async function askPlainly(db: Database, sql: string, question: PlainQuestion): Promise<number> {
  const { from, until, repIds, campaignId, playbookId, relationship } = question;
  const values = [from, until, repIds, campaignId, playbookId, relationship];
  return Number((await db.query(`${asked} ${sql}`, values)).rows[0].n);
}

const asked = `
with asked as (
  select * from known
   where on_date between $1::date and $2::date and ($3::uuid[] is null or rep_id = any ($3))
     and ($4::uuid is null or campaign_id = $4) and ($5::text is null or playbook_id = $5)
     and ($6::text is null or relationship = $6)
)`;

/** Writes down every touch that stands, with what it is. */
export async function tellPlainly(db: Database, workspaceId: string, now: string): Promise<void> {
  await db.query(told.replaceAll('$1', `'${workspaceId}'`));
  await db.query('create index on told (prospect_id, at); create index on told (enrolment_id); analyze told');
  await db.query(known.replaceAll('$1', `'${workspaceId}'`).replaceAll('$2', `timestamptz '${now}'`));
  await db.query('create index on known (enrolment_id)');
}

const told = `
create table told as
with standing as (
  select t.*, p.relationship, coalesce(p.time_zones[1], 'UTC') as zone, p.time_zones[1] is not null as zone_known,
         e.campaign_id, e.playbook_id
    from touch t
    join prospect p on p.workspace_id = t.workspace_id and p.id = t.prospect_id
    left join enrolment e on e.workspace_id = t.workspace_id and e.id = t.enrolment_id
   where t.workspace_id = $1 and t.outcome is distinct from 'void'
     and not exists (select from touch c where c.workspace_id = $1 and c.corrects = t.id)
)
select s.*, (s.at at time zone zone)::date as on_date,
       channel = 'call' and direction = 'out' and outcome is not null as dial,
       channel = 'call' and direction = 'out'
         and outcome in ('spoke', 'voicemail-left', 'no-message', 'no-answer', 'screener', 'message-with-screener') as counted,
       channel = 'call' and direction = 'out' and outcome in ('voicemail-left', 'message-with-screener') as leaves,
       channel = 'call' and direction = 'in' and outcome in ('callback', 'callback-missed') as inbound,
       channel = 'call' and (direction = 'out' and outcome = 'spoke' or direction = 'in' and outcome = 'callback') as conversation
  from standing s`;

const known = `
create table known as
select t.*, t.at + interval '14 days' < $2 as over,
       t.leaves and exists (
         select from told i where i.prospect_id = t.prospect_id and i.inbound and i.at > t.at and i.at <= t.at + interval '14 days'
            and not exists (select from told m where m.prospect_id = t.prospect_id and m.leaves and m.at < i.at
                               and (m.at, m.id) > (t.at, t.id))) as answered,
       t.counted and exists (
         select from enrolment e where e.workspace_id = $1 and e.id = t.enrolment_id and e.decision ->> 'next' = 'stop'
            and e.decision ->> 'why' in ('finished', 'left-with-them', 'declined', 'do-not-call'))
         and not exists (select from told o where o.enrolment_id = t.enrolment_id
                            and (o.conversation or o.counted and (o.at, o.id) > (t.at, t.id))) as ends_unspoken
  from told t`;

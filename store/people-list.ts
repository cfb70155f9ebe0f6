import type { Decision } from '#core/decide/decision.ts';
import type { Relationship } from '#core/decide/facts.ts';
import type { TerritoryMark, TerritoryState } from '#core/evidence/territory/territory-state.ts';
import { foldText } from '#core/prospect/fold-text.ts';
import { restsOf } from '#store/evidence/at-rest.ts';
import { idsInTerritory } from '#store/evidence/ids-in-territory.ts';
import type { TerritoryScope } from '#store/evidence/territory-people.ts';
import { pageCursor, readCursor } from '#store/page-cursor.ts';
import { escapeLike } from '#store/today.ts';
import type { Queryable, Workspace } from '#store/workspace.ts';

/** By their enrolment, or whom a number of the territory counts. */
export type PeopleState = keyof typeof byEnrolment | TerritoryState | TerritoryMark;

export type PeopleQuestion = {
  /** A part of a name or company, the beginning of an e-mail address, or digits of a number. */
  text?: string | undefined;
  repId?: string | undefined;
  poolId?: string | undefined;
  campaignId?: string | undefined;
  playbookId?: string | undefined;
  relationship?: Relationship | undefined;
  /** A state of the territory means rep, campaign and playbook as the territory does (store/evidence/territory-people.ts). */
  state?: PeopleState | undefined;
  cursor?: string | undefined;
  limit: number;
};

export type ListedPerson = {
  id: string;
  name: string;
  title: string | null;
  account: string | null;
  city: string | null;
  region: string | null;
  country: string | null;
  timeZones: string[];
  relationship: Relationship;
  playbookName: string | null;
  rep: string | null;
  pool: string | null;
  lastTouchAt: string | null;
  decision: Decision | null;
  /** A method ran its course without a conversation: the local date from which one may begin again. */
  restsUntil: string | null;
};

/** Counting further costs more than the number is worth. */
export const countedAtMost = 10_000;

/** People by name, a page at a time, and how many there are in all, up to {@link countedAtMost}. */
export async function listPeople(
  db: Queryable,
  workspace: Pick<Workspace, 'id' | 'rules'>,
  question: PeopleQuestion,
  now: string,
): Promise<{ people: ListedPerson[]; total: number; cursor: string | null }> {
  const { restDays } = workspace.rules;
  const { ids, conditions, values } = conditionsOf(workspace.id, question, { now, restDays });
  const after = readCursor(question.cursor, 2) ?? [null, null];
  const at = values.length;
  const found = await db.query(
    `with ${ids} counted as (
       select count(*)::integer as total
         from (select 1 ${from} where ${conditions} limit ${countedAtMost}) found),
     page as (
       select p.id, p.name_key ${from} where ${conditions}
          and ($${at + 1}::text is null or (p.name_key, p.id) > ($${at + 1}, $${at + 2}::uuid))
        order by p.name_key, p.id limit $${at + 3}),
     people as (
       select p.id, p.name, coalesce(p.time_zones[1], 'UTC') as zone
         from page join prospect p on p.workspace_id = $1 and p.id = page.id),
     ${restsOf(`$${at + 4}`, `$${at + 5}`)}
     ${shown}`,
    [...values, ...after, question.limit, now, restDays],
  );
  const people = found.rows.filter(({ id }) => id !== null);
  const last = people.length === question.limit ? people.at(-1) : undefined;
  return {
    people: people.map(({ name_key: _, total: __, ...person }) => person as ListedPerson),
    total: found.rows[0].total,
    cursor: last === undefined ? null : pageCursor([last.name_key, last.id]),
  };
}

const from = `
  from prospect p
  left join enrolment e on e.workspace_id = p.workspace_id and e.prospect_id = p.id and e.state <> 'closed'`;

/** With nobody on the page there is one row, which has the count alone. */
const shown = `
  select counted.total, p.id, p.name_key, p.name, p.title, a.name as account, p.city, p.region, p.country, p.time_zones as "timeZones",
         p.relationship, b.name as "playbookName", w.name as rep, o.name as pool, e.decision,
         (select max(t.at) from touch t where t.workspace_id = $1 and t.prospect_id = p.id) as "lastTouchAt",
         rest.until::text as "restsUntil"
    from counted
    left join page on true
    left join rest on rest.id = page.id
    left join prospect p on p.workspace_id = $1 and p.id = page.id
    left join account a on a.workspace_id = $1 and a.id = p.account_id
    left join enrolment e on e.workspace_id = $1 and e.prospect_id = p.id and e.state <> 'closed'
    left join playbook b on b.workspace_id = $1 and b.id = e.playbook_id and b.version = e.playbook_version
    left join rep w on w.workspace_id = $1 and w.id = e.rep_id
    left join pool o on o.workspace_id = $1 and o.id = e.pool_id
   order by page.name_key, page.id`;

const byEnrolment = {
  open: `e.state = 'open'`,
  stopped: `e.state = 'stopped'`,
  'not-enrolled': 'e.id is null',
} as const;

/** What people are asked by; `ids` is read once, where the territory says who they are. */
function conditionsOf(
  workspaceId: string,
  question: PeopleQuestion,
  asked: { now: string; restDays: number },
) {
  const values: unknown[] = [workspaceId];
  const conditions = ['p.workspace_id = $1'];
  const where = (condition: string, value: unknown) => {
    if (value === undefined) return;
    values.push(value);
    conditions.push(condition.replaceAll('?', `$${values.length}`));
  };
  const { state } = question;
  where('e.pool_id = ?', question.poolId);
  where('p.relationship = ?', question.relationship);
  for (const [condition, value] of textConditions(question.text?.trim() ?? '')) where(condition, value);
  let ids = '';
  if (state === undefined || isByEnrolment(state)) {
    where('e.rep_id = ?', question.repId);
    where('e.campaign_id = ?', question.campaignId);
    where('e.playbook_id = ?', question.playbookId);
    if (state !== undefined) conditions.push(byEnrolment[state]);
  } else {
    const counted = idsInTerritory(state, { ...scopeOf(question), ...asked }, values.length + 1);
    values.push(...counted.values);
    ids = `ids (id) as materialized (${counted.text}),`;
    conditions.push('p.id in (select id from ids)');
  }
  return { ids, conditions: conditions.join(' and '), values };
}

const isByEnrolment = (state: PeopleState): state is keyof typeof byEnrolment => state in byEnrolment;

function scopeOf({ repId, campaignId, playbookId, relationship }: PeopleQuestion): TerritoryScope {
  return {
    repIds: repId === undefined ? null : [repId],
    campaignId: campaignId ?? null,
    playbookId: playbookId ?? null,
    relationship: relationship ?? null,
  };
}

const byEmail = `exists (select from email m where m.workspace_id = p.workspace_id and m.prospect_id = p.id
                          and lower(m.address) like ?)`;
const byNumber = `exists (select from phone n where n.workspace_id = p.workspace_id and n.prospect_id = p.id
                           and n.number like ?)`;

/** What was typed says itself what it is: an address has an at sign, a number only digits and signs. */
function textConditions(text: string): [condition: string, value: string][] {
  if (text === '') return [];
  if (text.includes('@')) return [[byEmail, `${escapeLike(text.toLowerCase())}%`]];
  const digits = text.replace(/\D/g, '');
  if (digits.length >= 3 && /^[+\d\s().\-/]+$/.test(text))
    return [[byNumber, `%${digits.replace(/^0+/, '')}%`]];
  return foldText(text)
    .split(/\s+/)
    .map((word) => ['p.search like ?', `%${escapeLike(word)}%`]);
}

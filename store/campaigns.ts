import type { LikelyRange } from '#core/evidence/likely-range.ts';
import { type ShareTally, shareRange } from '#core/evidence/metrics/share-tally.ts';
import { answeredMessages } from '#store/evidence/answered-messages.ts';
import { newId } from '#store/id.ts';
import type { Queryable } from '#store/workspace.ts';

/** A phone project and what came of it; every number is counted from the touches that stand. */
export type CampaignNumbers = {
  id: string;
  name: string;
  objective: 'appointment' | 'return-call' | null;
  createdAt: string;
  closedAt: string | null;
  people: number;
  open: number;
  calls: number;
  voicemails: number;
  conversations: number;
  callBacks: number;
  messagesAnswered: number;
  /** Where the share of messages that are answered likely lies; null where none was left. */
  callBackRange: LikelyRange | null;
  playbooks: { id: string; name: string; people: number }[];
};

type CampaignRow = Omit<CampaignNumbers, 'callBackRange'> & { callBack: ShareTally | null };

/**
 * The campaigns of a workspace, newest first; or the one that is named.
 * A call-back answers the latest message before it, within the days the house credits it for.
 * @param callBackDays house rule, 14 by default
 */
export async function listCampaigns(
  db: Queryable,
  workspaceId: string,
  callBackDays: number,
  campaignId: string | null = null,
): Promise<CampaignNumbers[]> {
  const found = await db.query<CampaignRow>({
    name: 'list-campaigns',
    text: campaignsQuery,
    values: [workspaceId, campaignId, callBackDays],
  });
  return found.rows.map(({ callBack, ...campaign }) => ({
    ...campaign,
    callBackRange: callBack && shareRange(callBack),
  }));
}

const counted = `('spoke', 'voicemail-left', 'no-message', 'no-answer', 'screener', 'message-with-screener')`;
const messages = `('voicemail-left', 'message-with-screener')`;

const campaignsQuery = `
with ${answeredMessages('$3')}, enrolled as (
  select e.campaign_id, e.id, e.prospect_id, e.playbook_id, e.state from enrolment e
   where e.workspace_id = $1 and e.campaign_id is not null and ($2::uuid is null or e.campaign_id = $2)
), standing as (
  select e.campaign_id, t.id, t.prospect_id, t.at, t.channel, t.direction, t.outcome
    from enrolled e join touch t on t.workspace_id = $1 and t.enrolment_id = e.id
   where t.outcome is distinct from 'void'
     and not exists (select from touch c where c.workspace_id = $1 and c.prospect_id = t.prospect_id and c.corrects = t.id)
), touches as (
  select campaign_id,
         count(*) filter (where channel = 'call' and direction = 'out' and outcome in ${counted}) as calls,
         count(*) filter (where channel = 'call' and direction = 'out' and outcome in ${messages}) as voicemails,
         count(*) filter (where channel = 'call' and (direction = 'out' and outcome = 'spoke'
                                                      or direction = 'in' and outcome = 'callback')) as conversations
    from standing group by 1
), left_with as (
  select s.campaign_id, s.prospect_id, count(*) as left, count(a.id) as answered, coalesce(sum(a.call_backs), 0) as call_backs
    from standing s left join answered a on a.id = s.id
   where s.channel = 'call' and s.direction = 'out' and s.outcome in ${messages} group by 1, 2
), answers as (
  select campaign_id, sum(answered) as messages, sum(call_backs) as call_backs,
         json_build_object('of', sum(answered), 'from', sum("left"), 'people', count(*), 'ofSquared', sum(answered * answered),
                           'ofTimesFrom', sum(answered * "left"), 'fromSquared', sum("left" * "left")) as call_back
    from left_with group by 1
), people as (
  select campaign_id, count(distinct prospect_id) as people, count(*) filter (where state = 'open') as open
    from enrolled group by 1
), methods as (
  select campaign_id, json_agg(json_build_object('id', playbook_id, 'name', name, 'people', people) order by people desc, name) as playbooks
    from (select e.campaign_id, e.playbook_id, count(distinct e.prospect_id)::integer as people,
                 (select b.name from playbook b where b.workspace_id = $1 and b.id = e.playbook_id
                   order by b.version desc limit 1) as name
            from enrolled e group by 1, 2) one group by 1
)
select c.id, c.name, c.objective, c.created_at as "createdAt", c.closed_at as "closedAt",
       coalesce(p.people, 0)::integer as people, coalesce(p.open, 0)::integer as open,
       coalesce(t.calls, 0)::integer as calls, coalesce(t.voicemails, 0)::integer as voicemails,
       coalesce(t.conversations, 0)::integer as conversations, coalesce(a.call_backs, 0)::integer as "callBacks",
       coalesce(a.messages, 0)::integer as "messagesAnswered", a.call_back as "callBack", coalesce(m.playbooks, '[]') as playbooks
  from campaign c
  left join people p on p.campaign_id = c.id
  left join touches t on t.campaign_id = c.id
  left join answers a on a.campaign_id = c.id
  left join methods m on m.campaign_id = c.id
 where c.workspace_id = $1 and ($2::uuid is null or c.id = $2)
 order by c.created_at desc, c.id desc`;

export type NewCampaign = { name: string; objective: 'appointment' | 'return-call' | null };

/** @returns its id, or null when the workspace has a campaign of that name */
export async function addCampaign(
  db: Queryable,
  workspaceId: string,
  { name, objective }: NewCampaign,
  now: string,
): Promise<string | null> {
  const found = await db.query(
    `insert into campaign (workspace_id, id, name, objective, created_at) values ($1, $2, $3, $4, $5)
     on conflict do nothing returning id`,
    [workspaceId, newId(Date.parse(now)), name, objective, now],
  );
  return found.rows[0]?.id ?? null;
}

export async function hasCampaign(db: Queryable, workspaceId: string, campaignId: string): Promise<boolean> {
  const found = await db.query(`select from campaign where workspace_id = $1 and id = $2`, [
    workspaceId,
    campaignId,
  ]);
  return found.rowCount === 1;
}

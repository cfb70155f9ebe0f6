import { stateByFact, type TerritoryState } from '#core/evidence/territory/territory-state.ts';

/** Of whom a territory is asked; null sets no bound. */
export type TerritoryScope = {
  /** Whose people: of whoever works or worked with them last; null: everybody, also who nobody has begun with. */
  repIds: readonly string[] | null;
  /** Whoever was ever begun with in it, or by it. */
  campaignId: string | null;
  playbookId: string | null;
  relationship: string | null;
};

/** What {@link peopleOfTerritory} is asked with, after the workspace. */
export function scopeValues({ repIds, campaignId, playbookId, relationship }: TerritoryScope): unknown[] {
  return [repIds, campaignId, playbookId, relationship];
}

const ofTheirs = `select from enrolment e where e.workspace_id = $1 and e.prospect_id = p.id`;

/** `people`: those of the territory. $1 is the workspace, $`at` and the three after it {@link scopeValues}. */
export const peopleOfTerritory = (at: number) => `
people as materialized (
  select p.id, p.name, p.relationship = 'client' as is_client, p.do_not_call_at is not null as asked_not_to_call,
         coalesce(p.time_zones[1], 'UTC') as zone
    from prospect p
   where p.workspace_id = $1
     and ($${at}::uuid[] is null
          or p.id in (select prospect_id from enrolment where workspace_id = $1 and rep_id = any ($${at}))
         and (select e.rep_id from enrolment e where e.workspace_id = $1 and e.prospect_id = p.id
                                  order by e.enrolled_at desc, e.id desc limit 1) = any ($${at}))
     and ($${at + 1}::uuid is null or exists (${ofTheirs} and e.campaign_id = $${at + 1}))
     and ($${at + 2}::text is null or exists (${ofTheirs} and e.playbook_id = $${at + 2}))
     and ($${at + 3}::text is null or p.relationship = $${at + 3})
)`;

/** Of what happened, what stands. */
export const stands = `t.outcome is distinct from 'void'
     and t.id not in (select corrects from touch where workspace_id = $1 and corrects is not null)`;

/** `standing`: what happened with `people`. */
export const standing = `
standing as (
  select t.* from people p join touch t on t.workspace_id = $1 and t.prospect_id = p.id where ${stands}
)`;

const isCall = `channel = 'call' and direction = 'out'`;
const isMessage = `${isCall} and outcome in ('voicemail-left', 'message-with-screener')`;
export const isCounted = `${isCall} and outcome in ('spoke', 'voicemail-left', 'no-message', 'no-answer', 'screener', 'message-with-screener')`;
const isConversation = `channel = 'call' and (direction = 'out' and outcome = 'spoke' or direction = 'in' and outcome = 'callback')`;

/** `facts`: what tells the states of `people` apart, named as in the core, and when they were called first. */
export const territoryFacts = `
history as (
  select prospect_id,
         max(at) filter (where result = 'declined') as declined_at,
         max(at) filter (where direction = 'in') as from_them_at,
         max(at) filter (where channel = 'note' and outcome = 'reopened') as reopened_at,
         max(at) filter (where ${isMessage}) as message_at,
         max(at) filter (where ${isMessage} and message = 'conclusion') as conclusion_at,
         max(at) filter (where ${isConversation}) as talked_at,
         min(at) filter (where ${isCall} and outcome is not null) as first_called_at,
         bool_or(channel <> 'note') as touched
    from standing group by 1
), facts as (
  select p.id, p.asked_not_to_call as "askedNotToCall", p.is_client as "isClient",
         coalesce(h.touched, false) as touched, h.talked_at is not null as talked, h.first_called_at,
         coalesce(h.declined_at >= greatest(h.declined_at, h.from_them_at, h.reopened_at), false) as "saidNo",
         coalesce(h.conclusion_at = h.message_at
              and h.conclusion_at >= greatest(h.conclusion_at, h.from_them_at, h.reopened_at, h.talked_at), false) as "leftInTheirHands"
    from people p left join history h on h.prospect_id = p.id
)`;

/** The ids of the people of a territory who are in that state. */
export function idsInState(state: TerritoryState, at: number): string {
  return `with ${peopleOfTerritory(at)}, ${standing}, ${territoryFacts} select id from facts where ${isInState(state)}`;
}

/** No fact before holds, and its own does. */
function isInState(state: TerritoryState): string {
  const its = stateByFact.findIndex(([, of]) => of === state);
  const before = its === -1 ? stateByFact : stateByFact.slice(0, its);
  const conditions = before.map(([fact]) => `not "${fact}"`);
  return [...conditions, ...(its === -1 ? [] : [`"${stateByFact[its]![0]}"`])].join(' and ');
}

import type { TrialOutcome } from '#core/evidence/trial/trial-design.ts';
import type { Queryable } from '#store/workspace.ts';

/** Of those a method began with long enough ago, how many came to the outcome in its days. */
export type OwnRate = { of: number; from: number };

/** What the workspace's own people came to so far: the first enrolment of each, those whose days are over. */
export async function ownRate(
  db: Queryable,
  workspaceId: string,
  { outcome, outcomeDays }: { outcome: TrialOutcome; outcomeDays: number },
  relationships: readonly string[],
  now: string,
): Promise<OwnRate> {
  const found = await db.query({
    name: `own-rate-${outcome}`,
    text: rateQuery(outcomes[outcome]),
    values: [workspaceId, now, outcomeDays, relationships],
  });
  return found.rows[0];
}

/** Conversation and meeting as everywhere; a call of theirs counts where a message was left before it. */
const outcomes: Record<TrialOutcome, string> = {
  conversation: `t.channel = 'call' and (t.direction = 'out' and t.outcome = 'spoke' or t.direction = 'in' and t.outcome = 'callback')`,
  meeting: `t.result = 'meeting'`,
  'call-back': `t.channel = 'call' and t.direction = 'in' and t.outcome in ('callback', 'callback-missed')
    and exists (select from touch v where v.workspace_id = $1 and v.prospect_id = t.prospect_id and v.direction = 'out'
                   and v.outcome in ('voicemail-left', 'message-with-screener') and v.at >= b.at and v.at < t.at)`,
};

const rateQuery = (outcome: string) => `
with begun as (
  select distinct on (e.prospect_id) e.prospect_id, e.enrolled_at as at
    from enrolment e join prospect p on p.workspace_id = e.workspace_id and p.id = e.prospect_id
   where e.workspace_id = $1 and p.relationship = any ($4)
   order by e.prospect_id, e.enrolled_at
)
select count(*) filter (where exists (
         select from touch t where t.workspace_id = $1 and t.prospect_id = b.prospect_id
            and t.at >= b.at and t.at < b.at + make_interval(days => $3) and t.outcome is distinct from 'void'
            and not exists (select from touch c where c.workspace_id = $1 and c.prospect_id = t.prospect_id and c.corrects = t.id)
            and ${outcome}))::integer as of,
       count(*)::integer as "from"
  from begun b where b.at <= $2::timestamptz - make_interval(days => $3)`;

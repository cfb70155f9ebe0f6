import type { TrialOutcome } from '#core/evidence/trial/trial-design.ts';
import { isMessage, stands } from '#store/evidence/answered-messages.ts';
import type { Queryable, Workspace } from '#store/workspace.ts';

/** Of those a method began with long enough ago, how many came to the outcome in its days. */
export type OwnRate = { of: number; from: number };

/** What the workspace's own people came to so far: the first enrolment of each, those whose days are over. */
export async function ownRate(
  db: Queryable,
  { id: workspaceId, rules }: Pick<Workspace, 'id' | 'rules'>,
  { outcome, outcomeDays }: { outcome: TrialOutcome; outcomeDays: number },
  relationships: readonly string[],
  now: string,
): Promise<OwnRate> {
  const found = await db.query({
    name: `own-rate-${outcome}`,
    text: rateQuery(outcomes[outcome]),
    values: [
      workspaceId,
      now,
      outcomeDays,
      relationships,
      ...(outcome === 'call-back' ? [rules.callBackDays] : []),
    ],
  });
  return found.rows[0];
}

/** As a trial counts them: a call of theirs answers a message that was left since they were begun with, and not too long ago. */
const outcomes: Record<TrialOutcome, string> = {
  conversation: `t.channel = 'call' and (t.direction = 'out' and t.outcome = 'spoke' or t.direction = 'in' and t.outcome = 'callback')`,
  meeting: `t.result = 'meeting'`,
  'call-back': `t.channel = 'call' and t.direction = 'in' and t.outcome in ('callback', 'callback-missed')
    and exists (select from touch v where v.workspace_id = $1 and v.prospect_id = t.prospect_id and ${isMessage('v')} and ${stands('v')}
                   and v.at >= greatest(b.at, t.at - make_interval(days => $5)) and v.at < t.at)`,
};

const rateQuery = (outcome: string) => `
with corrected as materialized (
  select corrects from touch where workspace_id = $1 and corrects is not null
), begun as (
  select distinct on (e.prospect_id) e.prospect_id, e.enrolled_at as at
    from enrolment e join prospect p on p.workspace_id = e.workspace_id and p.id = e.prospect_id
   where e.workspace_id = $1 and p.relationship = any ($4)
   order by e.prospect_id, e.enrolled_at
)
select count(*) filter (where exists (
         select from touch t where t.workspace_id = $1 and t.prospect_id = b.prospect_id
            and t.at >= b.at and t.at < b.at + make_interval(days => $3) and t.outcome is distinct from 'void' and ${stands('t')}
            and ${outcome}))::integer as of,
       count(*)::integer as "from"
  from begun b where b.at <= $2::timestamptz - make_interval(days => $3)`;

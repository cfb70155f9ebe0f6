import { standingTouches } from '#core/call/stand.ts';
import type { TrialMember } from '#core/evidence/trial/account-outcomes.ts';
import { type MemberOutcome, type MemberTouch, memberOutcome } from '#core/evidence/trial/member-outcome.ts';
import type { TrialDesign } from '#core/evidence/trial/trial-design.ts';
import type { Seconds } from '#core/prospect/local-time.ts';
import type { Queryable, Workspace } from '#store/workspace.ts';

export type KeptMember = TrialMember & {
  prospectId: string;
  /** Within it the arms are even: the nearest relationship of the account, and who calls. */
  stratum: string;
  /** When their days are over. */
  overAt: Seconds;
};

const daySeconds = 86_400;

/**
 * Everybody given to an arm of a trial, with what became of them. Whoever came with an import that was taken back is left out,
 * called or not: that those who were called are still here is the method's doing.
 */
export async function readMembers(
  db: Queryable,
  { id: workspaceId, rules }: Pick<Workspace, 'id' | 'rules'>,
  trialId: string,
  design: TrialDesign,
): Promise<KeptMember[]> {
  const members = await db.query<MemberRow>({
    name: 'trial-members',
    text: membersQuery,
    values: [workspaceId, trialId],
  });
  const touches = await db.query<TouchRow>({
    name: 'trial-touches',
    text: touchesQuery,
    values: [workspaceId, trialId],
  });
  const touchesOf = new Map<string, TouchRow[]>();
  for (const touch of touches.rows)
    touchesOf.set(touch.prospectId, [...(touchesOf.get(touch.prospectId) ?? []), touch]);
  return members.rows.map((member) => {
    const standing = standingTouches(touchesOf.get(member.prospectId) ?? []);
    const overAt = member.assignedAt + design.outcomeDays * daySeconds;
    return { ...member, overAt, ...memberOutcome(standing, member.assignedAt, design, rules.callBackDays) };
  });
}

type MemberRow = Omit<KeptMember, keyof MemberOutcome | 'overAt'>;
type TouchRow = MemberTouch & { id: string; corrects: string | null; prospectId: string; at: Seconds };

const membersQuery = `
select m.prospect_id as "prospectId", m.lot_id as "lotId", m.arm, m.counts, m.stratum,
       floor(extract(epoch from m.assigned_at))::float8 as "assignedAt"
  from trial_member m
  join prospect p on p.workspace_id = m.workspace_id and p.id = m.prospect_id
  left join import i on i.workspace_id = p.workspace_id and i.id = p.import_id
 where m.workspace_id = $1 and m.trial_id = $2 and i.state is distinct from 'undone'
 order by m.assigned_at, m.prospect_id`;

const touchesQuery = `
select t.id, t.corrects, t.prospect_id as "prospectId", floor(extract(epoch from t.at))::float8 as at,
       t.channel, t.direction, t.outcome, t.result
  from trial_member m
  join touch t on t.workspace_id = m.workspace_id and t.prospect_id = m.prospect_id and t.at >= m.assigned_at
 where m.workspace_id = $1 and m.trial_id = $2
 order by t.prospect_id, t.at, t.id`;

import type { Relationship } from '#core/decide/facts.ts';
import type { Queryable } from '#store/workspace.ts';

/** Somebody without a method, with the account lots are drawn for. */
export type Waiting = { id: string; lotId: string };

/** People no method has begun with who may take part in a trial; those of an account come together. */
export async function waitingFor(
  db: Queryable,
  workspaceId: string,
  relationships: readonly Relationship[],
): Promise<Waiting[]> {
  const found = await db.query<Waiting>({
    name: 'waiting-for-a-trial',
    text: `select p.id, coalesce(p.account_id, p.id) as "lotId" from prospect p
            where p.workspace_id = $1 and p.relationship = any ($2) and p.do_not_call_at is null
              and not exists (select from enrolment e where e.workspace_id = $1 and e.prospect_id = p.id and e.state <> 'closed')
            order by 2, 1`,
    values: [workspaceId, relationships],
  });
  return found.rows;
}

export function accountsIn(waiting: readonly Waiting[]): number {
  return new Set(waiting.map(({ lotId }) => lotId)).size;
}

/** The first of them, so many or as few more as the last account has. */
export function wholeAccounts(waiting: readonly Waiting[], atMost: number): Waiting[] {
  const isPast = waiting.findIndex(({ lotId }, nth) => nth >= atMost && lotId !== waiting[nth - 1]?.lotId);
  return isPast === -1 ? [...waiting] : waiting.slice(0, isPast);
}

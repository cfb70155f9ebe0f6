import { type Relationship, relationships } from '#core/decide/facts.ts';
import type { Queryable } from '#store/workspace.ts';

/** How many people of the workspace stand in each relationship to it. */
export async function relationshipCounts(
  db: Queryable,
  workspaceId: string,
): Promise<Record<Relationship, number>> {
  const found = await db.query(
    `select relationship, count(*)::integer as people from prospect where workspace_id = $1 group by relationship`,
    [workspaceId],
  );
  const counts = new Map(found.rows.map(({ relationship, people }) => [relationship, people as number]));
  return Object.fromEntries(relationships.map((one) => [one, counts.get(one) ?? 0])) as Record<
    Relationship,
    number
  >;
}

import type { LoadedFacts } from '#store/facts.ts';
import type { Queryable } from '#store/workspace.ts';

/**
 * Keeps "asked not to call" where every call meets it: on the person, and on each number that is theirs
 * alone; on a number shared with others only when they spoke for the company. Only the prospect lifts it.
 * Source: METHODS.md, `no-means-no`.
 */
export async function writeDoNotCall(
  db: Queryable,
  workspaceId: string,
  person: LoadedFacts,
  said: { touchId: string; forTheCompany: boolean },
): Promise<void> {
  const asked = doNotCallAt(person);
  if ((asked === null) === (person.doNotCallAt === null)) return;
  await db.query(`update prospect set do_not_call_at = $3 where workspace_id = $1 and id = $2`, [
    workspaceId,
    person.prospectId,
    asked,
  ]);
  if (asked === null) {
    await db.query(`delete from blocked_number where workspace_id = $1 and prospect_id = $2`, [
      workspaceId,
      person.prospectId,
    ]);
    return;
  }
  const numbers = person.phones
    .filter((phone) => !phone.shared || said.forTheCompany)
    .map((phone) => phone.number);
  await db.query(
    `insert into blocked_number (workspace_id, number, prospect_id, touch_id, blocked_at)
     select $1, n, $2, $3, $4 from unnest($5::text[]) as n on conflict do nothing`,
    [workspaceId, person.prospectId, said.touchId, asked, numbers],
  );
}

/** The instant they asked not to be called, unless they lifted it later. */
function doNotCallAt(person: LoadedFacts): string | null {
  let asked: string | null = null;
  for (const touch of person.facts.touches) {
    if (touch.result === 'do-not-call') asked = touch.at;
    if (touch.result === 'lifted' && touch.direction === 'in') asked = null;
  }
  return asked;
}

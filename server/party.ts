import type { z } from 'zod';
import type { party } from '#api/connections.ts';
import { badInput } from '#server/problems.ts';
import { findAround } from '#store/referral/around.ts';
import { findOrAddContact } from '#store/referral/contacts.ts';
import type { Queryable } from '#store/workspace.ts';

/**
 * The id of somebody named in a request, who is kept as a contact where they are nobody yet.
 * @throws Refused when an id is nobody's, naming the field
 */
export async function readParty(
  db: Queryable,
  workspaceId: string,
  given: z.infer<typeof party>,
  field: string,
  now: string,
): Promise<string> {
  if (given.id === undefined)
    return findOrAddContact(
      db,
      workspaceId,
      { name: given.name!, company: given.company ?? null, title: given.title ?? null },
      now,
    );
  const found = await findAround(db, workspaceId, [given.id]);
  if (!found.has(given.id)) throw badInput(field, 'Nobody here has this id.', 'Choose somebody again.');
  return given.id;
}

import { accountKey, nameKey } from '#core/prospect/name-key.ts';
import { newId } from '#store/id.ts';
import type { Queryable } from '#store/workspace.ts';

/** Somebody who is no prospect, known for whom they know. */
export type NewContact = { name: string; company: string | null; title: string | null };

/** @returns the contact's id: whoever has that name and company already, else somebody new */
export async function findOrAddContact(
  db: Queryable,
  workspaceId: string,
  { name, company, title }: NewContact,
  now: string,
): Promise<string> {
  const keys = [nameKey(name), company === null ? null : accountKey(company)];
  const found = await db.query(
    `select id from contact where workspace_id = $1 and name_key = $2 and company_key is not distinct from $3
      order by created_at, id limit 1`,
    [workspaceId, ...keys],
  );
  if (found.rows[0] !== undefined) return found.rows[0].id;
  const id = newId(Date.parse(now));
  await db.query(
    `insert into contact (workspace_id, id, name, name_key, company, company_key, title, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [workspaceId, id, name, keys[0], company, keys[1], title, now],
  );
  return id;
}

/**
 * A contact turns out to be a prospect: what was kept of the one is the other's, the stronger tie of two that become one, and
 * asks of them stay asks. @returns whether there is such a contact
 */
export async function contactIsProspect(
  db: Queryable,
  workspaceId: string,
  contactId: string,
  prospectId: string,
): Promise<boolean> {
  const values = [workspaceId, contactId, prospectId];
  await db.query(tiesBecome, values);
  await db.query(
    `delete from acquaintance where workspace_id = $1 and (one_id = $2 or other_id = $2)`,
    values.slice(0, 2),
  );
  await db.query(
    `insert into membership (workspace_id, body_id, person_id, since_on, until_on, source)
     select workspace_id, body_id, $3, since_on, until_on, source from membership where workspace_id = $1 and person_id = $2
     on conflict do nothing`,
    values,
  );
  await db.query(`delete from membership where workspace_id = $1 and person_id = $2`, values.slice(0, 2));
  for (const column of ['connector_id', 'through_id'])
    await db.query(
      `update referral set ${column} = $3 where workspace_id = $1 and ${column} = $2 and prospect_id <> $3`,
      values,
    );
  const gone = await db.query(
    `delete from contact where workspace_id = $1 and id = $2 returning id`,
    values.slice(0, 2),
  );
  return gone.rowCount === 1;
}

/** Nobody knows themselves: a tie between the two who are one is dropped. */
const tiesBecome = `
insert into acquaintance (workspace_id, one_id, other_id, strength, since_on, source, note, of_rep, created_at)
select workspace_id, least(who, $3::uuid), greatest(who, $3::uuid), strength, since_on, source, note, of_rep, created_at
  from (select a.*, case when one_id = $2 then other_id else one_id end as who
          from acquaintance a where workspace_id = $1 and (one_id = $2 or other_id = $2)) a
 where who <> $3
on conflict (workspace_id, one_id, other_id) do update
   set strength = greatest(acquaintance.strength, excluded.strength),
       since_on = least(acquaintance.since_on, excluded.since_on),
       note = coalesce(acquaintance.note, excluded.note)`;

import type { PhoneKind } from '#core/rules/calling-hours.ts';
import { newId } from '#store/id.ts';
import type { Queryable } from '#store/workspace.ts';

export type NewPhone = { number: string; kind: PhoneKind; label: string | null };

/** Adds a number as the last to be dialled. @returns whether it is new to this person */
export async function addPhone(
  db: Queryable,
  workspaceId: string,
  personId: string,
  phone: NewPhone,
  now: string,
): Promise<boolean> {
  const added = await db.query(
    `insert into phone (workspace_id, id, prospect_id, number, kind, label, position)
     select $1, $2, $3, $4, $5, $6, coalesce((select max(position) + 1 from phone where workspace_id = $1 and prospect_id = $3), 0)
      where not exists (select from phone where workspace_id = $1 and prospect_id = $3 and number = $4)`,
    [workspaceId, newId(Date.parse(now)), personId, phone.number, phone.kind, phone.label],
  );
  return added.rowCount === 1;
}

/** Whose number it is; the person is locked. Null where there is no such number. */
export async function personOfPhone(
  db: Queryable,
  workspaceId: string,
  phoneId: string,
): Promise<string | null> {
  const found = await db.query(
    `select p.id from phone ph join prospect p on p.workspace_id = ph.workspace_id and p.id = ph.prospect_id
      where ph.workspace_id = $1 and ph.id = $2 for no key update of p`,
    [workspaceId, phoneId],
  );
  return found.rows[0]?.id ?? null;
}

export type PhoneChange = { kind?: PhoneKind; label?: string | null; wrong?: boolean };

export async function changePhone(
  db: Queryable,
  workspaceId: string,
  phoneId: string,
  { kind, label, wrong }: PhoneChange,
  now: string,
): Promise<void> {
  await db.query(
    `update phone set kind = coalesce($3, kind),
            label = case when $4 then $5 else label end,
            wrong_at = case when $6::boolean is null then wrong_at when $6 then coalesce(wrong_at, $7) end
      where workspace_id = $1 and id = $2`,
    [workspaceId, phoneId, kind ?? null, label !== undefined, label ?? null, wrong ?? null, now],
  );
}

export async function removePhone(db: Queryable, workspaceId: string, phoneId: string): Promise<void> {
  await db.query(`delete from phone where workspace_id = $1 and id = $2`, [workspaceId, phoneId]);
}

/** Adds addresses the person does not have yet, in any letter case. */
export async function addEmails(
  db: Queryable,
  workspaceId: string,
  personId: string,
  addresses: readonly string[],
  now: string,
): Promise<void> {
  for (const [position, address] of addresses.entries()) {
    await db.query(
      `insert into email (workspace_id, id, prospect_id, address, position)
       select $1, $2, $3, $4, $5
        where not exists (select from email where workspace_id = $1 and prospect_id = $3 and lower(address) = lower($4))`,
      [workspaceId, newId(Date.parse(now)), personId, address, position],
    );
  }
}

/** The country a number without a country code is read in, the person locked; null where there is no such person. */
export async function countryOfPerson(
  db: Queryable,
  workspaceId: string,
  personId: string,
): Promise<{ country: string | null } | null> {
  const found = await db.query(
    `select country from prospect where workspace_id = $1 and id = $2 for no key update`,
    [workspaceId, personId],
  );
  return found.rows[0] ?? null;
}

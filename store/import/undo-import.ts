import type pg from 'pg';
import type { Database } from '#store/connect.ts';
import { mergedFields } from '#store/import/tell-apart.ts';
import { undoTies } from '#store/import/write-ties.ts';
import { forgetPlan } from '#store/plan/forget-plan.ts';
import { transaction } from '#store/transaction.ts';

export type Undone = {
  removed: number;
  restored: number;
  kept: { personId: string; name: string; says: string }[];
};

/** Says why an import cannot be taken back. */
export class NotUndone extends Error {}

/**
 * Takes one import back: the people it added go, what it merged into others goes from them, but for what somebody
 * has changed since. Whoever was touched since, or asked not to be called, stays as they are and is listed.
 * @throws NotUndone when there is no such import, or nothing of it is left to take back
 */
export async function undoImport(
  db: Database,
  workspaceId: string,
  importId: string,
  now: string,
): Promise<Undone> {
  return transaction(db, async (connection) => {
    await refuseUnless(connection, workspaceId, importId);
    const kept = await touchedSince(connection, workspaceId, importId);
    const restored = await restoreMerged(connection, workspaceId, importId);
    const removed = await removeAdded(connection, workspaceId, importId);
    await undoTies(connection, workspaceId, importId);
    await forgetPlan(connection, workspaceId, null);
    await connection.query(
      `update import set state = 'undone', undone_at = $3, says = $4 where workspace_id = $1 and id = $2`,
      [
        workspaceId,
        importId,
        now,
        `Taken back: ${removed} removed, ${restored} as before, ${kept.length} kept.`,
      ],
    );
    return { removed, restored, kept };
  });
}

async function refuseUnless(db: pg.PoolClient, workspaceId: string, importId: string): Promise<void> {
  const { rows } = await db.query(
    `select state, dry_run, file_name from import where workspace_id = $1 and id::text = $2 for update`,
    [workspaceId, importId],
  );
  const found = rows[0];
  if (!found)
    throw new NotUndone(
      `There is no import ${importId}. Nothing was changed. phonework import prints the id when it ends.`,
    );
  if (found.state === 'undone')
    throw new NotUndone(`The import of ${found.file_name} was taken back before. Nothing was changed.`);
  if (found.state !== 'done' || found.dry_run) {
    throw new NotUndone(`The import of ${found.file_name} wrote nothing, so there is nothing to take back.`);
  }
}

/** Everybody the import added or changed and with whom something happened since. */
async function touchedSince(
  db: pg.PoolClient,
  workspaceId: string,
  importId: string,
): Promise<Undone['kept']> {
  const { rows } = await db.query(
    `select p.id as "personId", p.name,
            case when p.do_not_call_at is not null then 'they asked not to be called'
                 when exists (select from touch t where t.workspace_id = $1 and t.prospect_id = p.id)
                 then 'touched since the import'
                 when exists (select from appointment ap where ap.workspace_id = $1 and ap.prospect_id = p.id)
                 then 'an appointment with them was made' else 'another list added to them since' end as says
       from prospect p
      where p.workspace_id = $1
        and (p.import_id = $2 or exists (select from import_merge m where m.workspace_id = $1 and m.import_id = $2 and m.prospect_id = p.id))
        and ${isKept}
      order by p.name, p.id`,
    [workspaceId, importId],
  );
  return rows;
}

const isKept = `(p.do_not_call_at is not null or exists (select from touch t join import i on i.workspace_id = $1 and i.id = $2
     where t.workspace_id = $1 and t.prospect_id = p.id and (p.import_id = $2 or t.recorded_at >= i.started_at))
  or exists (select from appointment ap join import i on i.workspace_id = $1 and i.id = $2
     where ap.workspace_id = $1 and ap.prospect_id = p.id and (p.import_id = $2 or ap.created_at >= i.started_at))
  or exists (select from import_merge later join import l on l.workspace_id = $1 and l.id = later.import_id
     join import i on i.workspace_id = $1 and i.id = $2
     where later.workspace_id = $1 and later.prospect_id = p.id and later.import_id <> $2
       and l.state = 'done' and l.started_at > i.started_at))`;

/** The time zone and how we know it change together. */
const zoneFields: readonly string[] = ['time_zones', 'zone_source', 'zone_says'];

/** A field is as the import left it, or somebody has said otherwise since and it stays. */
const restored = mergedFields.map((field) => {
  const [isLeft, left] = zoneFields.includes(field)
    ? ['(p.time_zones, p.zone_source)', '(a.time_zones, a.zone_source)']
    : [`p.${field}`, `a.${field}`];
  return `${field} = case when ${isLeft} is not distinct from ${left} then b.${field} else p.${field} end`;
});

async function restoreMerged(db: pg.PoolClient, workspaceId: string, importId: string): Promise<number> {
  for (const [table, key] of [
    ['phone', 'phones'],
    ['email', 'emails'],
    ['research', 'research'],
  ] as const) {
    await db.query(
      `delete from ${table} t using import_merge m, prospect p, jsonb_array_elements_text(m.before -> '${key}') as added
        where m.workspace_id = $1 and m.import_id = $2 and p.workspace_id = $1 and p.id = m.prospect_id and not ${isKept}
          and t.workspace_id = $1 and t.id = added::uuid`,
      [workspaceId, importId],
    );
  }
  const { rowCount } = await db.query(
    `update prospect p set ${restored.join(', ')}
       from import_merge m, jsonb_populate_record(null::prospect, m.before -> 'fields') b,
            jsonb_populate_record(null::prospect, m.before -> 'after') a
      where m.workspace_id = $1 and m.import_id = $2 and p.workspace_id = $1 and p.id = m.prospect_id and not ${isKept}`,
    [workspaceId, importId],
  );
  await db.query(
    `update enrolment e set valid_until = '-infinity' from import_merge m
      where m.workspace_id = $1 and m.import_id = $2 and e.workspace_id = $1 and e.prospect_id = m.prospect_id and e.state <> 'closed'`,
    [workspaceId, importId],
  );
  return rowCount ?? 0;
}

/** With their enrolments, numbers and addresses, and the companies that were only theirs. */
async function removeAdded(db: pg.PoolClient, workspaceId: string, importId: string): Promise<number> {
  const { rows } = await db.query(
    `with gone as (delete from prospect p where p.workspace_id = $1 and p.import_id = $2 and not ${isKept} returning p.id, p.account_id),
     blocked as (delete from blocked_number b using gone where b.workspace_id = $1 and b.prospect_id = gone.id),
     known as (delete from acquaintance a using gone where a.workspace_id = $1 and a.one_id = gone.id),
     knew as (delete from acquaintance a using gone where a.workspace_id = $1 and a.other_id = gone.id),
     belonged as (delete from membership m using gone where m.workspace_id = $1 and m.person_id = gone.id)
     select count(*)::integer as removed, array_agg(distinct account_id) filter (where account_id is not null) as accounts from gone`,
    [workspaceId, importId],
  );
  const { removed, accounts } = rows[0];
  await db.query(
    `delete from account a where a.workspace_id = $1 and a.id = any ($2::uuid[])
        and not exists (select from prospect p where p.workspace_id = $1 and p.account_id = a.id)`,
    [workspaceId, accounts ?? []],
  );
  return removed;
}

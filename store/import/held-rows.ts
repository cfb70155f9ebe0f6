import type pg from 'pg';

/**
 * Takes the lines that are nobody out of the staged people and keeps them with their line and reason.
 * @returns how many they are
 */
export async function keepRefusedRows(
  db: pg.ClientBase,
  { workspaceId, importId, headers }: { workspaceId: string; importId: string; headers: readonly string[] },
): Promise<number> {
  const { rows } = await db.query(takeRefused, [workspaceId, importId, headers]);
  return rows[0].refused as number;
}

/** The cells as written under their headers; cells beyond the header under their place. */
const rawObject = `(select jsonb_object(array_agg(coalesce(($3::text[])[at], concat('Column ', at))), array_agg(coalesce(s.raw::jsonb ->> (at - 1), '')))
         from generate_series(1, greatest(cardinality($3::text[]), jsonb_array_length(s.raw::jsonb))) at)`;

const takeRefused = `
with taken as (delete from import_person where refused is not null returning line, refused, note, raw),
kept as (
  insert into import_row (workspace_id, import_id, id, line, state, code, says, raw)
  select $1, $2, gen_random_uuid(), s.line, 'rejected', s.refused, s.note, ${rawObject} from taken s order by s.line
  returning 1)
select count(*)::integer as refused from kept`;

/** Keeps the rows that wait for somebody's answer, with the person as read and who they may be. */
export async function keepHeldRows(
  db: pg.ClientBase,
  { workspaceId, importId, headers }: { workspaceId: string; importId: string; headers: readonly string[] },
): Promise<void> {
  await db.query(insertHeld, [workspaceId, importId, headers]);
}

const insertHeld = `
insert into import_row (workspace_id, import_id, id, line, state, code, says, raw, person, candidate_id)
select $1, $2, gen_random_uuid(), s.line, 'held-back', f.fate,
       case f.fate
         when 'possible-duplicate' then concat(s.name, ' may be ', coalesce(p.name, k.name, 'somebody'),
           case when f.target is null then concat(' of line ', k.line) end, ': ', f.says, '.')
         when 'do-not-call' then concat(s.name, ' is on the do-not-call list; nobody is called before you say so.')
         else concat('The number of ', s.name, ' is of an unknown country; say which, or set the country of the workspace.') end,
       ${rawObject},
       to_jsonb(s) - 'raw' - 'refused', coalesce(f.target, k.id)
  from import_fate f join import_person s on s.n = f.n
  left join prospect p on p.workspace_id = $1 and p.id = f.target
  left join import_person k on k.n = f.keeper
 where f.fate <> 'same'
 order by s.line`;

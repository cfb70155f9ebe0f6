import type { Queryable } from '#store/workspace.ts';

/** A message that stands and said until when the rep can be reached. */
export type ToldDeskUntil = {
  personId: string;
  name: string;
  account: string | null;
  touchId: string;
  at: string;
  until: string;
  email: string | null;
};

/** Whoever was told a later time than `until` by that rep, by their latest such message; the first to run out first. */
export async function toldLaterThan(
  db: Queryable,
  workspaceId: string,
  repId: string,
  until: string,
): Promise<ToldDeskUntil[]> {
  const found = await db.query(
    `select * from (
       select distinct on (t.prospect_id) t.prospect_id as "personId", p.name, a.name as account, t.id as "touchId", t.at,
              t.told_desk_until as until,
              (select m.address from email m where m.workspace_id = t.workspace_id and m.prospect_id = t.prospect_id
                order by m.position, m.id limit 1) as email
         from touch t
         join prospect p on p.workspace_id = t.workspace_id and p.id = t.prospect_id
         left join account a on a.workspace_id = p.workspace_id and a.id = p.account_id
        where t.workspace_id = $1 and t.rep_id = $2 and t.told_desk_until > $3
          and not exists (select from touch c where c.workspace_id = t.workspace_id and c.corrects = t.id)
        order by t.prospect_id, t.at desc, t.id desc) told
      order by until, name, "personId"`,
    [workspaceId, repId, until],
  );
  return found.rows;
}

import type { TrialDesign } from '#core/evidence/trial/trial-design.ts';
import { type KeptMember, readMembers } from '#store/trials/read-members.ts';
import type { Queryable, Workspace } from '#store/workspace.ts';

/** Somebody of a trial by name, with what became of them. */
export type NamedMember = KeptMember & { name: string; account: string | null; rep: string | null };

export type MembersQuestion = {
  /** Of one arm alone; null: of all. */
  arm: number | null;
  /** Those who are called by one rep; null: by anybody. */
  repId: string | null;
  from: number;
  atMost: number;
};

/** So many of a trial's people, colleagues together, with how many there are. */
export async function listMembers(
  db: Queryable,
  workspace: Pick<Workspace, 'id' | 'rules'>,
  trial: { id: string; design: TrialDesign },
  { arm, repId, from, atMost }: MembersQuestion,
): Promise<{ members: NamedMember[]; of: number }> {
  const known = new Map(
    (await readMembers(db, workspace, trial.id, trial.design)).map((member) => [member.prospectId, member]),
  );
  const { rows } = await db.query<Named>({
    name: 'named-members-of-trial',
    text: namedQuery,
    values: [workspace.id, trial.id, arm, repId, [...known.keys()]],
  });
  const members = rows.slice(from, from + atMost).map(({ prospectId, ...named }) => {
    return { ...known.get(prospectId)!, ...named };
  });
  return { members, of: rows.length };
}

type Named = Pick<NamedMember, 'prospectId' | 'name' | 'account' | 'rep'>;

/** Whoever is worked with by nobody any more is with whom they were last. */
const namedQuery = `
select p.id as "prospectId", p.name, a.name as account, e.rep
  from trial_member m
  join prospect p on p.workspace_id = $1 and p.id = m.prospect_id
  left join account a on a.workspace_id = $1 and a.id = p.account_id
  left join lateral (
    select w.rep_id, r.name as rep from enrolment w join rep r on r.workspace_id = $1 and r.id = w.rep_id
     where w.workspace_id = $1 and w.prospect_id = p.id order by w.enrolled_at desc, w.id desc limit 1) e on true
 where m.workspace_id = $1 and m.trial_id = $2 and m.prospect_id = any ($5::uuid[])
   and ($3::smallint is null or m.arm = $3) and ($4::uuid is null or e.rep_id = $4)
 order by lower(coalesce(a.name, p.name)), coalesce(p.account_id, p.id), lower(p.name), p.id`;

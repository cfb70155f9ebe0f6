import type { Asked } from '#server/operation.ts';
import { badInput } from '#server/problems.ts';
import type { Owner } from '#store/pool-members.ts';
import { poolsOf } from '#store/pools.ts';
import type { Queryable } from '#store/workspace.ts';

type Named = { repId?: string | null | undefined; poolId?: string | null | undefined };

/** Who is to go on with people: a rep or a pool of this workspace. @throws Refused where it is not one of the two */
export async function readOwner(asked: Pick<Asked, 'desk'>, db: Queryable, named: Named): Promise<Owner> {
  const owner = await readOwnerIfNamed(asked, db, named);
  if (owner !== null) return owner;
  throw badInput('repId', '“repId” is missing, and so is “poolId”.', 'Name a rep or a pool.');
}

/** The same, for people who are in work: a pool may be named with the rep who has them at first. */
export async function readNextOwner(
  asked: Pick<Asked, 'desk'>,
  db: Queryable,
  { repId, poolId }: Named,
): Promise<Owner> {
  const owner = await readOwner(asked, db, poolId == null ? { repId } : { poolId });
  if (repId == null || 'repId' in owner) return owner;
  await readOwner(asked, db, { repId });
  return { ...owner, firstRepId: repId };
}

/** The same as {@link readOwner}, or null where neither is named. */
export async function readOwnerIfNamed(
  { desk }: Pick<Asked, 'desk'>,
  db: Queryable,
  { repId, poolId }: Named,
): Promise<Owner | null> {
  if (repId != null && poolId != null)
    throw badInput('poolId', 'Both a rep and a pool are named.', 'Name one of the two.');
  if (repId != null) {
    if (!desk.reps.some(({ id }) => id === repId)) throw badInput('repId', 'There is no such rep here.');
    return { repId };
  }
  if (poolId == null) return null;
  if ((await poolsOf(db, desk.workspace.id, poolId)).length === 0)
    throw badInput('poolId', 'There is no such pool here.');
  return { poolId };
}

import type pg from 'pg';
import type { HandOverAnswer } from '#api/promises.ts';
import { dayChanged, personChanged } from '#server/events.ts';
import type { Asked } from '#server/operation.ts';
import { notFound } from '#server/problems.ts';
import { handOver, type Moved } from '#store/hand-over.ts';
import type { Owner } from '#store/pool-members.ts';

type Done = Omit<HandOverAnswer, 'notWorked'> & { personIds: string[] };

/** Gives the work on people to another rep or a pool, and tells every open page. */
export async function handPeopleOver(
  { desk, now, tell }: Pick<Asked, 'desk' | 'now' | 'tell'>,
  db: pg.PoolClient,
  enrolmentIds: readonly string[],
  to: Owner,
): Promise<Done> {
  const done = await handOver(db, desk.workspace, enrolmentIds, to, now);
  if (done === null) throw notFound(enrolmentIds.length === 1 ? 'This enrolment' : 'One of these enrolments');
  const { personIds, moved, promises } = done;
  for (const { personId } of moved) tell(personChanged(personId));
  tell(dayChanged);
  return { personIds, handedOver: moved.length, promises, before: formerOwners(moved) };
}

function formerOwners(moved: readonly Moved[]): HandOverAnswer['before'] {
  const before = new Map<string, HandOverAnswer['before'][number]>();
  for (const { repId, poolId, enrolmentId } of moved) {
    const key = `${repId} ${poolId}`;
    const owner = before.get(key) ?? { repId, poolId, enrolmentIds: [] };
    owner.enrolmentIds.push(enrolmentId);
    before.set(key, owner);
  }
  return [...before.values()];
}

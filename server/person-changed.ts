import type pg from 'pg';
import type { Person } from '#api/people.ts';
import { personAnswer } from '#server/answers/person-answer.ts';
import { dayChanged, personChanged } from '#server/events.ts';
import type { Asked } from '#server/operation.ts';
import { decideAgain } from '#store/decisions.ts';

/** Decides about a person again after a change, in its transaction, and answers with who they are now. */
export async function changedPerson(
  { desk, now, tell }: Pick<Asked, 'desk' | 'now' | 'tell'>,
  db: pg.PoolClient,
  personId: string,
): Promise<Person> {
  await decideAgain(db, desk.workspace, [personId], now);
  tell(personChanged(personId));
  tell(dayChanged);
  return personAnswer(db, desk.workspace, personId, now);
}

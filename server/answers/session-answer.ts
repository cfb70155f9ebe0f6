import type { Session } from '#api/session.ts';
import type { Context } from '#server/context.ts';
import { clockSays, type Desk, deskInstant } from '#server/desk.ts';
import { countPeople } from '#store/begin-workspace.ts';
import type { Rep } from '#store/reps.ts';
import type { Queryable } from '#store/workspace.ts';

/** Who works at the desk, where, and by which clock. */
export async function sessionAnswer(
  db: Queryable,
  context: Pick<Context, 'now'>,
  desk: Desk | null,
  rep: Rep | undefined,
): Promise<Session> {
  return {
    workspace: desk && (await workspaceAnswer(db, desk)),
    rep: rep ?? desk?.reps[0] ?? null,
    reps: desk === null ? [] : [...desk.reps],
    now: deskInstant(desk, context.now()),
    clockSays: clockSays(desk),
  };
}

async function workspaceAnswer(db: Queryable, { workspace }: Desk): Promise<Session['workspace']> {
  const { id, name, isSample, defaultCountry } = workspace;
  return { id, name, isSample, defaultCountry, people: await countPeople(db, id) };
}

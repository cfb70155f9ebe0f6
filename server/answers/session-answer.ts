import type { Session } from '#api/session.ts';
import { zonesAnswer } from '#server/answers/zones-answer.ts';
import type { Context } from '#server/context.ts';
import { countPeople } from '#store/begin-workspace.ts';
import { type Desk, deskInstant } from '#store/desk.ts';
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
    zones: zonesAnswer(
      (desk?.reps ?? []).map(({ timeZone }) => timeZone),
      context.now(),
    ),
  };
}

/** Why the desk's clock is not the machine's. */
function clockSays(desk: Desk | null): Session['clockSays'] {
  if (desk === null || Math.abs(desk.aheadMs) < 60_000) return null;
  return 'There are no calls to make at this hour, so the sample opens on its next working morning.';
}

async function workspaceAnswer(db: Queryable, { workspace }: Desk): Promise<Session['workspace']> {
  const { id, name, isSample, defaultCountry } = workspace;
  return { id, name, isSample, defaultCountry, people: await countPeople(db, id) };
}

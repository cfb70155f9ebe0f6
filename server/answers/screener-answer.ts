import type { Screener } from '#api/screeners.ts';
import { phoneDisplay } from '#server/answers/phone-display.ts';
import { notFound } from '#server/problems.ts';
import { readScreeners, type WhichScreeners } from '#store/screeners.ts';
import type { Queryable, Workspace } from '#store/workspace.ts';

/** Screeners as pages show them. */
export async function screenersAnswer(
  db: Queryable,
  workspace: Workspace,
  which: WhichScreeners,
): Promise<Screener[]> {
  const found = await readScreeners(db, workspace.id, which);
  const display = await phoneDisplay(workspace.defaultCountry);
  return found.map(({ phone, ...screener }) => ({
    ...screener,
    phone: phone === null ? null : { number: phone, display: display(phone) },
  }));
}

/** @throws Refused when there is no such screener */
export async function screenerAnswer(db: Queryable, workspace: Workspace, id: string): Promise<Screener> {
  const [screener] = await screenersAnswer(db, workspace, { id });
  if (screener === undefined) throw notFound('This screener');
  return screener;
}

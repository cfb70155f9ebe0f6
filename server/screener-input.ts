import type { z } from 'zod';
import type { newScreener } from '#api/screeners.ts';
import { dayChanged, personChanged } from '#server/events.ts';
import type { Asked } from '#server/operation.ts';
import { readPhone } from '#server/person-input.ts';
import { parseTimeZone } from '#server/places.ts';
import { badInput, conflict } from '#server/problems.ts';
import { accountOf } from '#store/people-change.ts';
import { type AnswersFor, namesakeAt, type ScreenerWords, strangersAmong } from '#store/screener-changes.ts';
import type { Queryable } from '#store/workspace.ts';

type Written = z.infer<typeof newScreener>;

/** What is written of a screener with its number and zone checked and spelled as they are kept. */
export async function readScreenerWords(
  { desk }: Pick<Asked, 'desk'>,
  { accountId: _, account: __, personIds: ___, phone, timeZone, ...words }: Written,
): Promise<ScreenerWords> {
  const read: ScreenerWords = { ...words };
  if (phone !== undefined)
    read.phone = phone && (await readPhone({ number: phone }, desk.workspace.defaultCountry, 'phone')).number;
  if (timeZone !== undefined) read.timeZone = timeZone && parseTimeZone('timeZone', timeZone);
  return read;
}

/**
 * Whom they answer for; null where nothing is said of it.
 * @throws Refused for a company or a person who is not here, and where both are given
 */
export async function readAnswersFor(
  db: Queryable,
  { desk, now }: Pick<Asked, 'desk' | 'now'>,
  { accountId, account, personIds }: Written,
): Promise<AnswersFor | null> {
  const given = [accountId, account, personIds].filter((one) => one !== undefined);
  if (given.length === 0) return null;
  if (given.length > 1)
    throw badInput('personIds', 'They answer for all of a company, or for some people.', 'Give one of them.');
  if (account !== undefined) return ofCompany(await accountOf(db, desk.workspace.id, account, now));
  const whom = accountId === undefined ? { personIds: [...new Set(personIds)] } : { accountId };
  const [stranger] = await strangersAmong(db, desk.workspace.id, whom);
  if (stranger === undefined) return whom;
  if (personIds === undefined) throw badInput('accountId', 'There is no such company here.');
  throw badInput(`personIds[${personIds.indexOf(stranger)}]`, 'There is no such person here.');
}

/** A name of nothing but signs is none. */
function ofCompany(accountId: string | null): AnswersFor {
  if (accountId === null) throw badInput('account', 'This is no company’s name.');
  return { accountId };
}

/** @throws Refused where that company has somebody of that name at its front desk */
export async function refuseNamesake(
  db: Queryable,
  { desk }: Pick<Asked, 'desk'>,
  { accountId, name }: { accountId: string | null; name: string | null },
  besides: string | null,
): Promise<void> {
  if (accountId === null || !name) return;
  if ((await namesakeAt(db, desk.workspace.id, accountId, name, besides)) === null) return;
  throw conflict(
    'screener-name',
    `There is a ${name} at this front desk already.`,
    'Change that one, or merge the two if they are one person.',
  );
}

/** Every page that shows one of these people shows their front desk. */
export function tellFrontDesk({ tell }: Pick<Asked, 'tell'>, personIds: readonly string[]): void {
  for (const id of personIds) tell(personChanged(id));
  tell(dayChanged);
}

import { nameKey } from '#core/prospect/name-key.ts';
import type { TypedStretch } from '#core/prospect/screener-hours.ts';
import { newId } from '#store/id.ts';
import { keepScreenerOf, peopleAnsweredFor } from '#store/screener-of.ts';
import type { Queryable } from '#store/workspace.ts';

/** What is written of a screener: what is absent stays, null empties. */
export type ScreenerWords = {
  name?: string | null;
  role?: 'screener' | 'assistant';
  /** E.164. */
  phone?: string | null;
  hours?: TypedStretch[] | null;
  timeZone?: string | null;
  note?: string | null;
  line?: string | null;
};

/** Everybody of a company, or the people named. */
export type AnswersFor = { accountId: string } | { personIds: readonly string[] };

const columns = {
  name: 'name',
  role: 'role',
  phone: 'phone',
  hours: 'hours',
  timeZone: 'time_zone',
  note: 'note',
  line: 'line',
} as const satisfies Record<keyof ScreenerWords, string>;

/** Which of these are not here. */
export async function strangersAmong(
  db: Queryable,
  workspaceId: string,
  whom: AnswersFor,
): Promise<string[]> {
  const [table, ids] = 'accountId' in whom ? ['account', [whom.accountId]] : ['prospect', whom.personIds];
  const found = await db.query(
    `select id from unnest($2::uuid[]) as given (id)
      where not exists (select from ${table} t where t.workspace_id = $1 and t.id = given.id)`,
    [workspaceId, ids],
  );
  return found.rows.map(({ id }) => id);
}

/** @returns their id */
export async function addScreener(
  db: Queryable,
  workspaceId: string,
  whom: AnswersFor,
  words: ScreenerWords,
  now: string,
): Promise<string> {
  const id = newId(Date.parse(now));
  await db.query(`insert into screener (workspace_id, id, created_at) values ($1, $2, $3)`, [
    workspaceId,
    id,
    now,
  ]);
  await changeScreener(db, workspaceId, id, { whom, words });
  return id;
}

/**
 * What is written by hand stays, whatever becomes of the call in which we learned of them.
 * @returns the people whose front desk this changes, before and after
 */
export async function changeScreener(
  db: Queryable,
  workspaceId: string,
  screenerId: string,
  { whom, words }: { whom: AnswersFor | null; words: ScreenerWords },
): Promise<string[]> {
  const before = await peopleAnsweredFor(db, workspaceId, screenerId);
  await writeWords(db, workspaceId, screenerId, words);
  if (whom !== null) await answerFor(db, workspaceId, screenerId, whom);
  const after = whom === null ? before : await peopleAnsweredFor(db, workspaceId, screenerId);
  const people = [...new Set([...before, ...after])];
  await keepScreenerOf(db, workspaceId, { prospectIds: people });
  return people;
}

async function writeWords(
  db: Queryable,
  workspaceId: string,
  screenerId: string,
  words: ScreenerWords,
): Promise<void> {
  const sets = ['made_in_touch_id = null'];
  const values: unknown[] = [workspaceId, screenerId];
  for (const [field, column] of Object.entries(columns) as [keyof ScreenerWords, string][]) {
    const value = words[field];
    if (value === undefined) continue;
    values.push(field === 'hours' && value !== null ? JSON.stringify(value) : value || null);
    sets.push(`${column} = $${values.length}`);
  }
  if (words.name !== undefined) sets.push('named_in_touch_id = null');
  await db.query(`update screener set ${sets.join(', ')} where workspace_id = $1 and id = $2`, values);
}

async function answerFor(
  db: Queryable,
  workspaceId: string,
  screenerId: string,
  whom: AnswersFor,
): Promise<void> {
  const accountId = 'accountId' in whom ? whom.accountId : null;
  const personIds = 'accountId' in whom ? [] : whom.personIds;
  const ids = [workspaceId, screenerId];
  await db.query(`update screener set account_id = $3 where workspace_id = $1 and id = $2`, [
    ...ids,
    accountId,
  ]);
  await db.query(
    `delete from screener_for where workspace_id = $1 and screener_id = $2 and prospect_id <> all ($3::uuid[])`,
    [...ids, personIds],
  );
  await db.query(
    `insert into screener_for (workspace_id, screener_id, prospect_id) select $1, $2, p from unnest($3::uuid[]) p
     on conflict do nothing`,
    [...ids, personIds],
  );
}

/** Somebody else of that name who answers for all of the same company; null: nobody. */
export async function namesakeAt(
  db: Queryable,
  workspaceId: string,
  accountId: string,
  name: string,
  besides: string | null,
): Promise<string | null> {
  const found = await db.query<{ id: string; name: string }>(
    `select id, name from screener
      where workspace_id = $1 and account_id = $2 and name is not null and ($3::uuid is null or id <> $3)`,
    [workspaceId, accountId, besides],
  );
  return found.rows.find((one) => nameKey(one.name) === nameKey(name))?.id ?? null;
}

/** Removes them with what they said. @returns the people they answered for */
export async function removeScreener(
  db: Queryable,
  workspaceId: string,
  screenerId: string,
): Promise<string[]> {
  const people = await peopleAnsweredFor(db, workspaceId, screenerId);
  await db.query(
    `update appointment set booked_by_screener_id = null where workspace_id = $1 and booked_by_screener_id = $2`,
    [workspaceId, screenerId],
  );
  await db.query(`delete from screener where workspace_id = $1 and id = $2`, [workspaceId, screenerId]);
  await keepScreenerOf(db, workspaceId, { prospectIds: people });
  return people;
}

/**
 * Two were one person: what the other told us, booked and answered for becomes theirs, and what was not known of them is
 * filled in. Nothing they have is written over.
 * @returns the people whose front desk this changes
 */
export async function mergeScreeners(
  db: Queryable,
  workspaceId: string,
  keptId: string,
  goneId: string,
): Promise<string[]> {
  const people = [
    ...(await peopleAnsweredFor(db, workspaceId, keptId)),
    ...(await peopleAnsweredFor(db, workspaceId, goneId)),
  ];
  for (const query of mergeQueries) await db.query(query, [workspaceId, keptId, goneId]);
  await keepScreenerOf(db, workspaceId, { prospectIds: people });
  return [...new Set(people)];
}

const mergeQueries = [
  `update screener_said set screener_id = $2 where workspace_id = $1 and screener_id = $3`,
  `update appointment set booked_by_screener_id = $2 where workspace_id = $1 and booked_by_screener_id = $3`,
  // Who answers for all of a company answers for the people named as well.
  `insert into screener_for (workspace_id, screener_id, prospect_id)
   select f.workspace_id, $2, f.prospect_id from screener_for f
     join screener k on k.workspace_id = f.workspace_id and k.id = $2
     join prospect p on p.workspace_id = f.workspace_id and p.id = f.prospect_id
    where f.workspace_id = $1 and f.screener_id = $3 and k.account_id is distinct from p.account_id
   on conflict do nothing`,
  `update screener k set account_id = coalesce(k.account_id, g.account_id), name = coalesce(k.name, g.name),
          phone = coalesce(k.phone, g.phone), hours = coalesce(k.hours, g.hours),
          time_zone = coalesce(k.time_zone, g.time_zone), line = coalesce(k.line, g.line),
          note = nullif(concat_ws(E'\\n', k.note, nullif(g.note, k.note)), ''),
          made_in_touch_id = null, named_in_touch_id = null
     from screener g where k.workspace_id = $1 and k.id = $2 and g.workspace_id = $1 and g.id = $3`,
  `delete from screener where workspace_id = $1 and id = $3 and id <> $2`,
];

/** Keeps what they told us outside of a call that was recorded. @returns its id */
export async function addSaid(
  db: Queryable,
  workspaceId: string,
  said: {
    screenerId: string;
    personId: string | null;
    repId: string;
    at: string;
    says: string | null;
    betterTime: string | null;
  },
): Promise<string> {
  const id = newId(Date.parse(said.at));
  await db.query(
    `insert into screener_said (workspace_id, id, screener_id, prospect_id, rep_id, at, says, better_time)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [workspaceId, id, said.screenerId, said.personId, said.repId, said.at, said.says, said.betterTime],
  );
  return id;
}

/** Removes something they told us; what was told in a call goes with the call. @returns whether there was such a thing */
export async function removeSaid(
  db: Queryable,
  workspaceId: string,
  screenerId: string,
  saidId: string,
): Promise<boolean> {
  const gone = await db.query(
    `delete from screener_said where workspace_id = $1 and screener_id = $2 and id = $3 and touch_id is null`,
    [workspaceId, screenerId, saidId],
  );
  return gone.rowCount === 1;
}

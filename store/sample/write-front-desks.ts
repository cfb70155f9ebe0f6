import type pg from 'pg';
import { newId } from '#store/id.ts';
import type { CastMember } from '#store/sample/cast-member.ts';
import { begunAt, insertRows, type Row } from '#store/sample/sample-rows.ts';
import { keepScreenerOf } from '#store/screener-of.ts';

/** Somebody of the sample, and the rows they were written as. */
export type Answered = { member: CastMember; prospect: Row; touches: readonly Row[] };

/** Who answers for the sample's people: those of the cast by name, and whoever took a call without saying theirs. */
export async function writeFrontDesks(
  connection: pg.PoolClient,
  workspaceId: string,
  people: readonly Answered[],
  opensAt: string,
): Promise<void> {
  const screeners = new Map<string, Row>();
  const said: Row[] = [];
  for (const { member, prospect, touches } of people) {
    const taken = touches.filter(
      ({ outcome }) => outcome === 'screener' || outcome === 'message-with-screener',
    );
    if (!member.screener && taken.length === 0) continue;
    const key = `${prospect.account_id} ${member.screener?.name ?? ''}`;
    const screener = screeners.get(key) ?? screenerRow(member, prospect, opensAt);
    screeners.set(key, screener);
    said.push(...taken.map((touch) => saidRow(screener, touch)));
  }
  await insertRows(connection, 'screener', workspaceId, [...screeners.values()]);
  await insertRows(connection, 'screener_said', workspaceId, said);
  await keepScreenerOf(connection, workspaceId, {
    prospectIds: people.map(({ prospect }) => prospect.id as string),
  });
}

function screenerRow({ screener }: CastMember, { account_id }: Row, opensAt: string): Row {
  const createdAt = begunAt(opensAt);
  return {
    id: newId(Date.parse(createdAt)),
    account_id,
    name: screener?.name ?? null,
    role: screener?.role ?? 'screener',
    hours: screener?.hours ?? null,
    note: screener?.note ?? null,
    line: screener?.line ?? null,
    created_at: createdAt,
  };
}

function saidRow(screener: Row, touch: Row): Row {
  return {
    id: newId(Date.parse(touch.at as string)),
    screener_id: screener.id,
    prospect_id: touch.prospect_id,
    touch_id: touch.id,
    rep_id: touch.rep_id,
    at: touch.at,
    name: screener.name,
  };
}

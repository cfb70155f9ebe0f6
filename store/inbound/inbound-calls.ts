import { newId } from '#store/id.ts';
import { pageCursor, readCursor } from '#store/page-cursor.ts';
import type { Queryable } from '#store/workspace.ts';

/** A call that came in, until it is somebody's. */
export type InboundCall = {
  id: string;
  at: string;
  /** E.164 where it is a number that can be dialled, else as the line showed it; null: withheld. */
  number: string | null;
  repId: string | null;
  state: 'ringing' | 'open' | 'logged' | 'dismissed';
  missed: boolean;
  /** Who it was, or who was looked up by name when it was typed in. */
  personId: string | null;
  touchId: string | null;
  source: string;
  note: string | null;
};

export type NewInboundCall = Omit<InboundCall, 'id' | 'touchId'> & { key: string | null };

const columns = `i.id, i.at, i.number, i.rep_id as "repId", i.state, i.missed, i.prospect_id as "personId",
  i.touch_id as "touchId", i.source, i.note`;

/**
 * Keeps a call that came in. Told again under the same key it is the same call: at most it turns out to be missed, and
 * what was done with it stays.
 * @returns the call, and whether anything is new about it
 */
export async function keepInboundCall(
  db: Queryable,
  workspaceId: string,
  call: NewInboundCall,
  now: string,
): Promise<{ call: InboundCall; isNews: boolean }> {
  const added = await db.query({
    name: 'add-inbound-call',
    text: `insert into inbound_call as i (workspace_id, id, at, number, rep_id, state, missed, prospect_id, looked_up_id, source, source_key, note)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $8, $9, $10, $11)
           on conflict (workspace_id, source, source_key) where source_key is not null do nothing
           returning ${columns}`,
    values: [
      workspaceId,
      newId(Date.parse(now)),
      call.at,
      call.number,
      call.repId,
      call.state,
      call.missed,
      call.personId,
      call.source,
      call.key,
      call.note,
    ],
  });
  if (added.rows[0] !== undefined) return { call: added.rows[0], isNews: true };
  return toldAgain(db, workspaceId, call);
}

async function toldAgain(
  db: Queryable,
  workspaceId: string,
  { source, key, missed }: NewInboundCall,
): Promise<{ call: InboundCall; isNews: boolean }> {
  const changed = await db.query(
    `update inbound_call i set missed = true, state = 'open'
      where workspace_id = $1 and source = $2 and source_key = $3 and $4 and not missed and state in ('ringing', 'open')
      returning ${columns}`,
    [workspaceId, source, key, missed],
  );
  if (changed.rows[0] !== undefined) return { call: changed.rows[0], isNews: true };
  const found = await db.query(
    `select ${columns} from inbound_call i where workspace_id = $1 and source = $2 and source_key = $3`,
    [workspaceId, source, key],
  );
  return { call: found.rows[0], isNews: false };
}

/** Null where there is no such call. */
export async function findInboundCall(
  db: Queryable,
  workspaceId: string,
  callId: string,
): Promise<InboundCall | null> {
  const found = await db.query(
    `select ${columns} from inbound_call i where i.workspace_id = $1 and i.id = $2`,
    [workspaceId, callId],
  );
  return found.rows[0] ?? null;
}

/** Calls that are nobody's yet, or those put away; newest first. */
export async function listedCalls(
  db: Queryable,
  workspaceId: string,
  { state, cursor, limit }: { state: 'open' | 'dismissed'; cursor: string | undefined; limit: number },
): Promise<{ items: InboundCall[]; nextCursor: string | null }> {
  const [at = null, id = null] = readCursor(cursor, 2) ?? [];
  const found = await db.query(
    `select ${columns} from inbound_call i
      where i.workspace_id = $1 and ${listed[state]}
        and ($2::timestamptz is null or (i.at, i.id) < ($2, $3::uuid))
      order by i.at desc, i.id desc limit $4`,
    [workspaceId, at, id, limit + 1],
  );
  const items = found.rows.slice(0, limit) as InboundCall[];
  const last = items.at(-1);
  return {
    items,
    nextCursor: found.rows.length > limit && last !== undefined ? pageCursor([last.at, last.id]) : null,
  };
}

const listed = { open: `i.state in ('ringing', 'open')`, dismissed: `i.state = 'dismissed'` };

/** Calls from a number of this person's that came in between two instants and are nobody's yet, newest first. */
export async function openCallsOf(
  db: Queryable,
  workspaceId: string,
  personId: string,
  { from, until }: { from: string; until: string },
): Promise<InboundCall[]> {
  const found = await db.query({
    name: 'open-calls-of',
    text: `select ${columns} from inbound_call i
            where i.workspace_id = $1 and i.state in ('ringing', 'open') and i.at between $3 and $4
              and i.number in (select ph.number from phone ph where ph.workspace_id = $1 and ph.prospect_id = $2)
            order by i.at desc, i.id desc`,
    values: [workspaceId, personId, from, until],
  });
  return found.rows;
}

/** Puts a call away, or takes it up again; one that is logged stays so. @returns null where it is logged */
export async function putInboundCall(
  db: Queryable,
  workspaceId: string,
  callId: string,
  state: 'open' | 'dismissed',
): Promise<InboundCall | null> {
  const changed = await db.query(
    `update inbound_call i set state = $3
      where workspace_id = $1 and id = $2 and state <> 'logged' returning ${columns}`,
    [workspaceId, callId, state],
  );
  return changed.rows[0] ?? null;
}

/** A touch that is taken back leaves its call open, as it came: with who was looked up by name, else nobody’s. @returns the call; null where it was none */
export async function leaveInboundCall(
  db: Queryable,
  workspaceId: string,
  touchId: string,
): Promise<InboundCall | null> {
  const left = await db.query(
    `update inbound_call i set state = 'open', touch_id = null, prospect_id = looked_up_id
      where workspace_id = $1 and touch_id = $2 returning ${columns}`,
    [workspaceId, touchId],
  );
  return left.rows[0] ?? null;
}

import type { Ask } from '#core/referral/may-be-asked.ts';
import {
  type Connector,
  connectorAfter,
  type ReferralStatus,
  relationshipAfter,
} from '#core/referral/referral.ts';
import { newId } from '#store/id.ts';
import type { Queryable } from '#store/workspace.ts';

/** One ask of a connector, to ask a prospect to take our call. */
export type Referral = {
  id: string;
  prospectId: string;
  prospect: string;
  repId: string;
  rep: string;
  connectorId: string;
  connectorName: string;
  throughName: string | null;
  status: ReferralStatus;
  askedAt: string;
  agreedAt: string | null;
  calledAt: string | null;
  introducedAt: string | null;
  declinedAt: string | null;
  thankedAt: string | null;
  note: string | null;
};

export type NewReferral = {
  prospectId: string;
  repId: string;
  connector: { id: string; name: string };
  through: { id: string; name: string } | null;
  note: string | null;
};

/** Keeps that somebody was asked. The prospect must be locked; their decision is the caller's to make again. */
export async function addReferral(
  db: Queryable,
  workspaceId: string,
  { prospectId, repId, connector, through, note }: NewReferral,
  now: string,
): Promise<string> {
  const id = newId(Date.parse(now));
  await db.query(
    `insert into referral (workspace_id, id, prospect_id, rep_id, connector_id, connector_name, through_id, through_name,
                           status, asked_at, note)
     values ($1, $2, $3, $4, $5, $6, $7, $8, 'asked', $9, $10)`,
    [
      workspaceId,
      id,
      prospectId,
      repId,
      connector.id,
      connector.name,
      through?.id ?? null,
      through?.name ?? null,
      now,
      note,
    ],
  );
  await connectAgain(db, workspaceId, prospectId);
  return id;
}

const dateOf = {
  asked: 'asked_at',
  agreed: 'agreed_at',
  called: 'called_at',
  introduced: 'introduced_at',
  declined: 'declined_at',
} as const satisfies Record<ReferralStatus, string>;

/** Moves an ask on, with its date. The prospect must be locked; their decision is the caller's to make again. */
export async function moveReferral(
  db: Queryable,
  workspaceId: string,
  { id, prospectId }: Pick<Referral, 'id' | 'prospectId'>,
  status: ReferralStatus,
  now: string,
): Promise<void> {
  await db.query(
    `update referral set status = $3, ${dateOf[status]} = $4 where workspace_id = $1 and id = $2`,
    [workspaceId, id, status, now],
  );
  await connectAgain(db, workspaceId, prospectId);
}

/** Who sends us, and what that makes of the prospect, follows their referrals. */
async function connectAgain(db: Queryable, workspaceId: string, prospectId: string): Promise<void> {
  const found = await db.query(
    `select connector, relationship from prospect where workspace_id = $1 and id = $2`,
    [workspaceId, prospectId],
  );
  const asks = await db.query(
    `select connector_name as "connectorName", status, note from referral
      where workspace_id = $1 and prospect_id = $2 order by asked_at, id`,
    [workspaceId, prospectId],
  );
  const before = found.rows[0].connector as Connector | null;
  const after = connectorAfter(before, asks.rows);
  await db.query(
    `update prospect set connector = $3, relationship = $4 where workspace_id = $1 and id = $2`,
    [
      workspaceId,
      prospectId,
      after && JSON.stringify(after),
      relationshipAfter(found.rows[0].relationship, before, after),
    ],
  );
}

/** Notes that the connector was thanked. */
export async function thankFor(
  db: Queryable,
  workspaceId: string,
  referralId: string,
  now: string,
): Promise<void> {
  await db.query(`update referral set thanked_at = $3 where workspace_id = $1 and id = $2`, [
    workspaceId,
    referralId,
    now,
  ]);
}

const columns = `
  r.id, r.prospect_id as "prospectId", p.name as prospect, r.rep_id as "repId", w.name as rep,
  r.connector_id as "connectorId", r.connector_name as "connectorName", r.through_name as "throughName", r.status,
  r.asked_at as "askedAt", r.agreed_at as "agreedAt", r.called_at as "calledAt", r.introduced_at as "introducedAt",
  r.declined_at as "declinedAt", r.thanked_at as "thankedAt", r.note
  from referral r
  join prospect p on p.workspace_id = r.workspace_id and p.id = r.prospect_id
  join rep w on w.workspace_id = r.workspace_id and w.id = r.rep_id`;

export async function findReferral(
  db: Queryable,
  workspaceId: string,
  referralId: string,
): Promise<Referral | null> {
  const found = await db.query(`select ${columns} where r.workspace_id = $1 and r.id = $2`, [
    workspaceId,
    referralId,
  ]);
  return found.rows[0] ?? null;
}

export async function referralsOf(
  db: Queryable,
  workspaceId: string,
  prospectId: string,
): Promise<Referral[]> {
  const found = await db.query(
    `select ${columns} where r.workspace_id = $1 and r.prospect_id = $2 order by r.asked_at desc, r.id desc`,
    [workspaceId, prospectId],
  );
  return found.rows;
}

const mostShown = 200;

/** The latest asks of all, or those whose thanks are owed, by who waits longest. */
export async function listReferrals(
  db: Queryable,
  workspaceId: string,
  { repId, toThank }: { repId: string | null; toThank: boolean },
): Promise<Referral[]> {
  const owed = `and r.thanked_at is null and r.status in ('agreed', 'called', 'introduced')`;
  const found = await db.query(
    `select ${columns} where r.workspace_id = $1 and ($2::uuid is null or r.rep_id = $2) ${toThank ? owed : ''}
      order by ${toThank ? 'r.agreed_at, r.id' : 'r.asked_at desc, r.id desc'} limit ${mostShown}`,
    [workspaceId, repId],
  );
  return found.rows;
}

/** What these connectors were asked before, by whoever asked. */
export async function asksOf(
  db: Queryable,
  workspaceId: string,
  connectorIds: readonly string[],
): Promise<Map<string, Ask[]>> {
  const found = await db.query(
    `select r.connector_id, r.prospect_id as "prospectId", p.name as "prospectName", r.asked_at as at, r.status
       from referral r join prospect p on p.workspace_id = r.workspace_id and p.id = r.prospect_id
      where r.workspace_id = $1 and r.connector_id = any ($2::uuid[])`,
    [workspaceId, connectorIds],
  );
  const asks = new Map<string, Ask[]>();
  for (const { connector_id: id, ...ask } of found.rows) asks.set(id, [...(asks.get(id) ?? []), ask]);
  return asks;
}

/** Waits for whoever asks this connector now, so that nobody is asked twice at once. */
export async function lockConnector(db: Queryable, workspaceId: string, connectorId: string): Promise<void> {
  await db.query(`select pg_advisory_xact_lock(hashtextextended($1, 17))`, [`${workspaceId} ${connectorId}`]);
}

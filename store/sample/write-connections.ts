import type pg from 'pg';
import { type HowWell, strengthOf } from '#core/referral/how-well.ts';
import { newId } from '#store/id.ts';
import { keepAcquaintance } from '#store/referral/acquaintances.ts';
import { findOrAddBody, keepMembership } from '#store/referral/bodies.ts';
import { findOrAddContact } from '#store/referral/contacts.ts';
import { agoAt, begunAt, insertRows } from '#store/sample/sample-rows.ts';

/** Who knows whom among the cast; `imogen` is the first rep, Cornelius Hatch nobody's prospect. */
const known: readonly (readonly [one: string, other: string, how: HowWell])[] = [
  ['imogen', 'Tobias Quill', 'well'],
  ['imogen', 'Henrietta Plum', 'well'],
  ['imogen', 'Saoirse Tamarind', 'somewhat'],
  ['imogen', 'Emil Dovecote', 'slightly'],
  ['imogen', 'Cornelius Hatch', 'somewhat'],
  ['Tobias Quill', 'Odile Marchbanks', 'well'],
  ['Tobias Quill', 'Leopold Finchwater', 'somewhat'],
  ['Henrietta Plum', 'Isolde Packwood', 'somewhat'],
  ['Saoirse Tamarind', 'Leopold Finchwater', 'slightly'],
  ['Saoirse Tamarind', 'Delphine Oxbow', 'well'],
  ['Cornelius Hatch', 'Leopold Finchwater', 'well'],
  ['Cornelius Hatch', 'Barnaby Thrushcross', 'somewhat'],
  ['Emil Dovecote', 'Anselm Rookwood', 'well'],
];

const dockCouncil = { name: 'Western Dock Council', kind: 'trade-body' } as const;
const council = ['Cornelius Hatch', 'Zenobia Partridge', 'Odile Marchbanks', 'Gideon Marsh'];

/** The asks behind the yeses that are told of the cast: one is thanked for, one is not yet. */
const asks = [
  { of: 'Tobias Quill', for: 'Odile Marchbanks', status: 'introduced', daysAgo: 12, thanked: true },
  { of: 'Henrietta Plum', for: 'Isolde Packwood', status: 'agreed', daysAgo: 5, thanked: false },
] as const;

/** Whom the cast knows, what they belong to, and who was asked to call ahead. */
export async function writeSampleConnections(
  connection: pg.PoolClient,
  workspaceId: string,
  repId: string,
  opensAt: string,
): Promise<void> {
  const since = begunAt(opensAt);
  const hatch = { name: 'Cornelius Hatch', company: 'Western Dock Council', title: 'Secretary' };
  const found = await connection.query(`select id, name from prospect where workspace_id = $1`, [
    workspaceId,
  ]);
  const ids = new Map<string, string>(found.rows.map(({ id, name }) => [name, id]));
  ids.set('imogen', repId);
  ids.set(hatch.name, await findOrAddContact(connection, workspaceId, hatch, since));
  for (const [one, other, how] of known) {
    const tie = { oneId: ids.get(one)!, otherId: ids.get(other)!, strength: strengthOf[how] };
    const more = { sinceOn: null, source: 'typed', note: null } as const;
    await keepAcquaintance(connection, workspaceId, { ...tie, ...more }, since);
  }
  const bodyId = await findOrAddBody(connection, workspaceId, dockCouncil, since);
  for (const name of council)
    await keepMembership(connection, workspaceId, {
      bodyId,
      personId: ids.get(name)!,
      sinceOn: null,
      untilOn: null,
    });
  await insertRows(
    connection,
    'referral',
    workspaceId,
    asks.map((ask) => ({
      id: newId(Date.parse(since)),
      prospect_id: ids.get(ask.for),
      rep_id: repId,
      connector_id: ids.get(ask.of),
      connector_name: ask.of,
      status: ask.status,
      asked_at: agoAt(opensAt, ask.daysAgo),
      agreed_at: agoAt(opensAt, ask.daysAgo - 1),
      introduced_at: ask.status === 'introduced' ? agoAt(opensAt, ask.daysAgo - 2) : null,
      thanked_at: ask.thanked ? agoAt(opensAt, ask.daysAgo - 2) : null,
    })),
  );
}

import type pg from 'pg';
import { formatInstant, parseInstant } from '#core/prospect/local-time.ts';
import { newId } from '#store/id.ts';
import { fictionNumber } from '#store/sample/fiction-numbers.ts';
import { insertRows } from '#store/sample/sample-rows.ts';

/** A call of this morning that nobody took, from a number that is none of the sample's people's. */
export async function writeSampleInboundCall(
  connection: pg.PoolClient,
  workspaceId: string,
  opensAt: string,
): Promise<void> {
  const at = formatInstant(parseInstant(opensAt)! - 40 * 60);
  await insertRows(connection, 'inbound_call', workspaceId, [
    {
      id: newId(Date.parse(at)),
      at,
      number: fictionNumber('+1867', 42),
      state: 'open',
      missed: true,
      source: 'desk-line',
    },
  ]);
}

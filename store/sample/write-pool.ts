import type pg from 'pg';
import { addPool } from '#store/pools.ts';
import { begunAt } from '#store/sample/sample-rows.ts';
import type { SampleTeam } from '#store/sample/write-team.ts';

const sharedPeople = 8;

/** Two reps share some people: whoever of them has room calls. */
export async function writeSamplePool(
  connection: pg.PoolClient,
  workspaceId: string,
  { ambrose, nerida }: SampleTeam,
  opensAt: string,
): Promise<void> {
  const pool = { name: 'Ports at either end of the day', repIds: [ambrose.repId, nerida.repId] };
  const poolId = (await addPool(connection, workspaceId, pool, begunAt(opensAt)))!;
  await connection.query(
    `update enrolment set pool_id = $3 where id in (
       select e.id from enrolment e join prospect p on p.workspace_id = e.workspace_id and p.id = e.prospect_id
        where e.workspace_id = $1 and e.rep_id = any ($2::uuid[]) and e.decision ->> 'next' = 'call' and e.trial_arm is null
        order by p.name limit ${sharedPeople})`,
    [workspaceId, pool.repIds, poolId],
  );
}

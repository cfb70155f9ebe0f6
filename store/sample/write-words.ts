import type pg from 'pg';
import type { SampleRepKey } from '#store/sample/cast-member.ts';
import { agoAt } from '#store/sample/sample-rows.ts';
import { writeTeamVersions } from '#store/sample/sample-scripts.ts';
import { writeSampleTakes } from '#store/sample/sample-takes.ts';
import type { UsedScript } from '#store/sample/words-left.ts';
import type { SampleTeam } from '#store/sample/write-team.ts';

/** The team's own versions of the scripts, and what its reps have said aloud. @returns every script with its time of use */
export async function writeSampleWords(
  connection: pg.PoolClient,
  workspaceId: string,
  team: SampleTeam,
  opensAt: string,
): Promise<UsedScript[]> {
  const repIds = Object.fromEntries(Object.entries(team).map(([key, { repId }]) => [key, repId])) as Record<
    SampleRepKey,
    string
  >;
  const ago = (days: number) => agoAt(opensAt, days);
  await writeTeamVersions(connection, workspaceId, repIds, ago);
  await writeSampleTakes(connection, workspaceId, repIds, ago);
  return usedScripts(connection, workspaceId);
}

async function usedScripts(connection: pg.PoolClient, workspaceId: string): Promise<UsedScript[]> {
  const found = await connection.query(
    `select s.id, s.kind, s.title, s.playbook_id as "playbookId", s.team, s.variant, s.dimension, s.occasion,
            v.version, v.body, v.used_from as "usedFrom", v.used_until as "usedUntil"
       from script s join script_version v on v.workspace_id = s.workspace_id and v.script_id = s.id
      where s.workspace_id = $1 and v.used_from is not null`,
    [workspaceId],
  );
  return found.rows;
}

import type { Relationship } from '#core/decide/facts.ts';
import type { ShareTally } from '#core/evidence/metrics/share-tally.ts';
import { answeredMessages, isMessage, stands } from '#store/evidence/answered-messages.ts';
import type { Queryable } from '#store/workspace.ts';

/** Of the messages left with one version of a script with people of one relationship, those that were answered, person by person. */
export type CallBackCount = ShareTally & { scriptId: string; version: number; relationship: Relationship };

/**
 * Counts the call-backs to messages said with prepared words, from the touches that stand. A call-back is a call of
 * theirs within so many days of a message, and answers the latest message before it alone, whatever its words.
 * Source: PRODUCT.md, metric glossary.
 * @param callBackDays house rule, 14 by default
 * @param scriptId of one script; null: of every script's version in use
 */
export async function countCallBacks(
  db: Queryable,
  workspaceId: string,
  callBackDays: number,
  scriptId: string | null,
): Promise<CallBackCount[]> {
  const found = await db.query({
    name: scriptId === null ? 'call-backs-in-use' : 'call-backs-of-script',
    text: scriptId === null ? callBacksInUse : callBacksOfScript,
    values: scriptId === null ? [workspaceId, callBackDays] : [workspaceId, callBackDays, scriptId],
  });
  return found.rows;
}

const callBacksQuery = (which: string) => `
with ${answeredMessages('$2')}, by_person as (
  select t.said ->> 'scriptId' as script_id, (t.said ->> 'version')::integer as version, t.prospect_id,
         count(*) as messages, count(a.id) as answered
    from touch t
    left join answered a on a.id = t.id
   where t.workspace_id = $1 and ${isMessage('t')} and ${stands('t')} and ${which}
   group by 1, 2, 3
)
select b.script_id as "scriptId", b.version, p.relationship,
       sum(answered)::float8 as of, sum(messages)::float8 as from, count(*)::float8 as people,
       sum(answered * answered)::float8 as "ofSquared", sum(answered * messages)::float8 as "ofTimesFrom",
       sum(messages * messages)::float8 as "fromSquared"
  from by_person b
  join prospect p on p.workspace_id = $1 and p.id = b.prospect_id
 group by 1, 2, 3`;

const callBacksInUse = callBacksQuery(`t.said ->> 'scriptId' is not null
   and (t.said ->> 'scriptId', t.said ->> 'version') in (
     select v.script_id::text, v.version::text from script_version v where v.workspace_id = $1 and v.state = 'in-use')`);

const callBacksOfScript = callBacksQuery(`t.said ->> 'scriptId' = $3 and t.said ->> 'version' is not null`);

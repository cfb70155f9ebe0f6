import type { Relationship } from '#core/decide/facts.ts';
import { answeredMessages, isMessage, stands } from '#store/evidence/answered-messages.ts';
import type { Queryable } from '#store/workspace.ts';

/** How many messages were left with one version of a script with people of one relationship, and how many were answered. */
export type CallBackCount = {
  scriptId: string;
  version: number;
  relationship: Relationship;
  left: number;
  answered: number;
};

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
with ${answeredMessages('$2')}
select t.said ->> 'scriptId' as "scriptId", (t.said ->> 'version')::integer as version, p.relationship,
       count(*)::integer as left, count(a.id)::integer as answered
  from touch t
  join prospect p on p.workspace_id = $1 and p.id = t.prospect_id
  left join answered a on a.id = t.id
 where t.workspace_id = $1 and ${isMessage('t')} and ${stands('t')} and ${which}
 group by 1, 2, 3`;

const callBacksInUse = callBacksQuery(`t.said ->> 'scriptId' is not null
   and (t.said ->> 'scriptId', t.said ->> 'version') in (
     select v.script_id::text, v.version::text from script_version v where v.workspace_id = $1 and v.state = 'in-use')`);

const callBacksOfScript = callBacksQuery(`t.said ->> 'scriptId' = $3 and t.said ->> 'version' is not null`);

import type { Appointment } from '#core/call/standing-with.ts';
import type { DayPartName } from '#core/call/touch.ts';
import type { Dimension, Relationship } from '#core/decide/facts.ts';
import { instantText } from '#store/instant-text.ts';
import type { Queryable } from '#store/workspace.ts';

/** What a rep wants before them when somebody calls. */
export type CallerDetails = {
  personId: string;
  title: string | null;
  relationship: Relationship;
  /** Who works them by a method now. */
  repId: string | null;
  rep: string | null;
  doNotCall: boolean;
  /** The message left last, ever. */
  lastWords: { at: string; message: string; text: string | null; by: string } | null;
  promise: { phrase: string; from: string; to: string; parts: DayPartName[] | null } | null;
  research: { dimension: Dimension; fact: string }[];
  /** Those to come, the next one first. */
  appointments: Appointment[];
};

/** Reads them for some people as things stood when they called, in one statement. */
export async function callerDetails(
  db: Queryable,
  workspaceId: string,
  personIds: readonly string[],
  at: string,
): Promise<Map<string, CallerDetails>> {
  if (personIds.length === 0) return new Map();
  const found = await db.query({
    name: 'caller-details',
    text: detailsQuery,
    values: [workspaceId, personIds, at],
  });
  return new Map(found.rows.map((row: CallerDetails) => [row.personId, row]));
}

const lastWords = `
  select json_build_object('at', ${instantText('t.at')}, 'message', coalesce(t.message, 'message'),
           'text', t.said ->> 'text', 'by', coalesce(w.name, 'Somebody here'))
    from touch t left join rep w on w.workspace_id = t.workspace_id and w.id = t.rep_id
   where t.workspace_id = p.workspace_id and t.prospect_id = p.id and t.at < $3
     and t.channel = 'call' and t.direction = 'out' and t.outcome in ('voicemail-left', 'message-with-screener')
     and not exists (select from touch c where c.workspace_id = t.workspace_id and c.corrects = t.id)
   order by t.at desc, t.id desc limit 1`;

const openPromise = `
  select json_build_object('phrase', o.phrase, 'from', o.from_on, 'to', o.to_on, 'parts', o.parts)
    from promise o where o.workspace_id = p.workspace_id and o.prospect_id = p.id and o.status = 'open'`;

const research = `
  select json_agg(json_build_object('dimension', r.dimension, 'fact', r.fact) order by r.created_at, r.id)
    from research r where r.workspace_id = p.workspace_id and r.prospect_id = p.id`;

const appointments = `
  select json_agg(json_build_object('kind', a.kind, 'status', a.status, 'at', ${instantText('a.from_at')},
           'timeZone', a.time_zone) order by a.from_at)
    from appointment a
   where a.workspace_id = p.workspace_id and a.prospect_id = p.id and a.from_at > $3
     and a.status in ('confirmed', 'tentative')`;

const detailsQuery = `
select p.id as "personId", p.title, p.relationship, e.rep_id as "repId", w.name as rep,
       p.do_not_call_at is not null as "doNotCall", (${lastWords}) as "lastWords", (${openPromise}) as promise,
       coalesce((${research}), '[]') as research, coalesce((${appointments}), '[]') as appointments
  from prospect p
  left join enrolment e on e.workspace_id = p.workspace_id and e.prospect_id = p.id and e.state <> 'closed'
  left join rep w on w.workspace_id = e.workspace_id and w.id = e.rep_id
 where p.workspace_id = $1 and p.id = any ($2::uuid[])`;

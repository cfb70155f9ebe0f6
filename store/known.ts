import type { MessageKind } from '#core/message/kind.ts';
import type { MessageContext } from '#core/message/message-context.ts';
import { repPace } from '#core/message/rehearsal/rep-pace.ts';
import { type Known, type KnownPerson, type KnownRep, messageContext } from '#core/message/script/known.ts';
import type { LoadedFacts } from '#store/facts.ts';
import { instantText } from '#store/instant-text.ts';
import { screenerOfPerson } from '#store/screener-of.ts';
import { takesMeasured } from '#store/takes.ts';
import type { Queryable } from '#store/workspace.ts';

/** Who is called and who calls, as words need them, beside the facts that `decide` reads. */
export type KnownBoth = {
  person: KnownPerson;
  rep: KnownRep;
  /** The rep's latest takes. */
  paces: { pace: number; seconds: number }[];
  /** The script the words began as; null: none, or one that is not here. */
  script: { kind: MessageKind; variant: number | null } | null;
};

/** Reads both in one statement; null where there is no such person or rep. */
export async function findKnown(
  db: Queryable,
  workspaceId: string,
  prospectId: string,
  { repId, scriptId }: { repId: string; scriptId: string | null },
): Promise<KnownBoth | null> {
  const found = await db.query({
    name: 'find-known',
    text: knownQuery,
    values: [workspaceId, prospectId, repId, scriptId],
  });
  return found.rows[0] ?? null;
}

/** What the linter and the truth gate know of words said to that person at an instant: what came before it. */
export function contextOf(
  loaded: LoadedFacts,
  { person, rep, paces }: Omit<KnownBoth, 'script'>,
  at: string,
): MessageContext {
  const touches = loaded.facts.touches.filter((touch) => Date.parse(touch.at) <= Date.parse(at));
  const known: Known = { person, rep, spokenNumber: null, offer: null, facts: { ...loaded.facts, touches } };
  return messageContext(known, at, repPace(paces));
}

const knownQuery = `
select json_build_object(
         'name', p.name, 'givenName', p.given_name, 'familyName', p.family_name, 'pronoun', p.pronoun,
         'account', case when a.id is not null then json_build_object('name', a.name) end, 'city', p.city,
         'timeZones', p.time_zones, 'relationship', p.relationship,
         'expecting', case when p.expecting_until is not null then json_build_object('note', p.expecting_note) end,
         'pressing', p.pressing, 'connector', p.connector,
         'screener', (select json_build_object('name', s.name) from (${screenerOfPerson}) s),
         'research', coalesce((
           select json_agg(json_build_object('dimension', r.dimension, 'fact', r.fact, 'said', r.said)
                           order by r.created_at, r.id)
             from research r where r.workspace_id = p.workspace_id and r.prospect_id = p.id), '[]')) as person,
       json_build_object(
         'name', w.name, 'email', w.email, 'timeZone', w.time_zone, 'company', w.company,
         'callBackNumber', w.call_back_number, 'deskUntil', ${instantText('w.desk_until')}, 'deskState', w.desk_state,
         'team', w.team, 'numberConfirmedOn',
         case when w.number_confirmed_number = w.call_back_number then w.number_confirmed_on end) as rep,
       coalesce((select json_agg(json_build_object('pace', k.pace, 'seconds', k.seconds)) from (
         select pace, seconds from take where workspace_id = w.workspace_id and rep_id = w.id
          order by at desc, id desc limit ${takesMeasured}) k), '[]') as paces,
       (select json_build_object('kind', s.kind, 'variant', s.variant) from script s
         where s.workspace_id = p.workspace_id and s.id = $4::uuid) as script
  from prospect p
  join rep w on w.workspace_id = p.workspace_id and w.id = $3
  left join account a on a.workspace_id = p.workspace_id and a.id = p.account_id
 where p.workspace_id = $1 and p.id = $2`;

/**
 * The messages of a workspace (`$1`) that were answered, with how many calls answered each, as the common table
 * `answered (id, call_backs)`. A call-back is a call of theirs within so many days of a message, and answers the latest message
 * before it alone. Core counts the same person by person (core/evidence/metrics/what-counts.ts); a test holds the two together.
 * Begins with their calls, which are few, and not with the messages: a tenth of the time where many were left.
 * Source: PRODUCT.md, metric glossary.
 * @param callBackDays the parameter that holds the days, such as `$2`
 */
export const answeredMessages = (callBackDays: string) => `
corrected as materialized (
  select corrects from touch where workspace_id = $1 and corrects is not null
), answered as (
  select message.id, count(*) as call_backs
    from touch i
   cross join lateral (
     select m.id, m.at from touch m
      where m.workspace_id = $1 and m.prospect_id = i.prospect_id and m.at < i.at and ${isMessage('m')} and ${stands('m')}
      order by m.at desc, m.id desc limit 1) message
   where i.workspace_id = $1 and i.channel = 'call' and i.direction = 'in'
     and i.outcome in ('callback', 'callback-missed') and ${stands('i')}
     and i.at <= message.at + make_interval(days => ${callBackDays})
   group by message.id
)`;

/** Whether a touch was neither corrected nor taken back; a taking back itself is told by its outcome. */
export function stands(touch: string): string {
  return `${touch}.id not in (select corrects from corrected)`;
}

export function isMessage(touch: string): string {
  return `${touch}.channel = 'call' and ${touch}.direction = 'out' and ${touch}.outcome in ('voicemail-left', 'message-with-screener')`;
}

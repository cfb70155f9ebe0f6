/**
 * As SQL, of the rep $2 at the instant $3: nothing was planned in the half hour that runs, or something was decided since.
 * What was being written while the plan was made bears a somewhat earlier instant than the plan that did not see it.
 * @param on where their own date stands among the values
 */
export const isPlanOld = (on: string) => `not exists (
  select from day_plan kept
   where kept.workspace_id = $1 and kept.rep_id = $2 and kept.on_date = ${on}::date
     and date_bin('30 minutes', kept.planned_at, 'epoch') = date_bin('30 minutes', $3::timestamptz, 'epoch')
     and not exists (select from enrolment s where s.workspace_id = $1 and s.rep_id = $2 and s.state <> 'closed'
                        and s.decided_at >= kept.planned_at - interval '2 seconds'))`;

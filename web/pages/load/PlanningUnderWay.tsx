import { useQuery } from '@tanstack/react-query';
import type { PlanRun } from '#api/plan.ts';
import { type LoadDay, planRunQuery, useCancelPlanRun } from '#web/api/load.ts';
import { formatClock, ownZone } from '#web/format/when.ts';
import styles from '#web/pages/load/load.module.css';
import { Button } from '#web/ui/Button.tsx';
import { Icon } from '#web/ui/Icon.tsx';
import { Progress } from '#web/ui/Progress.tsx';

/** How far the planning of everybody is; once it is over, what came of it. */
export function PlanningUnderWay({ run: known, day }: { run: PlanRun; day: LoadDay }) {
  const { data: run = known } = useQuery({ ...planRunQuery(known.id), initialData: known });
  const cancel = useCancelPlanRun();
  if (run.state !== 'running') return <Planned run={run} day={day} />;
  const { done, all } = run.reps;
  return (
    <section className={styles.running} aria-label="Planning">
      <div className="grow">
        <Progress
          label="Planning"
          share={all === 0 ? 0 : done / all}
          says={`${run.ahead ? 'The next days' : 'Today'}: ${done.toLocaleString()} of ${all.toLocaleString()} reps, ${run.calls.toLocaleString()} calls planned`}
        />
      </div>
      <Button size="small" onClick={() => cancel.write(run.id)} busy={cancel.isWriting}>
        Stop
      </Button>
    </section>
  );
}

/** Of the day that is looked at, and where the sentence says more than the rows do. */
function Planned({ run, day }: { run: PlanRun; day: LoadDay }) {
  if (run.ahead !== (day === 'tomorrow') || run.finishedAt === null || run.says === '') return null;
  return (
    <p className={run.state === 'failed' ? styles.problem : styles.quiet} role="status">
      {run.state === 'failed' && <Icon name="alert" />}
      <span>
        {formatClock(run.finishedAt, ownZone())}: {run.says}
      </span>
    </p>
  );
}

import { Link, useNavigate } from '@tanstack/react-router';
import type { SimulationLine } from '#api/simulations.ts';
import { isRunning, useRemoveSimulation, useRestoreSimulation } from '#web/api/simulations.ts';
import { formatClock, formatShortDay, ownZone } from '#web/format/when.ts';
import styles from '#web/pages/simulate/earlier.module.css';
import { useMethodNames } from '#web/pages/simulate/PlayedTitle.tsx';
import { listNames, sayState, sizeWords } from '#web/pages/simulate/simulation-words.ts';
import { IconButton } from '#web/ui/Button.tsx';
import { toast } from '#web/ui/toast.tsx';

/** The simulations that are kept, the newest first: what was compared, what came first, when and for whom. */
export function Earlier({ kept, shownId }: { kept: readonly SimulationLine[]; shownId: string | null }) {
  const nameOf = useMethodNames();
  if (kept.length === 0) return null;
  return (
    <section className={styles.earlier} aria-labelledby="earlier-simulations">
      <h2 id="earlier-simulations" className={styles.title}>
        Simulated so far
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <ul className={styles.list} tabIndex={0} aria-label="Simulations, the newest first">
        {kept.map((one) => (
          <Line
            key={one.id}
            simulation={one}
            name={listNames(one.asked.playbooks.map(nameOf))}
            isShown={one.id === shownId}
          />
        ))}
      </ul>
    </section>
  );
}

function Line({ simulation, name, isShown }: { simulation: SimulationLine; name: string; isShown: boolean }) {
  const { id, asked, askedAt, askedBy } = simulation;
  const navigate = useNavigate();
  const restore = useRestoreSimulation({
    onDone: () => {
      toast.done('The simulation is back.');
      navigate({ to: '/simulate', search: { run: id } });
    },
  });
  const remove = useRemoveSimulation({
    onDone: () => {
      toast.done('The simulation is removed.', name, { label: 'Undo', onClick: () => restore.write(id) });
      if (isShown) navigate({ to: '/simulate', search: {} });
    },
  });
  return (
    <li data-shown={isShown || undefined}>
      <div className="grow">
        <Link
          to="/simulate"
          search={{ run: id }}
          className={styles.name}
          aria-current={isShown ? 'page' : undefined}
        >
          {name}
        </Link>
        <p className={styles.says}>{sayState(simulation)}</p>
        <p className={styles.quiet}>
          {sizeWords(asked)}; {formatShortDay(askedAt, ownZone())}, {formatClock(askedAt, ownZone())}, for{' '}
          {askedBy.name}
        </p>
      </div>
      {!isRunning(simulation) && (
        <IconButton
          icon="trash"
          label={`Remove ${name}`}
          disabled={remove.isWriting}
          onClick={() => remove.write(id)}
        />
      )}
    </li>
  );
}

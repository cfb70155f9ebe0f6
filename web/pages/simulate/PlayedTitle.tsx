import { useQuery } from '@tanstack/react-query';
import type { Simulation } from '#api/simulations.ts';
import { playbooksQuery } from '#web/api/playbooks.ts';
import styles from '#web/pages/simulate/simulate.module.css';
import { playedWords } from '#web/pages/simulate/simulation-words.ts';

/** Which methods call whom, in a sentence. */
export function PlayedTitle({ asked }: { asked: Simulation['asked'] }) {
  const nameOf = useMethodNames();
  return <h2 className={styles.played}>{playedWords(asked, asked.playbooks.map(nameOf))}</h2>;
}

/** A method by its name; one that is gone by its id. */
export function useMethodNames(): (id: string) => string {
  const playbooks = useQuery(playbooksQuery).data ?? [];
  const names = new Map(playbooks.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}

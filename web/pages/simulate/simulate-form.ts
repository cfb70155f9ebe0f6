import type { Simulation } from '#api/simulations.ts';
import type { NewSimulation } from '#web/api/simulations.ts';

/** What is chosen, numbers as they were typed. */
export type SimulateForm = {
  playbooks: readonly string[];
  territory: NewSimulation['territory'];
  people: string;
  days: string;
  seed: string;
};

/** What is still open, by field. */
export type OpenIn = Partial<Record<keyof SimulateForm, string>>;

export const emptyForm: SimulateForm = {
  playbooks: ['own-the-follow-up', 'live-only'],
  territory: 'usual',
  people: '1000',
  days: '40',
  seed: '1',
};

const mostPlaybooks = 5;
const [leastPeople, mostPeople] = [50, 3000];
const [leastDays, mostDays] = [5, 120];
const mostSeed = 2_147_483_647;

export function openIn({ playbooks, people, days, seed }: SimulateForm): OpenIn {
  const open: OpenIn = {};
  if (playbooks.length === 0 || playbooks.length > mostPlaybooks)
    open.playbooks = `Choose one to ${mostPlaybooks}; two or more to compare them.`;
  if (!isWhole(people, leastPeople, mostPeople)) open.people = expected(leastPeople, mostPeople);
  if (!isWhole(days, leastDays, mostDays)) open.days = expected(leastDays, mostDays);
  if (!isWhole(seed, 0, mostSeed)) open.seed = 'A whole number; the same one gives the same result.';
  return open;
}

const expected = (least: number, most: number) => `A whole number from ${least} to ${most}.`;

function isWhole(written: string, least: number, most: number): boolean {
  return /^\d+$/.test(written.trim()) && Number(written) >= least && Number(written) <= most;
}

export function formToSimulation({ playbooks, territory, people, days, seed }: SimulateForm): NewSimulation {
  return {
    playbooks: [...playbooks],
    territory,
    people: Number(people),
    days: Number(days),
    seed: Number(seed),
  };
}

/** What was asked, to be asked again or changed. */
export const simulationToForm = ({
  playbooks,
  territory,
  people,
  days,
  seed,
}: Simulation['asked']): SimulateForm => ({
  playbooks,
  territory,
  people: String(people),
  days: String(days),
  seed: String(seed),
});

/** As many people as may be called here, as far as that can be simulated. */
export const peopleLikeMine = (people: number): string =>
  String(Math.min(mostPeople, Math.max(leastPeople, people)));

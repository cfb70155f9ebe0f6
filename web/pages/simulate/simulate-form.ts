import type { Simulations } from '#api/simulations.ts';
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

/** As many people as there are here, as far as that can be simulated; null for the usual territory. */
export function peopleOf(
  chosen: SimulateForm['territory'],
  territory: Simulations['territory'],
): string | null {
  if (chosen === 'usual') return null;
  const all = Object.values(territory).reduce((sum, count) => sum + count, 0);
  return String(Math.min(mostPeople, Math.max(leastPeople, all)));
}

/** The people of the workspace in one line: "300 people, 210 strangers, 45 known, 30 referred, 15 clients". */
export function territoryWords({ stranger, referred, known, client }: Simulations['territory']): string {
  const all = stranger + referred + known + client;
  if (all === 0) return 'Nobody is here yet.';
  const parts = [
    `${stranger.toLocaleString()} ${stranger === 1 ? 'stranger' : 'strangers'}`,
    `${known.toLocaleString()} known`,
    `${referred.toLocaleString()} referred`,
    `${client.toLocaleString()} ${client === 1 ? 'client' : 'clients'}`,
  ];
  return `Of your ${all.toLocaleString()} people: ${parts.join(', ')}.`;
}

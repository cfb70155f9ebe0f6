import { progress } from '@clack/prompts';
import { Command, InvalidArgumentError, Option } from 'commander';
import { withDatabase } from '#cli/database.ts';
import { deskAtHand, refuse } from '#cli/desk-at-hand.ts';
import type { Io } from '#cli/io.ts';
import { marketInWords } from '#cli/market-in-words.ts';
import { playbooksAtHand } from '#cli/playbooks-at-hand.ts';
import { type Comparison, compare } from '#core/market/compare.ts';
import { assumedIn, nobodyToBeLike, type OwnTerritory } from '#core/market/own/own-territory.ts';
import { tellComparison } from '#core/market/tell-comparison.ts';
import { type Progress, type ToCompare, thorough } from '#core/market/to-compare.ts';
import type { Playbook } from '#core/playbook/playbook.ts';
import { readOwnTerritory } from '#store/simulations/own-people.ts';

type Options = {
  playbooks?: string[];
  likeMine?: boolean;
  prospects?: number;
  days: number;
  seed: number;
  worlds: number;
  draws: number;
  json?: boolean;
  askedOnInput?: boolean;
};

/** `phonework simulate`: playbooks tried on simulated people, before a name is spent. Source: INTERFACES.md, `simulate`. */
export function simulateCommand(io: Io): Command {
  return new Command('simulate')
    .description('try playbooks on a simulated territory, in the same worlds, and say what a lead hangs on')
    .option('--playbooks <ids>', 'which, with commas between; all five without', (written) =>
      written.split(','),
    )
    .option('--like-mine', 'a territory like the workspace’s own: its people, clocks, reps, roles, screeners')
    .option(
      '--prospects <count>',
      'people of the territory; 1000 without, or as many as are like mine',
      wholeNumber(leastProspects, mostProspects),
    )
    .option('--days <count>', 'business days of calling', wholeNumber(1, 260), 40)
    .option('--seed <number>', 'the same seed, the same result', wholeNumber(0, 2 ** 31 - 1), 1)
    .option('--worlds <count>', 'worlds in which all play', wholeNumber(2, 1000), thorough.worlds)
    .option('--draws <count>', 'draws of what is assumed', wholeNumber(1, 1000), thorough.draws)
    .option('--json', 'print everything as JSON, every assumption included')
    .addOption(new Option('--asked-on-input', 'answer the desk’s own question').hideHelp())
    .addHelpText('after', example)
    .action(async (options: Options, command: Command) => {
      if (options.askedOnInput) return (await import('#cli/simulate-for-desk.ts')).simulateForDesk(io);
      const asked = await questionOf(io, options, command);
      if (asked === null) return;
      const comparison = work(io, asked);
      io.output.write(
        options.json
          ? `${JSON.stringify(tellComparison(asked, comparison))}\n`
          : marketInWords(asked, comparison),
      );
    });
}

const example = `
A result takes a minute or so, and is no proof: its first lines say from what assumption a lead comes.

Example:
  phonework simulate --playbooks own-the-follow-up,live-only --prospects 400 --days 30 --seed 7`;

function wholeNumber(least: number, most: number): (written: string) => number {
  return (written) => {
    const count = Number(written);
    if (/^\d+$/.test(written) && count >= least && count <= most) return count;
    throw new InvalidArgumentError(`Expected a whole number from ${least} to ${most}.`);
  };
}

/** Null, with the sentence told, where there is no territory to be like. */
async function questionOf(io: Io, options: Options, command: Command): Promise<ToCompare | null> {
  const { likeMine, prospects, days, seed, worlds, draws } = options;
  const playbooks = await playbooksNamed(options.playbooks, command);
  const own = likeMine ? await ownTerritoryAtHand(io) : null;
  if (likeMine && own === null) return null;
  const people = prospects ?? Math.max(leastProspects, own?.people ?? usualProspects);
  return { ...thorough, playbooks, assumed: assumedIn(own), own, people, days, seed, worlds, draws };
}

const usualProspects = 1000;
const [leastProspects, mostProspects] = [20, 100_000];

async function ownTerritoryAtHand(io: Io): Promise<OwnTerritory | null> {
  return withDatabase(io, async (db) => {
    const at = await deskAtHand(db, io, undefined);
    if (at === null) return null;
    const own = await readOwnTerritory(db, at.desk.workspace, at.now);
    return (
      own ??
      refuse(io, `${nobodyToBeLike} Take the usual territory, or bring in a list with phonework import.`)
    );
  });
}

async function playbooksNamed(named: string[] | undefined, command: Command): Promise<Playbook[]> {
  const { playbooks } = await playbooksAtHand(undefined, command);
  if (named === undefined) return [...playbooks.values()];
  return [...new Set(named.map((one) => one.trim()))].map((id) => {
    const known = [...playbooks.keys()].join(', ');
    const playbook = playbooks.get(id);
    return (
      playbook ??
      command.error(`error: --playbooks: there is no playbook “${id}”; expected some of ${known}.`)
    );
  });
}

const doing: Readonly<Record<Progress['doing'], string>> = {
  worlds: 'Calling simulated worlds',
  draws: 'Calling with assumptions drawn anew',
  assumptions: 'Trying each assumption otherwise',
};

/** Does the work, with a bar on a terminal. */
function work(io: Io, asked: ToCompare): Comparison {
  const bar = io.errors.isTTY ? progress({ max: 100, output: io.errors }) : null;
  bar?.start(doing.worlds);
  const steps = compare(asked);
  let shown = 0;
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) {
      bar?.clear();
      return step.value;
    }
    const next = Math.floor(100 * step.value.done);
    if (next > shown) bar?.advance(next - shown, doing[step.value.doing]);
    shown = next;
  }
}

import { Command, CommanderError } from 'commander';

import type { Io } from '#cli/io.ts';
import { Unavailable } from '#store/unavailable.ts';

/** A command's own module is read only when it is asked for: `decide` shall not wait for a database driver. */
type Entry = { says: string; load(io: Io): Promise<Command> };

const commands: Readonly<Record<string, Entry>> = {
  decide: {
    says: 'answer who to call next, from JSON Lines',
    load: async (io) => (await import('#cli/decide.ts')).decideCommand(io),
  },
  plan: {
    says: 'plan a day of calls, from JSON',
    load: async (io) => (await import('#cli/plan.ts')).planCommand(io),
  },
  reach: {
    says: 'test on a call log how well it can be foretold who answers',
    load: async (io) => (await import('#cli/reach.ts')).reachCommand(io),
  },
  simulate: {
    says: 'try playbooks on simulated people, before a name is spent',
    load: async (io) => (await import('#cli/simulate.ts')).simulateCommand(io),
  },
  playbook: {
    says: 'list the playbooks, or check one of your own',
    load: async (io) => (await import('#cli/playbook.ts')).playbookCommand(io),
  },
  lint: {
    says: 'check a message before it is left',
    load: async (io) => (await import('#cli/lint.ts')).lintCommand(io),
  },
  say: {
    says: 'show how a message is said aloud, and how long it takes',
    load: async (io) => (await import('#cli/say.ts')).sayCommand(io),
  },
  promise: {
    says: 'say what a message commits us to, said on a date',
    load: async (io) => (await import('#cli/promise.ts')).promiseCommand(io),
  },
  serve: {
    says: 'serve the desk, as npm start does',
    load: async (io) => (await import('#cli/serve.ts')).serveCommand(io),
  },
  import: {
    says: 'bring in people from CSV, vCard or XLSX',
    load: async (io) => (await import('#cli/import.ts')).importCommand(io),
  },
  undo: {
    says: 'take one import back',
    load: async (io) => (await import('#cli/undo.ts')).undoCommand(io),
  },
  today: {
    says: 'show who to call now, and why',
    load: async (io) => (await import('#cli/today.ts')).todayCommand(io),
  },
  insights: {
    says: 'show what was done, what came of it and what it cost',
    load: async (io) => (await import('#cli/insights.ts')).insightsCommand(io),
  },
  log: {
    says: 'record how a call went, and say what is next',
    load: async (io) => (await import('#cli/log.ts')).logCommand(io),
  },
  migrate: {
    says: 'bring the database to the schema of this program',
    load: async (io) => (await import('#cli/migrate.ts')).migrateCommand(io),
  },
  doctor: {
    says: 'check the surroundings, and say what to do',
    load: async (io) => (await import('#cli/doctor.ts')).doctorCommand(io),
  },
};

/**
 * Runs one command line.
 * @param words the words after the program's name
 * @returns the exit code is `io.exitCode`
 */
export async function phonework(words: readonly string[], io: Io): Promise<void> {
  try {
    const program = await programFor(words[0], io);
    await program.parseAsync(words, { from: 'user' });
  } catch (error) {
    io.exitCode = exitCodeOf(error, io);
  }
}

/** The whole list for `--help` and for a mistyped name; else only the one command that was named. */
async function programFor(named: string | undefined, io: Io): Promise<Command> {
  const program = speaking(new Command('phonework'), io)
    .description('Who to call now, why, when in their day, with which words, and what was promised.')
    .showSuggestionAfterError()
    .addHelpText('after', '\nphonework COMMAND --help shows its options and an example.');
  const entry = named === undefined || !Object.hasOwn(commands, named) ? undefined : commands[named];
  if (entry) {
    program.addCommand(speaking(await entry.load(io), io));
    return program;
  }
  for (const [name, { says }] of Object.entries(commands)) program.command(name).description(says);
  return program;
}

/** Commander's own words go where ours go, and it leaves the process to us. */
function speaking(command: Command, io: Io): Command {
  for (const part of command.commands) speaking(part as Command, io);
  return command.exitOverride().configureOutput({
    writeOut: (text) => io.output.write(text),
    writeErr: (text) => io.errors.write(text),
  });
}

function exitCodeOf(error: unknown, io: Io): Io['exitCode'] {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  io.errors.write(`${error instanceof Unavailable ? error.message : wordsOfBug(error)}\n`);
  return 3;
}

function wordsOfBug(error: unknown): string {
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `Phonework stopped over a mistake of its own; what was saved before is safe. Please report this:\n${told}`;
}

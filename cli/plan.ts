import { text } from 'node:stream/consumers';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { Io } from '#cli/io.ts';
import type { DayInstance } from '#core/plan/day-instance.ts';
import { parseDay } from '#core/plan/parse-day.ts';
import { type PlannedDay, planBest, planDay } from '#core/plan/plan-day.ts';
import { tellPlan } from '#core/plan/tell-plan.ts';

type Options = {
  exact?: boolean;
  workers?: number;
  workspace?: boolean;
  tomorrow?: boolean;
  json?: boolean;
  run?: string;
};

/** `phonework plan`: a day on standard input, its best plan on standard output; or the day of everybody in the workspace. */
export function planCommand(io: Io): Command {
  return new Command('plan')
    .description('plan a day: JSON on standard input, the plan with its prices on standard output')
    .option('--exact', 'the very best plan, where the usual one is at least 99.95 % of it')
    .option(
      '--workers <count>',
      'threads that plan it together, with --workspace processes; the plan is the same, however many',
      parseWorkers,
    )
    .option('--workspace', 'plan the present day of everybody in the workspace instead, and keep it')
    .option('--tomorrow', 'with --workspace: everybody’s next day, for who looks ahead')
    .option('--json', 'with --workspace: print what came of it as JSON')
    .addOption(new Option('--run <id>', 'help with a planning that goes on').hideHelp())
    .addHelpText('after', example)
    .action(async (options: Options, command: Command) => {
      refuseMixed(options, command);
      if (!options.workspace) return plan(io, options);
      await (await import('#cli/plan-workspace.ts')).planWorkspace(io, options);
    });
}

const example = `
Example:
  echo '{"slots":{"count":2},"reps":[{"id":"ann","slots":[[0,1],[1,1]]}],"pools":[],"classes":[{"p":[0.1,0.2]}],
  "prospects":[{"id":"odile","class":0,"value":1,"owner":"ann","pool":null,"promise":null,"window":null}]}' | phonework plan`;

function refuseMixed({ workspace, exact, tomorrow, json, run }: Options, command: Command): void {
  if (workspace && exact) command.error('error: --exact is for a day on standard input, without --workspace');
  if (!workspace && (tomorrow || json || run !== undefined))
    command.error('error: --tomorrow and --json are for the days of everybody, with --workspace');
}

async function plan(io: Io, { exact, workers }: Options): Promise<void> {
  const written = parseJson(await text(io.input));
  const read =
    written === undefined
      ? { problem: { field: '', says: 'What came on standard input is no JSON.' } }
      : parseDay(written);
  if ('problem' in read) {
    const { field, says } = read.problem;
    io.errors.write(
      `The day cannot be planned. ${field === '' ? '' : `${field}: `}${says}\nNothing was planned.\n`,
    );
    io.exitCode = 1;
    return;
  }
  const { day } = read.named;
  const planned =
    workers === undefined
      ? (exact ? planBest : planDay)(day)
      : await planTogether(day, exact === true, workers);
  io.output.write(`${JSON.stringify(tellPlan(read.named, planned))}\n`);
}

async function planTogether(day: DayInstance, isExact: boolean, workers: number): Promise<PlannedDay> {
  const { startPlanThreads } = await import('#store/plan-threads/plan-threads.ts');
  const threads = startPlanThreads(workers);
  try {
    return await threads.plan(day, isExact);
  } finally {
    await threads.end();
  }
}

const mostWorkers = 64;

function parseWorkers(written: string): number {
  const count = Number(written);
  if (Number.isInteger(count) && count >= 1 && count <= mostWorkers) return count;
  throw new InvalidArgumentError(`Expected a whole number from 1 to ${mostWorkers}.`);
}

function parseJson(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return undefined;
  }
}

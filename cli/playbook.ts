import { Command } from 'commander';
import type { Io } from '#cli/io.ts';
import { filesAt, playbooksAtHand } from '#cli/playbooks-at-hand.ts';
import { formatRestDays } from '#core/decide/rest-period.ts';
import { formatProblem } from '#core/playbook/parse-playbook.ts';
import type { Playbook } from '#core/playbook/playbook.ts';
import { houseRules } from '#core/rules/house-rules.ts';
import { readPlaybookFile } from '#store/playbook-file.ts';

type Options = { json?: boolean; playbooks?: string };

/** `phonework playbook`: what is there to choose from, and whether one of your own is written well. */
export function playbookCommand(io: Io): Command {
  const command = new Command('playbook').description('list the playbooks, or check one of your own');
  command
    .command('check')
    .description('check a playbook file, or all of a folder')
    .argument('<file>', 'a YAML or JSON file, or a folder')
    .option('--json', 'print what was found as JSON')
    .addHelpText('after', '\nExample:\n  phonework playbook check examples/playbooks/letter-first.yaml')
    .action((file: string, options: Options, self: Command) => check(io, file, options, self));
  command
    .command('list')
    .description('list the playbooks, each in one line')
    .option('--playbooks <path>', 'a file or folder with playbooks of your own')
    .option('--json', 'print them whole as JSON')
    .addHelpText('after', '\nExample:\n  phonework playbook list')
    .action((options: Options, self: Command) => list(io, options, self));
  return command;
}

async function check(io: Io, path: string, { json }: Options, command: Command): Promise<void> {
  const files = await filesAt(path, command);
  const checked = await Promise.all(files.map(async (file) => ({ file, ...(await readPlaybookFile(file)) })));
  if (checked.some(({ playbook }) => playbook === null)) io.exitCode = 1;
  if (json) {
    const told = checked.map(({ file, playbook, problems }) => ({
      file,
      playbook: playbook?.playbook ?? null,
      problems,
    }));
    io.output.write(`${JSON.stringify(told)}\n`);
    return;
  }
  for (const { file, playbook, problems } of checked) {
    if (playbook !== null) io.output.write(`${file}: ${verdict(playbook)}\n`);
    for (const problem of problems) io.errors.write(`${file}, ${formatProblem(problem)}\n`);
  }
  if (files.length === 0)
    io.errors.write(`${path}: Found no playbook; expected files named .yaml, .yml or .json.\n`);
}

/** A rest that the house rule makes longer is no mistake: a workspace may ask for less. But whoever wrote it should know. */
function verdict({ name, rest }: Playbook): string {
  const canBeUsed = `“${name}” can be used.`;
  if (rest === undefined || rest.days >= houseRules.restDays) return canBeUsed;
  return `${canBeUsed} It asks for a rest of ${formatRestDays(rest.days)}; the house rule asks for ${formatRestDays(houseRules.restDays)} unless your workspace set another number, and the longer rest holds.`;
}

async function list(io: Io, options: Options, command: Command): Promise<void> {
  const { playbooks, problems } = await playbooksAtHand(options.playbooks, command);
  if (problems.length > 0) {
    io.errors.write(`${problems.join('\n')}\n`);
    io.exitCode = 1;
  }
  if (options.json) {
    io.output.write(`${JSON.stringify([...playbooks.values()])}\n`);
    return;
  }
  const width = Math.max(...[...playbooks.keys()].map((id) => id.length));
  for (const { playbook, name, tagline, source } of playbooks.values()) {
    io.output.write(`${playbook.padEnd(width)}  ${name}: ${tagline} (${source.author})\n`);
  }
}

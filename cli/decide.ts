import { Command } from 'commander';
import type { Io } from '#cli/io.ts';
import { answerLines } from '#cli/json-lines.ts';
import { playbooksAtHand } from '#cli/playbooks-at-hand.ts';
import { type AnsweredCase, answerCase } from '#core/decide/answer-case.ts';
import { explain } from '#core/decide/explain.ts';
import { houseRules } from '#core/rules/house-rules.ts';

type Options = { explain?: boolean; playbooks?: string };

/** `phonework decide`: one JSON question a line in, one answer a line out. Source: METHODS.md, "Decision as data". */
export function decideCommand(io: Io): Command {
  return new Command('decide')
    .description('answer who to call next, one JSON line for each JSON line of standard input')
    .option('--explain', 'print sentences instead of JSON')
    .option('--playbooks <path>', 'a file or folder with playbooks of your own')
    .addHelpText('after', example)
    .action((options: Options, command: Command) => decideAll(io, options, command));
}

const example = `
Example:
  echo '{"playbook":"three-and-done","now":"2026-11-24T15:00:00Z","prospect":{"timeZone":"America/Vancouver",
  "relationship":"stranger","phones":["+16045550117"]},"touches":[]}' | tr -d '\\n' | phonework decide --explain`;

async function decideAll(io: Io, options: Options, command: Command): Promise<void> {
  const { playbooks, problems } = await playbooksAtHand(options.playbooks, command);
  if (problems.length > 0) {
    io.errors.write(`${problems.join('\n')}\nNothing was decided.\n`);
    io.exitCode = 1;
    return;
  }
  const format = options.explain ? sentences : jsonLine;
  await answerLines(io.input, io.output, (line) => {
    const answered = line === null ? tooLong : answerCase(line, playbooks, houseRules);
    if (answered.error !== null) io.exitCode = 1;
    return format(answered);
  });
}

const tooLong: AnsweredCase = {
  case: null,
  decided: null,
  error: { field: '', says: 'The line is longer than 8 MiB; expected one question on it.' },
};

function jsonLine({ decided, error }: AnsweredCase): string {
  return JSON.stringify(error === null ? decided.decision : { error });
}

function sentences({ case: asked, decided, error }: AnsweredCase): string {
  if (error !== null)
    return `This cannot be answered. ${error.field === '' ? '' : `${error.field}: `}${error.says}\n`;
  const { timeZone } = asked.prospect;
  return `${explain(decided, typeof timeZone === 'string' ? timeZone : (timeZone[0] as string)).join('\n')}\n`;
}

import type { z } from 'zod';
import { contradictionsIn } from '#core/playbook/contradictions.ts';
import { expectedAt, namesAt } from '#core/playbook/expectation.ts';
import type { Playbook } from '#core/playbook/playbook.ts';
import { playbookSchema } from '#core/playbook/playbook-schema.ts';
import {
  describeTree,
  type Path,
  type Place,
  placeOf,
  plainValue,
  type Tree,
  treeAt,
} from '#core/playbook/source-tree.ts';

/** What is wrong with a playbook file and where: `says` names what was found and what was expected. */
export type PlaybookProblem = Place & { field: string; says: string };

export type ParsedPlaybook =
  | { playbook: Playbook; problems: readonly [] }
  | { playbook: null; problems: readonly PlaybookProblem[] };

/** Reads a playbook from its file's tree. All problems of the shape are told at once, then all contradictions. */
export function parsePlaybook(tree: Tree): ParsedPlaybook {
  const read = playbookSchema.safeParse(plainValue(tree));
  const problems = read.success
    ? contradictionsIn(read.data).map(({ at, says }) => problemAt(tree, at, says))
    : read.error.issues.flatMap((issue) => problemsOf(tree, issue));
  if (read.success && problems.length === 0) return { playbook: read.data, problems: [] };
  return { playbook: null, problems: problems.sort((a, b) => a.line - b.line || a.column - b.column) };
}

/** `line 4, column 3: …`, as an editor and a terminal show it. */
export function formatProblem({ line, column, says }: PlaybookProblem): string {
  return `line ${line}, column ${column}: ${says}`;
}

function problemsOf(tree: Tree, issue: z.core.$ZodIssue): PlaybookProblem[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  if (issue.code !== 'unrecognized_keys') {
    const found = describeTree(treeAt(tree, path));
    const name = path.length === 0 ? 'the file' : nameOf(path);
    return [problemAt(tree, path, `Found ${found} for ${name}; expected ${expectedAt(path)}.`)];
  }
  return issue.keys.map((key) => problemAt(tree, [...path, key], strangerSays(path, key)));
}

const houseRuleWords =
  /rule|calls?-?per-?day|ten-?days|business-?days|calling-?hours|one-call|no-message|no-means-no|left-is-left|keep-the-promise/i;

function strangerSays(path: Path, key: string): string {
  if (houseRuleWords.test(key)) {
    return `Found “${key}”, but a playbook cannot set a house rule; the workspace settings hold them. Take it out.`;
  }
  const where = path.length === 0 ? 'in a playbook' : `under ${nameOf(path)}`;
  return `Found “${key}”, which has no meaning ${where}; expected ${namesAt(path).join(', ')}.`;
}

function problemAt(tree: Tree, path: Path, says: string): PlaybookProblem {
  return { ...placeOf(tree, path), field: nameOf(path), says };
}

/** `voicemail[1].leave` */
function nameOf(path: Path): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`))
    .join('');
}

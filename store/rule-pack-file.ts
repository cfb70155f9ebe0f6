import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { type PackProblem, parsePacks, type RulePack } from '#core/rules/pack.ts';
import { packageRoot } from '#store/package-root.ts';

/** A pack file that cannot be used: every problem with its line, column and expectation. */
export class RulePackError extends Error {
  override name = 'RulePackError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`Calling-hour packs were not changed, for ${problems.length} problem(s):\n${problems.join('\n')}`);
    this.problems = problems;
  }
}

/** The packs that come with the product: one file a country. */
export function loadBuiltInRulePacks(): Promise<RulePack[]> {
  return loadRulePacks(join(packageRoot, 'core/rules/packs'));
}

/** Reads every `*.yaml` of a folder, in the order of their names. Throws RulePackError naming each problem. */
export async function loadRulePacks(folder: string): Promise<RulePack[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  const files = await Promise.all(
    names.map(async (name) => parseRulePackFile(await readFile(join(folder, name), 'utf8'), name)),
  );
  const problems = files.flatMap((file) => file.problems);
  if (problems.length > 0) throw new RulePackError(problems);
  return files.flatMap((file) => file.packs);
}

/** One file's packs, or its problems as sentences: `us.yaml, line 12, column 9: packs[0].hours[0].from: expected …`. */
export function parseRulePackFile(text: string, name: string): { packs: RulePack[]; problems: string[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return `${name}, line ${line}, column ${col}`;
  };
  if (document.errors.length > 0) {
    return { packs: [], problems: document.errors.map((error) => `${at(error.pos[0])}: ${error.message}`) };
  }
  const { packs, problems } = parsePacks(document.toJS());
  const offsetOf = (path: PackProblem['path']): number => {
    const node = document.getIn(path, true);
    if (isNode(node) && node.range) return node.range[0];
    return path.length > 0 ? offsetOf(path.slice(0, -1)) : 0;
  };
  const inOrder = problems.map((problem) => ({ ...problem, offset: offsetOf(problem.path) }));
  inOrder.sort((one, other) => one.offset - other.offset);
  return {
    packs,
    problems: inOrder.map(({ path, says, offset }) => `${at(offset)}: ${formatPath(path)}: ${says}`),
  };
}

function formatPath(path: PackProblem['path']): string {
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`));
  return steps.join('').replace(/^\./, '') || 'the file';
}

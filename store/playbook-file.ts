import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import {
  formatProblem,
  type ParsedPlaybook,
  type PlaybookProblem,
  parsePlaybook,
} from '#core/playbook/parse-playbook.ts';
import type { Playbook } from '#core/playbook/playbook.ts';
import type { Field, Place, Tree } from '#core/playbook/source-tree.ts';
import { packageRoot } from '#store/package-root.ts';

const builtInFolder = join(packageRoot, 'core/playbook/playbooks');
/** In the order they are offered. */
const builtIns = ['own-the-follow-up', 'curiosity-series', 'get-through', 'three-and-done', 'live-only'];
const largestBytes = 256 * 1024;

let loaded: Promise<Playbook[]> | null = null;

/** The five methods, read from their files once. */
export function loadBuiltInPlaybooks(): Promise<Playbook[]> {
  loaded ??= Promise.all(
    builtIns.map(async (id) => {
      const file = join(builtInFolder, `${id}.yaml`);
      const { playbook, problems } = await readPlaybookFile(file);
      if (playbook === null) throw new Error(`${file}: ${problems.map(formatProblem).join('; ')}`);
      return playbook;
    }),
  );
  return loaded;
}

/** Reads one playbook file; what is wrong with its content is told, only an unreadable file throws. */
export async function readPlaybookFile(file: string): Promise<ParsedPlaybook> {
  const { size } = await stat(file);
  return size > largestBytes ? tooLarge(size) : parsePlaybookText(await readFile(file, 'utf8'));
}

/** The playbook files of a folder, by name, or the one file that was named. */
export async function playbookFilesAt(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const names = await readdir(path);
  return names
    .filter((name) => /\.(ya?ml|json)$/.test(name))
    .sort()
    .map((name) => join(path, name));
}

/** Reads a playbook from YAML (of which JSON is a part). */
export function parsePlaybookText(text: string): ParsedPlaybook {
  if (text.length > largestBytes) return tooLarge(text.length);
  const deep = tooDeepAt(text);
  if (deep !== null)
    return refused(
      deep,
      'Found parts nested in parts, far deeper than a playbook goes; expected a few levels.',
    );
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const [broken] = document.errors;
  if (broken !== undefined) {
    return refused(placeAt(broken.pos[0]), `This is not YAML as it should be written: ${broken.message}.`);
  }
  if (document.contents === null) {
    return refused({ line: 1, column: 1 }, 'Found nothing in the file; expected a playbook.');
  }
  const alias = aliasIn(document.contents);
  if (alias !== null) {
    return refused(
      placeAt(alias),
      'Found a reference to another place (*name); expected it to be written out.',
    );
  }
  return parsePlaybook(toTree(document.contents, placeAt));
}

function tooLarge(size: number): ParsedPlaybook {
  return refused(
    { line: 1, column: 1 },
    `Found ${size} letters; expected a playbook of at most ${largestBytes}.`,
  );
}

const deepest = 30;

/**
 * Where the text nests deeper than any playbook, or null. The parser calls itself once a level, and enough levels
 * bring the whole process down, beyond what an error handler can catch; so it is not asked.
 */
function tooDeepAt(text: string): Place | null {
  let open = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const [, indent = '', dashes = ''] = /^(\s*)((?:[-?:]\s+)*)/.exec(line) ?? [];
    for (const letter of line) {
      if (letter === '[' || letter === '{') open += 1;
      if (letter === ']' || letter === '}') open = Math.max(0, open - 1);
      if (open > deepest) return { line: index + 1, column: 1 };
    }
    if (indent.length > deepest * 4 || dashes.length > deepest)
      return { line: index + 1, column: indent.length + 1 };
  }
  return null;
}

function refused(place: Place, says: string): ParsedPlaybook {
  const problem: PlaybookProblem = { ...place, field: '', says };
  return { playbook: null, problems: [problem] };
}

/** Where the first alias stands: they could nest a small file into a huge one. */
function aliasIn(node: unknown): number | null {
  if (isAlias(node)) return node.range?.[0] ?? 0;
  const inside = isMap(node) ? node.items.map(({ value }) => value) : isSeq(node) ? node.items : [];
  for (const part of inside) {
    const found = aliasIn(part);
    if (found !== null) return found;
  }
  return null;
}

function toTree(node: Node, placeAt: (offset: number) => Place): Tree {
  const place = placeAt(node.range?.[0] ?? 0);
  if (isSeq<Node>(node))
    return { ...place, kind: 'list', items: node.items.map((item) => toTree(item, placeAt)) };
  if (isMap<Node, Node | null>(node)) {
    const fields = node.items.map(({ key, value }): Field => {
      const at = placeAt(key.range?.[0] ?? 0);
      const tree: Tree = value === null ? { ...at, kind: 'scalar', value: null } : toTree(value, placeAt);
      return { ...at, name: isScalar(key) ? String(key.value) : String(key), value: tree };
    });
    return { ...place, kind: 'fields', fields };
  }
  const value = isScalar(node) ? node.value : null;
  const plain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return { ...place, kind: 'scalar', value: plain ? value : null };
}

/**
 * A file's content with the place of everything in it, so that an error can name line and column. The edge makes it
 * (store/playbook-file.ts from YAML); the core does not know which notation the file was written in.
 */
export type Place = { line: number; column: number };

export type Tree = Place &
  (
    | { kind: 'scalar'; value: string | number | boolean | null }
    | { kind: 'list'; items: readonly Tree[] }
    | { kind: 'fields'; fields: readonly Field[] }
  );

/** A named part; line and column are its name's. */
export type Field = Place & { name: string; value: Tree };

export type Path = readonly (string | number)[];

/** The tree as plain data. */
export function plainValue(tree: Tree): unknown {
  if (tree.kind === 'scalar') return tree.value;
  if (tree.kind === 'list') return tree.items.map(plainValue);
  return Object.fromEntries(tree.fields.map(({ name, value }) => [name, plainValue(value)]));
}

/** The part at that path, or null when the file does not say it. */
export function treeAt(tree: Tree, path: Path): Tree | null {
  let found: Tree | undefined = tree;
  for (const step of path) {
    if (found?.kind === 'list') found = found.items[Number(step)];
    else found = found?.kind === 'fields' ? fieldOf(found, String(step))?.value : undefined;
  }
  return found ?? null;
}

/** Where that path is written; where it is missing, the nearest part around it that is there. */
export function placeOf(tree: Tree, path: Path): Place {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = treeAt(tree, path.slice(0, length - 1));
    const place = parent?.kind === 'fields' ? fieldOf(parent, String(path[length - 1])) : null;
    const found = place ?? treeAt(tree, path.slice(0, length));
    if (found) return { line: found.line, column: found.column };
  }
  return { line: tree.line, column: tree.column };
}

/** What stands there, in words. */
export function describeTree(tree: Tree | null): string {
  if (tree === null) return 'nothing';
  if (tree.kind === 'list')
    return tree.items.length === 0 ? 'an empty list' : `a list of ${tree.items.length}`;
  if (tree.kind === 'fields')
    return tree.fields.length === 0 ? 'no fields' : `the fields ${names(tree.fields)}`;
  if (tree.value === null) return 'nothing';
  if (typeof tree.value === 'string') return `“${tree.value.slice(0, 60)}”`;
  return String(tree.value);
}

function fieldOf(tree: Tree & { kind: 'fields' }, name: string): Field | undefined {
  return tree.fields.find((field) => field.name === name);
}

function names(fields: readonly Field[]): string {
  return fields.map(({ name }) => name).join(', ');
}

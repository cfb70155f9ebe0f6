/** Places in a playbook's source. Lines and columns begin at 1, as the problems name them. */

/** A new playbook from another's source: its id and name are no longer the other's. */
export function ownSourceFrom(source: string, name: string): string {
  const ownName = `${name}, our way`;
  return source
    .replace(/^playbook:.*$/m, `playbook: ${nameToId(ownName)}`)
    .replace(/^name:.*$/m, `name: "${ownName.replaceAll('"', "'")}"`);
}

/** kebab-case, letters and digits alone. */
export function nameToId(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Where in the text a line and column stand, as an offset; past the end of a line, its end. */
export function offsetAt(source: string, line: number, column: number): number {
  const lines = source.split('\n');
  const before = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
  return Math.min(before + Math.min(column - 1, lines[line - 1]?.length ?? 0), source.length);
}

export const countLines = (source: string): number => source.split('\n').length;

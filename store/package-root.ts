import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder of the installed product, where the files lie that travel beside the code (migrations,
 * playbooks, rule packs). The same from the sources and from the built program.
 */
export const packageRoot = rootAbove(dirname(fileURLToPath(import.meta.url)));

function rootAbove(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('Phonework lies in no package: its package.json is missing.');
  return rootAbove(parent);
}

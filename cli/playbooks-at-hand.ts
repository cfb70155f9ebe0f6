import type { Command } from 'commander';
import { formatProblem } from '#core/playbook/parse-playbook.ts';
import type { Playbook } from '#core/playbook/playbook.ts';
import { loadBuiltInPlaybooks, playbookFilesAt, readPlaybookFile } from '#store/playbook-file.ts';

/** The five methods and the playbooks of a folder or file, by id; what is wrong with those is told in lines. */
export async function playbooksAtHand(
  path: string | undefined,
  command: Command,
): Promise<{ playbooks: Map<string, Playbook>; problems: string[] }> {
  const playbooks = new Map((await loadBuiltInPlaybooks()).map((playbook) => [playbook.playbook, playbook]));
  const problems: string[] = [];
  for (const file of path === undefined ? [] : await filesAt(path, command)) {
    const read = await readPlaybookFile(file);
    problems.push(...read.problems.map((problem) => `${file}, ${formatProblem(problem)}`));
    if (read.playbook === null) continue;
    if (playbooks.has(read.playbook.playbook)) {
      problems.push(
        `${file}: There is a playbook “${read.playbook.playbook}” already; expected an id of its own.`,
      );
    } else playbooks.set(read.playbook.playbook, read.playbook);
  }
  return { playbooks, problems };
}

/** The playbook files of a path; a path that cannot be read is wrong usage. */
export async function filesAt(path: string, command: Command): Promise<string[]> {
  try {
    return await playbookFilesAt(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'there is no such file or folder' : `the system says ${code}`;
    return command.error(`${path} cannot be read: ${why}. Nothing was changed; check the path.`, {
      exitCode: 2,
    });
  }
}

import { statSync } from 'node:fs';
import path from 'node:path';

import { Unavailable } from '#store/unavailable.ts';

/** The account the server runs as, where that is not our own. */
export type Account = { name: string; uid: number; gid: number };

/** PostgreSQL refuses to run as root; the first of these that exists lends it an account. */
const lenders = ['postgres', 'nobody'];

/**
 * The account to run PostgreSQL as: null means "as ourselves", which is everybody but root.
 * @param uid our own user id, undefined on Windows
 * @param passwd the text of /etc/passwd
 * @throws Unavailable as root on a machine with neither account
 */
export function serverAccount(uid: number | undefined, passwd: () => string): Account | null {
  if (uid !== 0) return null;
  const accounts = passwd().split('\n').map(parseAccount);
  for (const name of lenders) {
    const found = accounts.find((account) => account?.name === name);
    if (found) return found;
  }
  throw new Unavailable(
    'PostgreSQL does not run as root, and this machine has neither an account "postgres" nor "nobody" to run it as. ' +
      'Nothing was changed. Start Phonework as an ordinary user, add one of the two, or set DATABASE_URL.',
  );
}

function parseAccount(line: string): Account | null {
  const [name, , uid, gid] = line.split(':');
  if (!name || !uid || !gid || Number(uid) === 0) return null;
  return { name, uid: Number(uid), gid: Number(gid) };
}

/** The outermost folder on the way to `folder` that `account` may not pass; null when it can go all the way. */
export function firstUnreachable(folder: string, account: Account): string | null {
  for (const step of stepsTo(folder)) {
    const { mode, uid, gid } = statSync(step);
    const mayPass = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if (!(mode & mayPass)) return step;
  }
  return null;
}

function stepsTo(folder: string): string[] {
  const parent = path.dirname(folder);
  return parent === folder ? [folder] : [...stepsTo(parent), folder];
}

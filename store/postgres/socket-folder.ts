import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

import type { Account } from '#store/postgres/account.ts';
import { Unavailable } from '#store/unavailable.ts';

/** A socket's address holds 108 bytes on Linux and 104 elsewhere, the closing zero among them. */
const longestAddress = process.platform === 'linux' ? 107 : 103;
const socketName = '.s.PGSQL.5432';

/**
 * The folder for the server's socket, which only the server's account (and root) may enter: beside the
 * data, or in /tmp where the data lies too deep for a socket's address.
 * @throws Unavailable when somebody else holds the name in /tmp
 */
export function openSocketFolder(folder: string, account: Account | null): string {
  const beside = path.join(folder, 'run');
  const fits = Buffer.byteLength(path.join(beside, socketName)) <= longestAddress;
  const chosen = fits
    ? beside
    : `/tmp/phonework-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`;
  fs.mkdirSync(chosen, { recursive: true, mode: 0o700 });
  if (!fits) refuseStrangers(chosen, account);
  fs.chmodSync(chosen, 0o700);
  if (account) fs.chownSync(chosen, account.uid, account.gid);
  return chosen;
}

function refuseStrangers(folder: string, account: Account | null): void {
  const found = fs.lstatSync(folder);
  const ours = [process.getuid?.(), account?.uid];
  if (found.isDirectory() && ours.includes(found.uid)) return;
  throw new Unavailable(
    `${folder} belongs to somebody else, and the socket of PostgreSQL would go there. Nothing was changed. ` +
      'Remove it, or give PHONEWORK_DATA a shorter path.',
  );
}

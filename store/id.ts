import { randomFillSync } from 'node:crypto';

const pool = new Uint8Array(16 * 256);
let taken = pool.length;

/**
 * A new UUIDv7: sorted by the instant it was made, so that rows that come together lie together.
 * Made here and not in SQL, because PostgreSQL 15 has no `uuidv7()`.
 * @param atMs milliseconds since 1970 UTC
 */
export function newId(atMs: number): string {
  if (taken === pool.length) {
    randomFillSync(pool);
    taken = 0;
  }
  const bytes = pool.subarray(taken, taken + 16);
  taken += 16;
  writeTime(bytes, atMs);
  bytes[6] = 0x70 | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  const hex = Buffer.from(bytes).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

function writeTime(bytes: Uint8Array, atMs: number): void {
  const high = Math.floor(atMs / 2 ** 32);
  const low = atMs >>> 0;
  bytes[0] = (high >>> 8) & 0xff;
  bytes[1] = high & 0xff;
  bytes[2] = low >>> 24;
  bytes[3] = (low >>> 16) & 0xff;
  bytes[4] = (low >>> 8) & 0xff;
  bytes[5] = low & 0xff;
}

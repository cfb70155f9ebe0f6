import { createHash } from 'node:crypto';
import { assumptions } from '#core/market/assumptions.ts';
import { marketVersion } from '#core/market/market-version.ts';
import type { ToCompare } from '#core/market/to-compare.ts';

/** Of everything a simulation's answer hangs on: the same one, the same answer. */
export function fingerprintOf(compared: ToCompare): string {
  const whole = JSON.stringify([marketVersion, assumptions, compared]);
  return createHash('sha256').update(whole).digest('base64url');
}

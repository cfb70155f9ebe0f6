import { pino } from 'pino';
import type { Context } from '#server/context.ts';

/**
 * The server's log: bugs and outages on standard error, nothing a person wrote. Of a database error only
 * its code and the constraint are kept, for its detail quotes values.
 */
export function openLog(level = 'warn'): Context['log'] {
  const log = pino({ level, base: null }, pino.destination({ dest: 2, sync: true }));
  return (error, about) => {
    const { code, constraint } = error as { code?: string; constraint?: string };
    const stack = error instanceof Error ? error.stack : String(error);
    log.error({ about, code, constraint, stack: code === undefined ? stack : undefined }, 'A request failed');
  };
}

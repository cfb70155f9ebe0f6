import type { RulePack } from '#core/rules/pack.ts';
import type { Config } from '#server/config/config.ts';
import type { Events } from '#server/events.ts';
import type { Database } from '#store/connect.ts';

/** What the routes stand on; a test hands in its own clock, database and events. */
export type Context = {
  config: Pick<Config, 'host' | 'port' | 'dataFolder'>;
  db: Database;
  /** The calling-hour packs of the product. */
  packs: readonly RulePack[];
  /** The server's instant, RFC 3339 UTC with milliseconds. */
  now(): string;
  events: Events;
  /** Told of bugs and outages; never given what a person wrote. */
  log(error: unknown, about: string): void;
};

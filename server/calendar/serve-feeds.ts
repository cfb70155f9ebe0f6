import { createHash } from 'node:crypto';
import type { Context as Http } from 'hono';
import type { Server } from '#server/operation.ts';
import { tellCalendar } from '#store/calendar-entries.ts';
import { repOfFeed } from '#store/calendar-feeds.ts';
import { deskInstant } from '#store/desk.ts';
import { transaction } from '#store/transaction.ts';

/** A secret as it is made: 256 bits in base64url. */
const secretShape = /^([\w-]{43})\.ics$/;

/**
 * A rep's calendar for whoever knows its address: calendars send no cookie. An address that was revoked, and one that never
 * was, answer alike.
 */
export function serveFeeds({ context, keeper }: Server): (http: Http) => Promise<Response> {
  return async (http) => {
    const secret = secretShape.exec(http.req.param('file') ?? '')?.[1];
    const desk = await keeper.desk();
    if (secret === undefined || desk === null) return notThere(http);
    const repId = await repOfFeed(context.db, desk.workspace.id, secret);
    const rep = desk.reps.find(({ id }) => id === repId);
    if (rep === undefined) return notThere(http);
    const now = deskInstant(desk, context.now());
    const published = await transaction(context.db, (connection) =>
      tellCalendar(connection, desk.workspace, rep.id, now),
    );
    const { writeFeed } = await import('#server/calendar/write-feed.ts');
    return answerFeed(http, writeFeed(published, rep.name, new URL(http.req.url).origin));
  };
}

const notThere = (http: Http) =>
  http.text(
    'There is no calendar at this address. It may have been revoked; a new one is made in the settings.',
    404,
  );

function answerFeed(http: Http, text: string): Response {
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
  const headers = { ETag: etag, 'Cache-Control': 'private, no-cache' };
  if (http.req.header('if-none-match')?.includes(etag)) return http.body(null, 304, headers);
  return http.body(text, 200, {
    ...headers,
    'Content-Type': 'text/calendar; charset=utf-8',
    'Content-Disposition': 'inline; filename="phonework.ics"',
  });
}

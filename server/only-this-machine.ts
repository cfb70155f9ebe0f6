import type { HttpBindings } from '@hono/node-server';
import type { Context as Http, MiddlewareHandler } from 'hono';
import type { Context } from '#server/context.ts';
import type { Server } from '#server/operation.ts';
import { notFromHere } from '#server/problems.ts';

const reads = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Keeps every web page elsewhere from reading or driving the desk. A name that was pointed at this machine
 * (DNS rebinding) shows in Host; a page of another origin shows in Origin and Sec-Fetch-Site. Until there
 * is a sign-in, this is the door: it stands before everything, the event stream included.
 */
export function onlyThisMachine({ config }: Pick<Context, 'config'>): MiddlewareHandler {
  return async (http, next) => {
    const host = http.req.header('host') ?? '';
    if (!namesOf(config.host, portOf(http, config.port)).has(host.toLowerCase())) {
      throw notFromHere(
        `The desk does not answer to the name ${JSON.stringify(host)}.`,
        `Open http://127.0.0.1:${portOf(http, config.port)} on this machine.`,
      );
    }
    if (!isOwnPage(http, host)) {
      throw notFromHere(
        'The request comes from another page than the desk.',
        'Use the desk itself, or a program that sends no Origin.',
      );
    }
    await next();
  };
}

function portOf(http: Http, configured: number): number {
  const { incoming } = (http.env ?? {}) as Partial<HttpBindings>;
  return incoming?.socket.localPort ?? configured;
}

function namesOf(host: string, port: number): Set<string> {
  const own = host.includes(':') ? `[${host}]` : host;
  const names = ['127.0.0.1', 'localhost', '[::1]', own];
  const withPort = names.map((name) => `${name}:${port}`);
  return new Set(port === 80 ? [...withPort, ...names] : withPort);
}

/**
 * A write needs the desk's own origin, or to come from no page at all. A read may also be a person
 * following a link, but of the API's answers nothing is given to another site's page.
 */
function isOwnPage(http: Http, host: string): boolean {
  const origin = http.req.header('origin');
  const site = http.req.header('sec-fetch-site');
  if (origin !== undefined && origin !== `http://${host}`) return false;
  if (site === undefined || site === 'same-origin' || site === 'none') return true;
  const isVisit = http.req.header('sec-fetch-mode') === 'navigate' && reads.has(http.req.method);
  return isVisit && !http.req.path.startsWith('/api/v1/');
}

/** @param elsewhere whatever else pictures and data may come from: origins */
const policyOf = (...elsewhere: string[]): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    ["img-src 'self' data: blob:", ...elsewhere].join(' '),
    "font-src 'self'",
    ["connect-src 'self'", ...elsewhere].join(' '),
    "media-src 'self' blob:",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

const policy = policyOf();

/** What a browser may do with our answers: nothing but show the desk. */
export function closedToOthers(): MiddlewareHandler {
  return async (http, next) => {
    await next();
    const { headers } = http.res;
    if (!headers.has('Content-Security-Policy')) headers.set('Content-Security-Policy', policy);
    headers.set('X-Content-Type-Options', 'nosniff');
    headers.set('Cross-Origin-Resource-Policy', 'same-origin');
    headers.set('Cross-Origin-Opener-Policy', 'same-origin');
    headers.set('Referrer-Policy', 'no-referrer');
    if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store');
  };
}

/**
 * A map style that the workspace names is read by the page from where it lies, with its tiles, letters and pictures:
 * from that one origin, and only while it is named.
 */
export function openToMapStyle({ keeper }: Pick<Server, 'keeper'>): MiddlewareHandler {
  return async (http, next) => {
    await next();
    // Without a database the pages still come, on plain ground.
    const desk = await keeper.desk().catch(() => null);
    const address = desk?.workspace.settings.visits?.mapStyleUrl;
    if (address) http.res.headers.set('Content-Security-Policy', policyOf(new URL(address).origin));
  };
}

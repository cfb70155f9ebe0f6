import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Context as Http } from 'hono';
import { accepts } from 'hono/accepts';
import { packageRoot } from '#store/package-root.ts';

type Page = {
  etag: string;
  type: string;
  changedMs: number;
  bytes: Buffer;
  /** Smaller forms of it, each made when a browser first takes it; null where none would be smaller. */
  packed: Map<Encoding, Promise<Buffer>> | null;
};

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};
const compressible = /^(text|application\/(json|manifest)|image\/svg)/;

/** How a page may go over the wire, the smallest first. */
const packing = {
  // Quality 11 saves another 7 % and takes a third of a second for the first page: too long to open a desk.
  br: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 }),
};
type Encoding = keyof typeof packing;

/** Browsers name all that they take alike, so the smallest is chosen here. */
const taken: Parameters<typeof accepts>[1] = {
  header: 'Accept-Encoding',
  supports: Object.keys(packing),
  default: 'identity',
  match: (asked, { supports, default: plain }) =>
    supports.find((name) => asked.some(({ type, q }) => type === name && q > 0)) ?? plain,
};

/**
 * The built pages. Files under `assets/` carry a hash in their name and never change; every address that
 * is no file is the desk itself, which reads the address.
 */
export function servePages(folder = join(packageRoot, 'dist/web')): (http: Http) => Promise<Response> {
  const kept = new Map<string, Page>();
  return async (http) => {
    const path = safePath(http.req.path);
    const file = path === null ? null : await readPage(kept, folder, path);
    const page = file ?? (extname(http.req.path) === '' ? await readPage(kept, folder, 'index.html') : null);
    if (page === null) return http.text(notBuilt(http.req.path), 404);
    return answerPage(http, page, file !== null && path!.startsWith('assets/'));
  };
}

const notBuilt = (path: string) =>
  extname(path) === ''
    ? 'The pages are not built yet. Your data is safe. Stop the desk and run npm start.'
    : 'There is no such file.';

/** The path inside the folder, or null for one that leads out of it. */
function safePath(asked: string): string | null {
  try {
    const path = normalize(decodeURIComponent(asked)).replace(/^[/\\]+/, '');
    return path.startsWith('..') || path.includes('\0') || path === '' ? null : path;
  } catch {
    return null;
  }
}

async function readPage(kept: Map<string, Page>, folder: string, path: string): Promise<Page | null> {
  const file = join(folder, path);
  const found = await stat(file).catch(() => null);
  if (found === null || !found.isFile()) return null;
  const known = kept.get(path);
  if (known !== undefined && known.changedMs === found.mtimeMs) return known;
  const bytes = await readFile(file);
  const type = types[extname(path)] ?? 'application/octet-stream';
  const page: Page = {
    etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
    type,
    changedMs: found.mtimeMs,
    bytes,
    packed: compressible.test(type) && bytes.length > 1024 ? new Map() : null,
  };
  kept.set(path, page);
  return page;
}

async function answerPage(http: Http, page: Page, isForever: boolean): Promise<Response> {
  const headers: Record<string, string> = {
    ETag: page.etag,
    'Cache-Control': isForever ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
  if (http.req.header('if-none-match')?.includes(page.etag)) return http.body(null, 304, headers);
  headers['Content-Type'] = page.type;
  if (page.packed === null) return http.body(new Uint8Array(page.bytes), 200, headers);
  headers.Vary = 'Accept-Encoding';
  const encoding = accepts(http, taken) as Encoding | 'identity';
  if (encoding === 'identity') return http.body(new Uint8Array(page.bytes), 200, headers);
  headers['Content-Encoding'] = encoding;
  return http.body(new Uint8Array(await packedAs(page, page.packed, encoding)), 200, headers);
}

function packedAs(page: Page, packed: NonNullable<Page['packed']>, encoding: Encoding): Promise<Buffer> {
  const made = packed.get(encoding) ?? packing[encoding](page.bytes);
  packed.set(encoding, made);
  return made;
}

import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Context as Http } from 'hono';
import { packageRoot } from '#store/package-root.ts';

type Page = { etag: string; type: string; bytes: Buffer; gzipped: Buffer | null; changedMs: number };

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
const compress = promisify(gzip);

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
    bytes,
    gzipped: compressible.test(type) && bytes.length > 1024 ? await compress(bytes, { level: 9 }) : null,
    changedMs: found.mtimeMs,
  };
  kept.set(path, page);
  return page;
}

function answerPage(http: Http, page: Page, isForever: boolean): Response {
  const headers: Record<string, string> = {
    ETag: page.etag,
    'Cache-Control': isForever ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
  if (http.req.header('if-none-match')?.includes(page.etag)) return http.body(null, 304, headers);
  headers['Content-Type'] = page.type;
  const mayGzip = page.gzipped !== null && /\bgzip\b/.test(http.req.header('accept-encoding') ?? '');
  if (page.gzipped !== null) headers.Vary = 'Accept-Encoding';
  if (mayGzip) headers['Content-Encoding'] = 'gzip';
  return http.body(new Uint8Array(mayGzip ? page.gzipped! : page.bytes), 200, headers);
}

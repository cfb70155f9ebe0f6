import { createHash } from 'node:crypto';
import type { Operation } from '#server/operation.ts';
import { schemaOf } from '#server/reference/open-api.ts';

/** The reference as one page of plain HTML: no script, nothing fetched from elsewhere. */
export function referencePage(operations: readonly Operation[]): Response {
  const hash = createHash('sha256').update(style).digest('base64');
  return new Response(page(operations), {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; frame-ancestors 'none'`,
    },
  });
}

const style = `
:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 60rem; padding: 2rem 1.5rem 6rem; }
h1 { font-size: 1.7rem; } h2 { font-size: 1.05rem; margin: 2.4rem 0 .3rem; }
h2 code { font-weight: 600; } .method { text-transform: uppercase; margin-right: .5rem; }
p { margin: .3rem 0; } nav ul { columns: 2; padding-left: 1.2rem; } @media (max-width: 40rem) { nav ul { columns: 1; } }
pre { overflow-x: auto; padding: .8rem 1rem; border: 1px solid color-mix(in srgb, currentColor 20%, transparent); border-radius: 8px; font-size: .85rem; }
summary { cursor: pointer; padding: .25rem 0; }
`;

function page(operations: readonly Operation[]): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Phonework API</title><style>${style}</style></head>
<body>
<main>
<h1>Phonework API</h1>
<p>For programs: <a href="/api/openapi.json">OpenAPI 3.1</a>. Instants are RFC 3339 UTC with <code>Z</code>, local dates
<code>YYYY-MM-DD</code>, phone numbers E.164 with <code>;ext=</code>.</p>
<p>Every write takes an <code>Idempotency-Key</code> header: sent again with the same request it gives the first answer and
does nothing twice. Errors are problem documents (RFC 9457): <code>title</code> says what happened, <code>detail</code> what
is safe and what to do next, <code>code</code> is the rule or the reason, <code>field</code> the place of bad input.</p>
<nav aria-label="Operations"><ul>${operations.map(entry).join('')}</ul></nav>
${operations.map(section).join('\n')}
</main>
</body>
</html>`;
}

function entry({ id, method, path }: Operation): string {
  return `<li><a href="#${id}"><code>${method.toUpperCase()} ${escapeHtml(path)}</code></a></li>`;
}

function section(operation: Operation): string {
  const { id, method, path, says, query, body, answer } = operation;
  return `<section id="${id}">
<h2><code><span class="method">${method}</span>/api/v1${escapeHtml(path)}</code></h2>
<p>${escapeHtml(says)}</p>
${query ? shape('Query', schemaOf(query, 'input')) : ''}${body ? shape('Request', schemaOf(body, 'input')) : ''}
${shape('Answer', schemaOf(answer, 'output'))}
</section>`;
}

function shape(title: string, schema: unknown): string {
  return `<details><summary>${title}</summary><pre tabindex="0">${escapeHtml(JSON.stringify(schema, null, 2))}</pre></details>`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

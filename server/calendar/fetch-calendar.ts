import { UnreadableCalendar } from '#server/calendar/read-busy.ts';

/** A calendar as it was sent, or that it is as it was when it had this ETag. */
export type Fetched = { text: string; etag: string | null } | 'same';

const waitMs = 10_000;
const mostBytes = 5 * 1024 * 1024;
const mostRedirects = 5;
const redirects = new Set([301, 302, 303, 307, 308]);

/**
 * Reads a subscribed calendar. It is asked by HTTP alone, wherever it sends us, and never from a safe connection on to an
 * open one. What is said of a failure never has the address in it, for the address is a secret.
 * @throws UnreadableCalendar
 */
export async function fetchCalendar(
  address: string,
  etag: string | null,
  { timeoutMs = waitMs, bytes = mostBytes } = {},
): Promise<Fetched> {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const response = await follow(new URL(address), etag, signal);
    if (response.status === 304) return 'same';
    if (!response.ok) {
      await response.body?.cancel();
      throw new UnreadableCalendar(statusWords(response.status));
    }
    return { text: await readText(response, bytes), etag: response.headers.get('etag') };
  } catch (error) {
    if (error instanceof UnreadableCalendar) throw error;
    const isLate = (error as Error).name === 'TimeoutError';
    throw new UnreadableCalendar(
      isLate ? `It did not answer within ${timeoutMs / 1000} seconds.` : 'It cannot be reached.',
    );
  }
}

async function follow(first: URL, etag: string | null, signal: AbortSignal): Promise<Response> {
  let url = first;
  for (let count = 0; count <= mostRedirects; count += 1) {
    const headers = { Accept: 'text/calendar', ...(etag === null ? {} : { 'If-None-Match': etag }) };
    const response = await fetch(url.href, { headers, redirect: 'manual', signal });
    const location = response.headers.get('location');
    if (!redirects.has(response.status) || location === null) return response;
    await response.body?.cancel();
    const next = URL.canParse(location, url.href) ? new URL(location, url) : null;
    const isAllowed = next?.protocol === 'https:' || (next?.protocol === 'http:' && url.protocol === 'http:');
    if (next === null || !isAllowed)
      throw new UnreadableCalendar('It sends us on to an address that is not followed.');
    url = next;
  }
  throw new UnreadableCalendar('It sends us on from one address to the next.');
}

function statusWords(status: number): string {
  if (status === 401 || status === 403) return 'It is not shared with whoever has its address.';
  if (status === 404 || status === 410) return 'There is no calendar at its address any more.';
  return `It answers with an error (${status}).`;
}

async function readText(response: Response, mostBytes: number): Promise<string> {
  const decoder = new TextDecoder();
  let [text, read] = ['', 0];
  for await (const piece of response.body ?? []) {
    read += piece.byteLength;
    if (read > mostBytes)
      throw new UnreadableCalendar(`It is larger than ${Math.round(mostBytes / 1024 / 1024)} MB.`);
    text += decoder.decode(piece, { stream: true });
  }
  return text + decoder.decode();
}

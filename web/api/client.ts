import type { Problem } from '#api/problem.ts';
import { teachZone, type ZoneOffsets } from '#core/prospect/local-time.ts';
import { tellReached } from '#web/api/reach.ts';

/** The server refused, in its own words: a problem document (RFC 9457) with the core's code. */
export class Refused extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.title);
    this.name = 'Refused';
    this.problem = problem;
  }
}

const unreachable = 'The desk cannot reach its server.';

/** No answer came. Whether the server acted is unknown; the same key may be sent again without doing it twice. */
export class Unreachable extends Error {
  constructor() {
    super(unreachable);
    this.name = 'Unreachable';
  }
}

type Query = Record<string, string | number | boolean | null | undefined>;

export function get<Answer>(path: string, query?: Query, signal?: AbortSignal): Promise<Answer> {
  return ask<Answer>(`${path}${queryToText(query)}`, { method: 'GET', signal });
}

/**
 * One write. `key` is the Idempotency-Key: made once where the rep acted and reused on every retry,
 * so a lost answer never means a second call in the book. `useWrite` makes it.
 */
export function send<Answer>(
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body: unknown,
  key: string,
): Promise<Answer> {
  const headers: Record<string, string> = { 'Idempotency-Key': key };
  if (body !== undefined && !(body instanceof Blob)) headers['Content-Type'] = 'application/json';
  const content = body === undefined || body instanceof Blob ? body : JSON.stringify(body);
  return ask<Answer>(path, { method, headers, body: content });
}

async function ask<Answer>(path: string, init: RequestInit): Promise<Answer> {
  const answer = await reach(path, init);
  if (answer.status === 204) return undefined as Answer;
  const text = await answer.text();
  if (!answer.ok) throw new Refused(parseProblem(answer, text));
  const answered = JSON.parse(text) as Answer & { zones?: Record<string, ZoneOffsets> };
  // Before anything is drawn from it: hours are the server's, not this browser's.
  teachZones(answered?.zones);
  return answered;
}

/** Clocks are drawn by what the server knows of their zones. */
export function teachZones(zones: Record<string, ZoneOffsets> | undefined): void {
  for (const [name, offsets] of Object.entries(zones ?? {})) teachZone(name, offsets);
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  let answer: Response;
  try {
    answer = await fetch(`/api/v1/${path}`, { credentials: 'same-origin', ...init });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    tellReached(false);
    throw new Unreachable();
  }
  // A proxy that finds nobody behind it answers for the server; that is no answer of ours.
  const answered = ![502, 503, 504].includes(answer.status) || isProblem(answer);
  tellReached(answered);
  if (!answered) throw new Unreachable();
  return answer;
}

const isProblem = (answer: Response) =>
  answer.headers.get('content-type')?.includes('application/problem+json') === true;

function parseProblem(answer: Response, text: string): Problem {
  if (isProblem(answer)) return JSON.parse(text) as Problem;
  return {
    type: 'about:blank',
    title: 'The server could not answer this.',
    status: answer.status,
    detail: 'Nothing was changed. Try again; if it stays so, run npx phonework doctor.',
    code: 'unexpected-answer',
  };
}

function queryToText(query: Query | undefined): string {
  const pairs = Object.entries(query ?? {}).filter(([, value]) => value != null && value !== '');
  if (pairs.length === 0) return '';
  return `?${new URLSearchParams(pairs.map(([name, value]) => [name, String(value)]))}`;
}

/** What happened and what to do, for a toast or an error panel. */
export function errorToWords(error: unknown): { title: string; detail: string } {
  if (error instanceof Refused) return { title: error.problem.title, detail: error.problem.detail };
  if (error instanceof Unreachable || isPageNotRead(error))
    return {
      title: unreachable,
      detail: 'What you saved before is safe. Look whether the program still runs, then try again.',
    };
  return { title: 'Something on this page went wrong.', detail: 'What you saved is safe. Reload the page.' };
}

/** Each browser has its own words for a piece of a page that did not come. */
const isPageNotRead = (error: unknown) =>
  error instanceof TypeError && /dynamically imported|importing a module|module script/i.test(error.message);

import { HTTPException } from 'hono/http-exception';
import type { Problem } from '#api/problem.ts';
import type { Reason } from '#core/decide/decision.ts';
import type { Problem as WordsProblem } from '#core/message/lint/problem.ts';
import { Unavailable } from '#store/unavailable.ts';

/**
 * Every no of the server and the problem document it becomes (RFC 9457): what happened, what is safe,
 * what to do next. A no is thrown, because it also takes back whatever its transaction had begun.
 */
export class Refused extends Error {
  override name = 'Refused';
  readonly problem: Problem;

  constructor(problem: Omit<Problem, 'type'>) {
    super(problem.title);
    this.problem = { type: `/api/docs#${problem.code}`, ...problem };
  }
}

const nothingChanged = 'Nothing was changed.';

/** A value that cannot be used, by the name of its field, and what would do instead. */
export function badInput(field: string, title: string, next = 'Correct it and send it again.'): Refused {
  return new Refused({ title, status: 422, detail: `${nothingChanged} ${next}`, code: 'bad-input', field });
}

/** `what` is as in "This person". */
export function notFound(what: string): Refused {
  return new Refused({
    title: `${what} is not here.`,
    status: 404,
    detail: `${nothingChanged} It may have been removed; go back to the list.`,
    code: 'not-found',
  });
}

/** A house rule stands against it; the problem's code is the rule's id. */
export function againstRule(reason: Reason, next: string): Refused {
  return new Refused({
    title: reason.says,
    status: 409,
    detail: `${nothingChanged} ${next}`,
    code: reason.rule,
  });
}

/** Words with an error are not marked ready. Source: METHODS.md, house rule `honest-message`. */
export function dishonest(errors: readonly WordsProblem[]): Refused {
  const [first, ...more] = errors;
  const others =
    more.length === 0 ? '' : ` There ${more.length === 1 ? 'is one more' : `are ${more.length} more`}.`;
  return new Refused({
    title: `${first?.says}${others}`,
    status: 409,
    detail: `${nothingChanged} The draft is kept; put right what is marked, then use it.`,
    code: 'honest-message',
    problems: [...errors],
  });
}

/** What is asked does not fit what is there now. */
export function conflict(code: string, title: string, next: string): Refused {
  return new Refused({ title, status: 409, detail: `${nothingChanged} ${next}`, code });
}

export function noWorkspace(): Refused {
  return conflict(
    'no-workspace',
    'There is no workspace yet.',
    'Begin with your own list, or look around with sample people.',
  );
}

export function tooLarge(most: string): Refused {
  return new Refused({
    title: `This is larger than the ${most} taken here.`,
    status: 413,
    detail: `${nothingChanged} Send less at a time.`,
    code: 'too-large',
  });
}

export function notJson(): Refused {
  return new Refused({
    title: 'The request is not JSON as it should be written.',
    status: 400,
    detail: `${nothingChanged} Send one JSON object with Content-Type: application/json.`,
    code: 'not-json',
  });
}

/** The request comes from a page, or by a name, that is not ours. */
export function notFromHere(title: string, next: string): Refused {
  return new Refused({ title, status: 403, detail: `${nothingChanged} ${next}`, code: 'not-from-here' });
}

/** What only whoever looks after reps may see. */
export function notYours(title: string, next: string): Refused {
  return new Refused({ title, status: 403, detail: next, code: 'not-yours' });
}

export function keyReused(): Refused {
  return new Refused({
    title: 'This Idempotency-Key came before with another request.',
    status: 422,
    detail: `${nothingChanged} Make a new key for every new write; repeat one only with the same request.`,
    code: 'key-reused',
    field: 'Idempotency-Key',
  });
}

/** The problem that anything thrown comes to, and whether it is worth a line in the log. */
export function problemOf(error: unknown): { problem: Problem; isOurs: boolean } {
  if (error instanceof Refused) return { problem: error.problem, isOurs: false };
  if (error instanceof HTTPException && error.status < 500) {
    const refused = new Refused({
      title: error.message || 'The request cannot be read.',
      status: error.status,
      detail: nothingChanged,
      code: 'bad-request',
    });
    return { problem: refused.problem, isOurs: false };
  }
  if (isWithoutWorkspace(error)) return { problem: replaced().problem, isOurs: false };
  return { problem: isOutage(error) ? outage : bug, isOurs: true };
}

/** What was written belongs to a workspace, or to its rep, that was removed while this was done. */
function isWithoutWorkspace(error: unknown): boolean {
  const { code, constraint } = (error ?? {}) as { code?: string; constraint?: string };
  return code === '23503' && /_workspace_id_(rep_id_)?fkey$/.test(constraint ?? '');
}

function replaced(): Refused {
  return conflict(
    'workspace-replaced',
    'The workspace was removed while this was done.',
    'Reload to go on with the one that is here now.',
  );
}

const outage: Problem = {
  type: '/api/docs#database-away',
  title: 'The database does not answer.',
  status: 503,
  detail:
    'What was saved before is safe; this was not saved. It is tried again by itself as soon as it is back.',
  code: 'database-away',
};

const bug: Problem = {
  type: '/api/docs#mistake-of-ours',
  title: 'Phonework made a mistake.',
  status: 500,
  detail:
    'What was saved before is safe; this was not saved. Try again; if it stays so, run npx phonework doctor.',
  code: 'mistake-of-ours',
};

/** Class 08 is a connection's end; the others are a server that starts, stops or has no room left. */
const outageCodes = /^(08...|57P0[1-5]|53[0-9A-Z]{3}|ECONN.*|ENOENT|EPIPE|ETIMEDOUT|EAI_AGAIN|EHOSTUNREACH)$/;
const outageWords =
  /connection terminated|timeout exceeded when trying to connect|client was closed|not queryable|after calling end/i;

export function isOutage(error: unknown): boolean {
  if (error instanceof Unavailable) return true;
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  return (typeof code === 'string' && outageCodes.test(code)) || outageWords.test(error.message);
}

import type { Readable, Writable } from 'node:stream';

/** 0 done · 1 the input has problems, which were reported · 2 wrong usage · 3 the environment fails. */
export type ExitCode = 0 | 1 | 2 | 3;

/** All that a command sees of the outside. Answers go to `output`; messages and progress to `errors`. */
export type Io = {
  input: Readable & { isTTY?: boolean };
  output: Writable & { isTTY?: boolean };
  errors: Writable & { isTTY?: boolean };
  environment: Readonly<Record<string, string | undefined>>;
  /** The instant of asking, RFC 3339 UTC. */
  now(): string;
  /** Set by a command whose input has problems; what it throws is answered with 3. */
  exitCode: ExitCode;
};

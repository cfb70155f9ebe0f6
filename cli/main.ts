import type { Io } from '#cli/io.ts';
import { phonework } from '#cli/phonework.ts';

/** The program: the one place where a command meets the process it runs in. */
const io: Io = {
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
  environment: process.env,
  now: () => new Date().toISOString(),
  exitCode: 0,
};

// Whoever read our answers has enough, as in `phonework decide | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 3);
});

await phonework(process.argv.slice(2), io);
process.exitCode = io.exitCode;

import { Command } from 'commander';

import type { Io } from '#cli/io.ts';
import { parseConfig } from '#server/config/config.ts';
import { parseEnvironment } from '#server/config/environment.ts';
import { serve } from '#server/serve.ts';

export function serveCommand(io: Io): Command {
  return new Command('serve')
    .description('Serve the desk on this machine until Ctrl-C.')
    .addHelpText('after', '\nExample:\n  PORT=4848 phonework serve')
    .action(() => serveUntilStopped(io));
}

async function serveUntilStopped(io: Io): Promise<void> {
  const say = (line: string) => io.errors.write(`${line}\n`);
  const stopping = stopAsked();
  const serving = await serve(parseConfig(parseEnvironment(io.environment)), {
    say,
    onLost: (error) =>
      stopping.because(
        `The database went away (${error.message}). What was saved before is safe. Start again.`,
      ),
  });
  say(`Phonework is at ${serving.address}. Ctrl-C stops it.`);
  const why = await stopping.asked;
  say(why ?? 'Stopping.');
  await serving.close();
  if (why) io.exitCode = 3;
}

/** Resolves with null when a person stops us, or with the sentence that says why we must. */
function stopAsked(): { asked: Promise<string | null>; because(why: string): void } {
  let stop: (why: string | null) => void = () => {};
  const asked = new Promise<string | null>((resolve) => {
    stop = resolve;
  });
  for (const signal of signals) process.on(signal, () => stop(null));
  void asked.then(endInAnyCase);
  return { asked, because: stop };
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** npm passes on the Ctrl-C that the terminal has sent us already: a second one so soon is the same one. */
const sameCtrlCMs = 1_000;
const patienceMs = 12_000;

/**
 * A second Ctrl-C, or a close that takes too long, ends us at once. Nothing acknowledged is lost; a database
 * that then still runs is found again by the next start.
 */
function endInAnyCase(): void {
  setTimeout(() => {
    for (const signal of signals) process.on(signal, () => process.exit(3));
  }, sameCtrlCMs).unref();
  setTimeout(() => process.exit(3), patienceMs).unref();
}

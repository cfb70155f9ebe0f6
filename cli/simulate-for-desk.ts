import { text } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import type { Io } from '#cli/io.ts';
import { compare } from '#core/market/compare.ts';
import { tellComparison } from '#core/market/tell-comparison.ts';
import type { Progress, ToCompare } from '#core/market/to-compare.ts';

/**
 * What a desk has this program do beside it: its question is one JSON object on the input, and its answer JSON Lines, at
 * each hundredth of the work, and whenever more is seen, `{"progress"}` and at the end `{"result"}`. It ends with whoever asked.
 */
export async function simulateForDesk(io: Io): Promise<void> {
  const asked = JSON.parse(await text(io.input)) as ToCompare;
  const steps = compare(asked);
  let told = -1;
  let seen: Progress['soFar'] = null;
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) {
      write(io, { result: tellComparison(asked, step.value) });
      return;
    }
    const { done, soFar } = step.value;
    const hundredth = Math.floor(100 * done);
    if (hundredth === told && soFar === seen) continue;
    [told, seen] = [hundredth, soFar];
    write(io, { progress: step.value });
    // So that what is written goes out, and a desk that went away is noticed.
    await setImmediate();
  }
}

function write(io: Io, line: unknown): void {
  io.output.write(`${JSON.stringify(line)}\n`);
}

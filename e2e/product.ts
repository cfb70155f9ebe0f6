import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export type Product = {
  /** Such as `http://127.0.0.1:41533`. */
  address: string;
  /** Milliseconds from the command to the line that says where the desk is. */
  startMs: number;
  /** Ends the program and waits for it; the data stays. */
  end(): Promise<void>;
  /** Ends the program, then starts it again on the same data. */
  restart(at?: string): Promise<void>;
  /** Ends the program and removes its data. */
  remove(): Promise<void>;
};

/** A Tuesday morning at the sample's desk, with no holiday near: 10:42 in Toronto. */
export const tuesdayMorning = '2026-11-24T15:42:00Z';

/** A minute or two of starting is a fault, not slowness. */
const patienceMs = 60_000;

/**
 * Starts the real program on a free port with data of its own.
 * @param at the instant its clock starts at
 */
export async function startProduct(at = tuesdayMorning): Promise<Product> {
  const data = mkdtempSync(path.join(tmpdir(), 'phonework-e2e-'));
  let running = await run(data, '0', at);
  const product: Product = {
    address: running.address,
    startMs: running.startMs,
    end: () => endOf(running.program),
    async restart(later = at) {
      await endOf(running.program);
      running = await run(data, new URL(product.address).port, later);
    },
    async remove() {
      await endOf(running.program);
      rmSync(data, { recursive: true, force: true });
    },
  };
  return product;
}

type Running = { program: ChildProcess; address: string; startMs: number };

async function run(data: string, port: string, at: string): Promise<Running> {
  const { DATABASE_URL: _, HOST: __, ...ours } = process.env;
  const begunAt = performance.now();
  const program = spawn(process.execPath, ['bin/phonework.mjs', 'serve'], {
    cwd: path.dirname(import.meta.dirname),
    env: { ...ours, PORT: port, PHONEWORK_DATA: data, PHONEWORK_NOW: at },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const address = await addressSaid(program);
  return { program, address, startMs: Math.round(performance.now() - begunAt) };
}

function addressSaid(program: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const tooLong = setTimeout(() => reject(new Error(`The desk did not open:\n${said}`)), patienceMs);
    program.stderr!.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const address = /Phonework is at (http:\S+?)\.\s/.exec(said)?.[1];
      if (!address) return;
      clearTimeout(tooLong);
      resolve(address);
    });
    program.once('exit', (code) => {
      clearTimeout(tooLong);
      reject(new Error(`The desk ended with ${code} before it opened:\n${said}`));
    });
  });
}

function endOf(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const tooLong = setTimeout(() => program.kill('SIGKILL'), 15_000);
    program.once('exit', () => {
      clearTimeout(tooLong);
      resolve();
    });
    program.kill('SIGTERM');
  });
}

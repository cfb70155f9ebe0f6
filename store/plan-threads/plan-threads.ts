import { Worker } from 'node:worker_threads';
import type { RoundEnd } from '#core/plan/auction-pooled.ts';
import type { DayInstance } from '#core/plan/day-instance.ts';
import { type PlannedDay, planSteps } from '#core/plan/plan-day.ts';
import { type PlanStep, partsOf } from '#core/plan/plan-step.ts';
import { inSharedMemory, sharedMemory } from '#store/plan-threads/shared-memory.ts';
import { Unavailable } from '#store/unavailable.ts';

/** Threads that plan days together; the plan is the same, byte for byte, however many there are. */
export type PlanThreads = {
  plan(day: DayInstance, isExact: boolean): Promise<PlannedDay>;
  /** Ends the threads; a plan they were at is not made. */
  end(): Promise<void>;
};

/** What a thread is asked, and what it answers. */
export type PlanQuestion = { id: number; step: PlanStep; from: number; until: number };
export type PlanAnswer = { id: number; end: RoundEnd };

/** Started once for several days: a thread plans its first day several times slower than the later ones. */
export function startPlanThreads(count: number): PlanThreads {
  const threads = Array.from({ length: count }, startThread);
  return {
    async plan(day, isExact) {
      const steps = planSteps(inSharedMemory(day), isExact, sharedMemory);
      let next = steps.next();
      while (!next.done) next = steps.next(await share(threads, next.value));
      return next.value;
    },
    async end() {
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}

/** Each thread does as many parts of the step as any other. */
async function share(threads: readonly PlanThread[], step: PlanStep): Promise<RoundEnd> {
  const parts = partsOf(step);
  const bounds = threads.map((_, k) => Math.floor((parts * k) / threads.length)).concat(parts);
  const ends = await Promise.all(
    threads.flatMap((thread, k) =>
      bounds[k] === bounds[k + 1] ? [] : thread.ask(step, bounds[k]!, bounds[k + 1]!),
    ),
  );
  return { outbid: ends.flatMap(({ outbid }) => outbid), isOver: ends.every(({ isOver }) => isOver) };
}

type PlanThread = { worker: Worker; ask(step: PlanStep, from: number, until: number): Promise<RoundEnd> };
type Asked = { resolve(end: RoundEnd): void; reject(reason: Error): void };

function startThread(): PlanThread {
  // Beside the sources it brings TypeScript along; the built program has one of the same name beside it.
  const worker = new Worker(new URL('./plan-worker.mjs', import.meta.url), { execArgv: [] });
  const asked = new Map<number, Asked>();
  let lastId = 0;
  let why: string | null = null;
  const fail = (reason: string) => {
    why ??= reason;
    for (const { reject } of asked.values()) reject(notPlanned(why));
    asked.clear();
  };
  worker.on('message', ({ id, end }: PlanAnswer) => {
    asked.get(id)!.resolve(end);
    asked.delete(id);
  });
  worker.on('error', ({ message }) => fail(message));
  worker.on('exit', () => fail('its thread ended'));
  return {
    worker,
    ask: (step, from, until) =>
      new Promise((resolve, reject) => {
        if (why !== null) return reject(notPlanned(why));
        lastId += 1;
        asked.set(lastId, { resolve, reject });
        worker.postMessage({ id: lastId, step, from, until } satisfies PlanQuestion);
      }),
  };
}

function notPlanned(why: string): Unavailable {
  return new Unavailable(`The day could not be planned (${why}). Nothing was changed. Try again.`);
}

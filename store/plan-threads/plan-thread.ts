import { parentPort } from 'node:worker_threads';
import { doPlanStep } from '#core/plan/plan-step.ts';
import type { PlanAnswer, PlanQuestion } from '#store/plan-threads/plan-threads.ts';

/** What each of the threads does that plan a day: the parts of a step it is asked for. */
parentPort?.on('message', ({ id, step, from, until }: PlanQuestion) => {
  parentPort?.postMessage({ id, end: doPlanStep(step, from, until) } satisfies PlanAnswer);
});

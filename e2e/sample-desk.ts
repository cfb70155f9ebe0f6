import type { TestProject } from 'vitest/node';

import { startProduct } from './product.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the desk that most tests share; its workspace is the sample, made anew by each of them. */
    sampleDesk: string;
  }
}

/** One product for all files that work on the sample. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const product = await startProduct();
  process.stderr.write(`The desk opened ${product.startMs} ms after its command.\n`);
  project.provide('sampleDesk', product.address);
  return () => product.remove();
}

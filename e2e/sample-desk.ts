import type { TestProject } from 'vitest/node';

import { type Product, startProduct } from './product.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Addresses of the desks that most tests share, one for each file that runs at a time; their workspace is the sample. */
    sampleDesks: string[];
  }
}

/** A product for each file that runs at a time: which workspace it shows is one for all who open it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const products: Product[] = [];
  // One after the other: the first may have pages to build, which the others then find.
  while (products.length < project.config.maxWorkers) products.push(await startProduct());
  process.stderr.write(
    `The desks opened ${products.map(({ startMs }) => startMs).join(' and ')} ms after their commands.\n`,
  );
  project.provide(
    'sampleDesks',
    products.map(({ address }) => address),
  );
  return async () => {
    await Promise.all(products.map((product) => product.remove()));
  };
}

import AxeBuilder from '@axe-core/playwright';

import { type Desk, desktop, phone } from './desk.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** A page or a state of one, and how a person comes to it. */
export type State = [says: string, path: string, reach?: (desk: Desk) => Promise<void>];

export const sizes = [
  ['1440', desktop],
  ['390', phone],
] as const;

/** Each breach with its state, its look, its rule and the first element. */
export async function breachesIn(desk: Desk, states: readonly State[]): Promise<string[]> {
  const { page } = desk;
  const found: string[] = [];
  // What a state before this one left pressed would lie on the desk again.
  await page.addInitScript('sessionStorage.clear()');
  for (const [says, path, reach] of states) {
    await page.emulateMedia({ colorScheme: 'light' });
    await desk.open(path);
    await reach?.(desk);
    const light = await new AxeBuilder({ page }).withTags(tags).analyze();
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await new AxeBuilder({ page }).withRules(['color-contrast']).analyze();
    found.push(...breachesOf(`${says}, light`, light), ...breachesOf(`${says}, dark`, dark));
  }
  return found;
}

type Analysis = Awaited<ReturnType<AxeBuilder['analyze']>>;

const breachesOf = (says: string, { violations }: Analysis): string[] =>
  violations.map(({ id, nodes: [first, ...rest] }) => {
    const why = first!.failureSummary?.split('\n')[1]?.trim();
    return `${says}: ${id} at ${first!.target.join(' ')} (${why}) and ${rest.length} more`;
  });

import { expect } from 'vitest';

import { test } from './desk.ts';

test('a number of the territory leads to its people, and who rests is named with the day on which they are back', async ({
  desk,
}) => {
  const { page, open, api } = desk;
  const { states, rest } = await api.get('insights/territory?team=all');
  const left = states.find(({ state }: { state: string }) => state === 'left-in-their-hands').count;
  await open('/insights?team=all');
  const territory = page.getByRole('figure', { name: 'Territory left' });
  await territory.getByRole('link', { name: `${left} Left in their hands` }).click();
  await page.getByRole('heading', { name: 'People' }).waitFor();
  expect(await page.getByRole('combobox', { name: 'State' }).inputValue()).toBe('left-in-their-hands');
  await page.getByText(`${left} people`, { exact: true }).waitFor();

  await page.goBack();
  const [next] = rest.next;
  await page.getByText('Who comes back next').click();
  await page.getByRole('link', { name: next.name }).click();
  await page
    .getByText(/They rest until .*, 180 days after the last call, as the house rule asks\./)
    .waitFor();
});

test('a playbook that asks for a rest of its own says beside the house rule which of the two holds', async ({
  desk,
}) => {
  const { page, open, api } = desk;
  const { source } = await api.get('playbooks/three-and-done');
  for (const [id, days] of [
    ['long-rest', 240],
    ['short-rest', 120],
  ] as const) {
    const own = source
      .replace('playbook: three-and-done', `playbook: ${id}`)
      .replace('name: Three, then leave it', `name: ${id}`)
      .replace(/^parts:/m, `rest: { days: ${days} }\nparts:`);
    await api.post('playbooks', { source: own });
  }
  await open('/playbooks/long-rest');
  await page.getByText('Its own; the house rule asks for 180 days.').waitFor();
  await open('/playbooks/short-rest');
  await page.getByText('It asks for 120 days, but the house rule for 180 days.').waitFor();
});

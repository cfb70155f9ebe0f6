import { expect } from 'vitest';
import { breachesIn, type State, sizes } from './breaches.ts';
import { type Desk, test } from './desk.ts';

/** What a promise and the one number ask for. */
const ofPromises: State[] = [
  [
    'a promise’s own words',
    '/promises?status=open',
    async ({ page }) => {
      await page.getByRole('button', { name: /“/ }).first().click();
      await page.getByText(/Said by/).waitFor();
    },
  ],
  ['promises that days away endanger', '/promises', endangerPromises],
  ['handing somebody over', '/promises', handSomebodyOver],
  [
    'a test ring',
    '/settings',
    ({ page }) =>
      page
        .getByRole('button', { name: /^Test ring of/ })
        .first()
        .click(),
  ],
];

/** How full the days are, and what the plan is made of. */
const ofThePlan: State[] = [
  [
    'the next days in numbers',
    '/load',
    async ({ page }) => {
      await page
        .getByRole('button', { name: /^Show the numbers/ })
        .first()
        .click();
      await page.getByRole('table').first().waitFor();
    },
  ],
  [
    'how the day goes',
    '/load?day=today',
    ({ page }) =>
      page
        .getByText(/to come/)
        .first()
        .waitFor(),
  ],
  [
    'a week of working hours',
    '/settings',
    ({ page }) =>
      page
        .getByRole('button', { name: /^Change the hours of/ })
        .first()
        .click(),
  ],
  ['a meeting', '/settings', ({ page }) => page.getByRole('button', { name: 'Add a meeting' }).click()],
  ['a pool', '/settings', ({ page }) => page.getByRole('button', { name: 'Begin a pool' }).click()],
];

test.for(sizes)(
  'at %s px no state of a promise breaks it, nor the test ring',
  async ([, size], { windowOn }) => {
    const desk = await windowOn(size);
    await desk.api.post('sample');
    expect(await breachesIn(desk, ofPromises)).toEqual([]);
    expect(desk.complaints).toEqual([]);
  },
);

test.for(sizes)('at %s px nothing the plan is made of breaks it', async ([, size], { windowOn }) => {
  const desk = await windowOn(size);
  await desk.api.post('sample');
  expect(await breachesIn(desk, ofThePlan)).toEqual([]);
  expect(desk.complaints).toEqual([]);
});

/** Days away of the rep at the desk, over whatever they promised. */
async function endangerPromises({ page, api, open }: Desk): Promise<void> {
  const { rep } = await api.get('session');
  const { items } = await api.get('promises/in-absence');
  if (items.length === 0) await api.post('absences', { repId: rep.id, from: '2026-11-25', to: '2026-12-31' });
  await open('/promises');
  await page.getByRole('region', { name: /into days away/ }).waitFor();
}

async function handSomebodyOver(desk: Desk): Promise<void> {
  await endangerPromises(desk);
  await desk.page
    .getByRole('button', { name: /^Hand over/ })
    .first()
    .click();
  await desk.page.getByRole('dialog').waitFor();
}

import { expect } from 'vitest';
import { breachesIn, type State, sizes } from './breaches.ts';
import { type Desk, phone, test } from './desk.ts';
import { nameOnDesk } from './today.ts';

const pages: State[] = [
  ['today', '/', async ({ page }) => void (await nameOnDesk(page))],
  ['people', '/people', ({ page }) => page.getByRole('row').nth(3).waitFor()],
  ['campaigns', '/campaigns'],
  ['imports', '/imports'],
  ['a new import', '/imports/new'],
  ['playbooks', '/playbooks'],
  ['one playbook', '/playbooks/three-and-done'],
  [
    'a playbook of one’s own',
    '/playbooks/three-and-done?adapt=true',
    ({ page }) => page.getByRole('textbox').first().waitFor(),
  ],
  ['promises', '/promises'],
  ['settings', '/settings'],
];

/** Places that stand beside the day. */
const besideTheDay: State[] = [
  ['who knows whom', '/connections'],
  ['the days ahead', '/load'],
  ['messages', '/messages'],
  ['visits', '/visits', ({ page }) => page.getByRole('list', { name: 'Stops' }).waitFor()],
  ['insights', '/insights', ({ page }) => page.getByRole('figure', { name: 'Territory left' }).waitFor()],
  ['more', '/more'],
  ['an address without a page', '/nowhere'],
];

const ofPeople: State[] = [
  ['a person', 'Odile Marchbanks'],
  ['a client who met us', 'Tobias Quill'],
  ['a person without a phone', 'Anselm Rookwood'],
];

test.for(sizes)('at %s px no page breaks WCAG 2.2 AA, light or dark', async ([, size], { windowOn }) => {
  const desk = await windowOn(size);
  await desk.api.post('sample');
  expect(await breachesIn(desk, [...pages, ...(await addressed(desk))])).toEqual([]);
  expect(desk.complaints).toEqual([]);
});

test.for(sizes)('at %s px no place beside the day breaks it', async ([, size], { windowOn }) => {
  const desk = await windowOn(size);
  await desk.api.post('sample');
  expect(await breachesIn(desk, besideTheDay)).toEqual([]);
  expect(desk.complaints).toEqual([]);
});

test('nothing has to be scrolled sideways at 320 px', async ({ windowOn }) => {
  const desk = await windowOn({ ...phone, viewport: { width: 320, height: 640 } });
  await desk.api.post('sample');
  const wide: string[] = [];
  for (const [says, path, reach] of [...pages, ...(await addressed(desk))]) {
    await desk.open(path);
    await reach?.(desk);
    const width = await desk.page.evaluate('document.scrollingElement.scrollWidth');
    if (width !== 320) wide.push(`${says}: ${width}`);
  }
  expect(wide).toEqual([]);
});

async function addressed({ api }: Desk): Promise<State[]> {
  return Promise.all(
    ofPeople.map(async ([says, name]): Promise<State> => {
      const { rows } = await api.get(`people?q=${encodeURIComponent(name)}`);
      return [
        says,
        `/people/${rows[0].id}`,
        async ({ page }) => page.getByRole('heading', { name }).first().waitFor(),
      ];
    }),
  );
}

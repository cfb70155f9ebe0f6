import { fileURLToPath } from 'node:url';

import AxeBuilder from '@axe-core/playwright';
import { expect } from 'vitest';

import { personNamed } from './api.ts';
import { type Desk, desktop, phone, test } from './desk.ts';
import { howItWent, nameOnDesk, preview } from './today.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** A page or a state of one, and how a person comes to it. */
type State = [says: string, path: string, reach?: (desk: Desk) => Promise<void>];

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

/** Whoever calls, and the calls that came in. */
const ofCalls: State[] = [
  ['that they called', '/', callsDown],
  [
    'whoever calls',
    '/promises',
    async ({ page, api }) => {
      const [{ number }] = (await personNamed(api, 'Odile Marchbanks')).phones;
      await api.post('inbound-calls', { number, source: 'desk-line' });
      await page.getByRole('button', { name: /^Answered: it is/ }).waitFor();
    },
  ],
  ['calls that came in', '/calls-in', ({ page }) => page.getByRole('listitem').last().waitFor()],
];

const ofPeople: State[] = [
  ['a person', 'Odile Marchbanks'],
  ['a client who met us', 'Tobias Quill'],
  ['a person without a phone', 'Anselm Rookwood'],
];

/** Each begins with somebody on the desk. */
const byKeys: [says: string, reach: (desk: Desk) => Promise<void>][] = [
  ['a voicemail chosen', ({ page, press }) => press('v').then(() => preview(page).waitFor())],
  [
    'no answer, one more key',
    ({ page, press }) => press('n').then(() => howItWent(page).getByText('Rang out').waitFor()),
  ],
  [
    'asked to be called later',
    ({ page, press }) => press('s', '3').then(() => page.getByLabel('They asked for').waitFor()),
  ],
  [
    'the question before the last word',
    ({ page, press }) => press('x').then(() => page.getByRole('alertdialog').waitFor()),
  ],
  [
    'the words for the front desk',
    ({ page, press }) =>
      press('2').then(() =>
        page
          .getByText(/^A time they name/)
          .or(page.getByText(/A time they name is kept/))
          .first()
          .waitFor(),
      ),
  ],
  [
    'words said differently',
    async ({ page, press }) => {
      await press('1');
      await page.getByRole('list', { name: 'The words to say' }).waitFor();
      await press('r');
      await page.getByRole('textbox', { name: 'The words to say' }).waitFor();
    },
  ],
  [
    'everyone held back',
    ({ page, press }) =>
      press('b').then(() => page.getByRole('button', { name: /Not today/, expanded: true }).waitFor()),
  ],
  ['where I can be reached', ({ page, press }) => press('d').then(() => page.getByRole('dialog').waitFor())],
  ['another day', ({ page, press }) => press('t').then(() => page.getByRole('dialog').waitFor())],
  ['the keys', ({ page, press }) => press('?').then(() => page.getByRole('dialog').waitFor())],
  ['the palette', ({ page, press }) => press('Control+k').then(() => page.getByRole('dialog').waitFor())],
  [
    'a call just saved',
    ({ page, press }) => press('n', '1', 'Enter').then(() => page.getByText(/^Saved:/).waitFor()),
  ],
];

const sizes = [
  ['1440', desktop],
  ['390', phone],
] as const;

/** Days away of the rep at the desk, over whatever they promised. */
async function endangerPromises({ page, api, open }: Desk): Promise<void> {
  const { rep } = await api.get('session');
  const { items } = await api.get('promises/in-absence');
  if (items.length === 0) await api.post('absences', { repId: rep.id, from: '2026-11-25', to: '2026-12-31' });
  await open('/promises');
  await page.getByRole('region', { name: /into days away/ }).waitFor();
}

async function callsDown({ page }: Desk): Promise<void> {
  await nameOnDesk(page);
  await page.getByRole('button', { name: 'They called', exact: true }).click();
  await page.getByRole('dialog').waitFor();
}

async function handSomebodyOver(desk: Desk): Promise<void> {
  await endangerPromises(desk);
  await desk.page
    .getByRole('button', { name: /^Hand over/ })
    .first()
    .click();
  await desk.page.getByRole('dialog').waitFor();
}

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

test.for(sizes)('at %s px no call that comes in breaks it', async ([, size], { windowOn }) => {
  const desk = await windowOn(size);
  await desk.api.post('sample');
  expect(await breachesIn(desk, ofCalls)).toEqual([]);
  expect(desk.complaints).toEqual([]);
});

const half = Math.ceil(byKeys.length / 2);

test.for([
  ['first', byKeys.slice(0, half)],
  ['last', byKeys.slice(half)],
] as const)('none of the %s states of the desk breaks it, light or dark', async ([, some], { windowOn }) => {
  const desk = await windowOn();
  await desk.api.post('sample');
  const states = some.map(([says, reach]): State => {
    return [says, '/', ({ page }) => nameOnDesk(page).then(() => reach(desk))];
  });
  expect(await breachesIn(desk, states)).toEqual([]);
});

test.for(sizes)(
  'at %s px neither the first visit, an import nor an empty desk breaks it',
  async ([, size], { windowOn }) => {
    const desk = await windowOn(size);
    await desk.api.post('sample');
    const found = await breachesIn(desk, [
      ['the columns of a list', '/imports/new', chooseList],
      ['everybody due is called', '/people', (it) => callEverybodyDue(it).then(() => it.open('/'))],
      ['the first visit', '/more', (it) => it.api.remove('sample').then(() => it.open('/'))],
      [
        'a list of one’s own',
        '/',
        ({ page }) => page.getByRole('button', { name: /^Import my list/ }).click(),
      ],
    ]);
    expect(found).toEqual([]);
  },
);

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

async function chooseList({ page }: Desk): Promise<void> {
  const list = new URL('fixtures/crm-export.csv', import.meta.url);
  await page.getByLabel('The list as a file').setInputFiles(fileURLToPath(list));
  await page.getByRole('heading', { name: 'What the columns hold' }).waitFor();
}

async function callEverybodyDue({ api }: Desk): Promise<void> {
  const { rows, at } = await api.get('today?limit=100');
  for (const { group, opensAt, personId } of rows) {
    const isDue = ['promised', 'now'].includes(group) && Date.parse(opensAt) <= Date.parse(at);
    if (isDue) await api.post('calls', { personId, outcome: 'no-answer' });
  }
}

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

/** Each breach with its state, its look, its rule and the first element. */
async function breachesIn(desk: Desk, states: readonly State[]): Promise<string[]> {
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

import { fileURLToPath } from 'node:url';

import { expect } from 'vitest';

import { personNamed } from './api.ts';
import { breachesIn, type State, sizes } from './breaches.ts';
import { type Desk, test } from './desk.ts';
import { howItWent, nameOnDesk, preview } from './today.ts';

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

test.for(byKeys)('%s breaks nothing of WCAG 2.2 AA, light or dark', async ([says, reach], { desk }) => {
  const state: State = [says, '/', ({ page }) => nameOnDesk(page).then(() => reach(desk))];
  expect(await breachesIn(desk, [state])).toEqual([]);
});

test.for(sizes)('at %s px no call that comes in breaks it', async ([, size], { windowOn }) => {
  const desk = await windowOn(size);
  await desk.api.post('sample');
  expect(await breachesIn(desk, ofCalls)).toEqual([]);
  expect(desk.complaints).toEqual([]);
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

async function callsDown({ page }: Desk): Promise<void> {
  await nameOnDesk(page);
  await page.getByRole('button', { name: 'They called', exact: true }).click();
  await page.getByRole('dialog').waitFor();
}

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

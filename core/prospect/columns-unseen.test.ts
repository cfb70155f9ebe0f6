import { describe, expect, it } from 'vitest';
import { type ColumnGuess, recogniseColumns } from '#core/prospect/columns.ts';
import { unseenExports } from '#core/prospect/test-exports.ts';

type Column = { header: string; answers: string[] };

const exports = Object.entries(unseenExports).map(
  ([program, text]) => [program, text.split('|').map(columnOf)] as const,
);

function columnOf(text: string): Column {
  const at = text.lastIndexOf('=');
  return { header: text.slice(0, at).trim(), answers: text.slice(at + 1).split('/') };
}

/** Three people's values for each kind of column; nobody's, as the numbers and addresses tell. */
const values: Readonly<Record<string, readonly string[]>> = {
  'given-name': ['Ada', 'Jörg', 'Mei'],
  'family-name': ['Moreno', 'Lindqvist', 'Tanaka'],
  'full-name': ['Ada Moreno', 'Jörg Lindqvist', 'Mei Tanaka'],
  title: ['Head of Purchasing', 'Werkleiter', 'Owner'],
  account: ['Acme Castings', 'Blau & Söhne GmbH', 'Cedar Tools'],
  email: ['ada@acme.example.test', 'jorg@blau.example.test', 'mei@cedar.example.test'],
  phone: ['+1 312 555 0122', '(312) 555-0145', '+44 20 7946 0018'],
  linkedin: ['https://www.linkedin.com/in/ada-example', 'https://www.linkedin.com/in/jorg-example', ''],
  website: ['https://acme.example.test', 'blau.example.test', ''],
  city: ['Chicago', 'Köln', 'Leeds'],
  region: ['IL', 'Nordrhein-Westfalen', ''],
  'postal-code': ['60601', '50667', 'LS1 1UR'],
  country: ['United States', 'Germany', 'United Kingdom'],
  street: ['12 Example Street', 'Musterweg 4', ''],
  'time-zone': ['America/Chicago', 'Europe/Berlin', 'Europe/London'],
  '-date': ['2026-03-04', '2026-10-11', ''],
  '-flag': ['true', 'false', 'false'],
  '-count': ['12', '240', '7'],
  '-url': ['https://pics.example.test/1.png', '', ''],
};

function samplesOf({ answers }: Column): readonly string[] {
  const kind = answers[0] as string;
  return (
    values[kind] ?? values[kind.split(':')[0] as string] ?? (kind === '-phone' ? (values.phone ?? []) : [])
  );
}

/** Right, less twice the wrong, of all; what is left to a person's answer counts neither way. */
function scoreOf(
  columns: readonly Column[],
  guesses: readonly ColumnGuess[],
): [score: number, wrong: string[]] {
  const sure = guesses.flatMap((guess, at) => (guess.sure ? [{ ...guess, ...(columns[at] as Column) }] : []));
  const wrong = sure.filter(
    ({ field, answers }) => !answers.some((answer) => isMeant(answer, field as string)),
  );
  const right = sure.length - wrong.length;
  return [
    (right - 2 * wrong.length) / columns.length,
    wrong.map(({ header, field, answers }) => `${header}: ${field}, not ${answers.join('/')}`),
  ];
}

function isMeant(answer: string, field: string): boolean {
  return answer.startsWith('-') ? field.startsWith('other:') : field === answer;
}

describe('nine columns in ten of a list never seen before are recognised, a wrong guess counting double, in', () => {
  it.each(exports)('%s', (_, columns) => {
    const headers = columns.map(({ header }) => header);
    const [score, wrong] = scoreOf(columns, recogniseColumns(headers, columns.map(samplesOf)));
    expect(score, wrong.join('\n')).toBeGreaterThanOrEqual(0.9);
  });
});

describe('without a single value nine in ten are as well, in', () => {
  const told = exports.filter(([program]) => !program.startsWith('linkedin'));
  it.each(told)('%s', (_, columns) => {
    const [score, wrong] = scoreOf(columns, recogniseColumns(columns.map(({ header }) => header)));
    expect(score, wrong.join('\n')).toBeGreaterThanOrEqual(0.9);
  });
});

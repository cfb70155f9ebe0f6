import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { recogniseColumns } from '#core/prospect/columns.ts';

const file = fileURLToPath(
  new URL('../../../shared/data/import/header_to_field_truth.jsonl', import.meta.url),
);

type Truth = { source: string; header: string; field: string };
type Score = { right: number; wrong: number; unsure: number };

/** The truth's names for what we do not keep; any `other:` answers them. */
const notKept =
  /^(phone:(homefax|workfax|pager|assistant|car|video)|phone_fax|assistant(_phone)?|birth|anniversary|gender|spouse|manager|nickname|prefix|suffix|salutation|maidenname|photo|im:|department|website:profile|annual_revenue|ownership|date_|sales_stage|lead_source|employees|sic_code|opportunity_type|ticker_symbol)/;

/** The truth's names for what we keep, and ours. */
const kept: readonly [RegExp, RegExp][] = [
  [/^phone:mobile$|^phone_mobile$/, /^phone:mobile$/],
  [/^phone:work2?$|^phone_work$|^phone_office$|^phone:main$/, /^phone(:work|:main)?$/],
  [/^phone:home2?$|^phone_home$/, /^phone:home$/],
  [/^phone:other$|^phone_other$/, /^phone:(other|mobile)$|^other:fax$/],
  [/^email/, /^email$/],
  [/^(street|(primary|alt|billing|shipping)_address_street)/, /^street|^address/],
  [/^locality|_address_city$/, /^city/],
  [/^region|_address_state$/, /^region/],
  [/^zipcode|_address_postalcode$/, /^postal-code/],
  [/^country|_address_country$/, /^country/],
  [/^website/, /^website$/],
  [/^firstname$/, /^given-name$/],
  [/^surname$|^last_name$/, /^family-name$/],
  [/^middlename$/, /^middle-name$/],
  [/^name$|^full_name$/, /^full-name$/],
  [/^organization$|^company$/, /^account$/],
  [/^jobtitle$|^title$/, /^title$/],
  [/^notes$|^description$/, /^note$/],
  [/^groups$/, /^tags$/],
];

function isRight(truth: string, field: string): boolean {
  if (notKept.test(truth)) return field.startsWith('other:');
  return kept.some(([theirs, ours]) => theirs.test(truth) && ours.test(field));
}

const truths = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Truth)
  // Bare words such as "work" that stand for seven fields at once, and one pair the wrong way round.
  .filter(({ source, header }) => source !== 'roundcube generic keys' && !header.startsWith('_'));

/** A program's headers in one language read as one list; nothing was learned from any of them. */
function scoresBySource(): Map<string, Score> {
  return new Map([...groupBySource()].map(([source, columns]) => [source, scoreOf(columns)]));
}

function groupBySource(): Map<string, Truth[]> {
  const groups = new Map<string, Truth[]>();
  for (const truth of truths) groups.set(truth.source, [...(groups.get(truth.source) ?? []), truth]);
  return groups;
}

function scoreOf(columns: readonly Truth[]): Score {
  const score: Score = { right: 0, wrong: 0, unsure: 0 };
  for (const [at, guess] of recogniseColumns(columns.map(({ header }) => header)).entries()) {
    if (!guess.sure || guess.field === null) score.unsure += 1;
    else if (isRight((columns[at] as Truth).field, guess.field)) score.right += 1;
    else score.wrong += 1;
  }
  return score;
}

it('recognises the headers of each program and language, a wrong guess counting double', () => {
  const total: Score = { right: 0, wrong: 0, unsure: 0 };
  for (const [source, { right, wrong, unsure }] of scoresBySource()) {
    const columns = right + wrong + unsure;
    expect(
      (right - wrong) / columns,
      `${source}: ${right} right, ${wrong} wrong, ${unsure} unsure`,
    ).toBeGreaterThanOrEqual(0.8);
    total.right += right;
    total.wrong += wrong;
    total.unsure += unsure;
  }
  // Of 483. Most of the wrong ones are columns the truth itself names another part
  // of the address than their words do ("Provincia o estado" as country), and "Nome" where no surname stands by.
  expect(total).toEqual({ right: 473, wrong: 9, unsure: 1 });
});

import { expect, test } from 'vitest';
import { Refused, Unreachable } from '#web/api/client.ts';
import { type FormRefusal, refusalOf, showRefusal } from './refusal.ts';

const refused = new Refused({
  type: 'about:blank',
  title: 'This is not a time zone.',
  status: 422,
  detail: 'Nothing was changed.',
  code: 'unknown-zone',
  field: 'timeZone',
});

test('a refusal says what happened and what is safe, under the field it names', () => {
  expect(refusalOf(refused)).toEqual({
    field: 'timeZone',
    says: 'This is not a time zone. Nothing was changed.',
  });
});

test('only a refusal is shown in the form; no answer at all is told beside it', () => {
  const shown: FormRefusal[] = [];
  const show = showRefusal((refusal) => shown.push(refusal));
  expect([show(refused), show(new Unreachable())]).toEqual([true, false]);
  expect(shown).toHaveLength(1);
});

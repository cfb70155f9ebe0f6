import { afterAll, describe, expect, test } from 'vitest';

import { connect } from '#store/connect.ts';
import { createTestDatabase } from '#store/test-database.ts';
import { parseInstant } from '#store/value-parsers.ts';

const { db, drop } = await createTestDatabase();
afterAll(drop);

const selected = async (expression: string) =>
  (await db.query<{ value: unknown }>(`select ${expression} as value`)).rows[0]!.value;

describe('a value comes as the product speaks it', () => {
  test.each([
    ['a local date', "date '2026-03-08'", '2026-03-08'],
    ['an instant', "timestamptz '2026-03-08 01:30:00-05'", '2026-03-08T06:30:00Z'],
    ['an instant with a fraction', "timestamptz '2026-03-08 06:30:00.25Z'", '2026-03-08T06:30:00.25Z'],
    ['the end of time', "timestamptz 'infinity'", 'infinity'],
    ['the beginning of time', "timestamptz '-infinity'", '-infinity'],
    ['a bigint', '9007199254740991::bigint', 9007199254740991],
    ['a count', '(select count(*) from (values (1), (2)) v)', 2],
    ['dates', "array['2026-03-08', null]::date[]", ['2026-03-08', null]],
    ['instants', "array['2026-03-08 06:30:00Z']::timestamptz[]", ['2026-03-08T06:30:00Z']],
    ['bigints', 'array[1, 2]::bigint[]', [1, 2]],
    ['a document', `'{"left": [1]}'::jsonb`, { left: [1] }],
    ['nothing', 'null::date', null],
  ])('%s', async (_what, expression, expected) => {
    expect(await selected(expression)).toEqual(expected);
  });

  test('an instant from a session in another zone', () => {
    expect(parseInstant('2026-03-08 01:30:00-05')).toBe('2026-03-08T06:30:00.000Z');
  });
});

test('a database that cannot be reached is named, its password is not', async () => {
  const nowhere = connect({ connectionString: 'postgres://rep:hunter2@127.0.0.1:1/desk' });
  await expect(nowhere).rejects.toThrow(
    /database at 127\.0\.0\.1:1, database desk cannot be reached.*Nothing was changed/,
  );
  await expect(nowhere).rejects.not.toThrow(/hunter2/);
});

test('an address that cannot be read is said to be one', async () => {
  await expect(connect({ connectionString: 'my database' })).rejects.toThrow(/DATABASE_URL/);
});

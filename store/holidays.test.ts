import { afterAll, describe, expect, it } from 'vitest';
import { holidaysFor } from '#store/holidays.ts';
import { createTestDatabase } from '#store/test-database.ts';

const { db, drop } = await createTestDatabase();
afterAll(drop);

describe('the holidays of a place', () => {
  it('reach from last year to the year after next, in order', async () => {
    const days = await holidaysFor(db, 'CA', 'BC', '2026-11-24');
    expect(days).toEqual([...days].sort());
    expect([days[0], days.at(-1)]).toEqual(['2025-01-01', '2028-12-25']);
    expect(days).toContain('2026-12-25');
  });

  it('are kept with their names, so that they are computed once', async () => {
    await holidaysFor(db, 'us', 'US-TX', '2026-11-24');
    const { rows } = await db.query(
      "select name from holiday where country = 'US' and region = 'TX' and on_date = '2026-11-26'",
    );
    expect(rows).toEqual([{ name: 'Thanksgiving Day' }]);
  });

  it('are taken from the table where it knows the year', async () => {
    await db.query(`insert into holiday_year select 'FD', '', generate_series(2025, 2028)`);
    await db.query(`insert into holiday values ('FD', '', '2026-05-04', 'Founders Day')`);
    expect(await holidaysFor(db, 'FD', null, '2026-11-24')).toEqual(['2026-05-04']);
  });

  it('are those of the country where the region is free text', async () => {
    expect(await holidaysFor(db, 'GB', 'somewhere in Kent', '2026-11-24')).toEqual(
      await holidaysFor(db, 'GB', null, '2026-11-24'),
    );
    const { rows } = await db.query("select distinct region from holiday_year where country = 'GB'");
    expect(rows).toEqual([{ region: '' }]);
  });

  it('are none where the country is not known', async () => {
    expect(await holidaysFor(db, null, 'BC', '2026-11-24')).toEqual([]);
    expect(await holidaysFor(db, 'Atlantis', null, '2026-11-24')).toEqual([]);
  });

  it('asked for by many at once are the same', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => holidaysFor(db, 'AU', 'NSW', '2026-11-24')),
    );
    expect(new Set(answers.map(String)).size).toBe(1);
    expect(answers[0]).toContain('2026-04-27');
  });
});

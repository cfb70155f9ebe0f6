import type { Connection } from '#store/connect.ts';
import { type Holiday, readHolidays } from '#store/holidays-reader.ts';

type Queryable = Pick<Connection, 'query'>;

type Place = { country: string; region: string | null };

/** Holidays are the same in every database; a few dozen places fit any list of people. */
const remembered = new Map<string, Promise<string[]>>();

/**
 * The local dates of public holidays of a place, in order, from the year before `nowOn` to two years after;
 * computed by date-holidays (data CC BY 3.0) when first asked for, and kept in `holiday` from then on.
 * Only type `public`: bank, school and optional days leave offices open. No country, no holidays.
 * `country` is ISO 3166-1, `region` the last part of ISO 3166-2; a region that is none counts as not known.
 */
export function holidaysFor(
  db: Queryable,
  country: string | null,
  region: string | null,
  nowOn: string,
): Promise<string[]> {
  const place = parsePlace(country, region);
  if (!place) return Promise.resolve([]);
  const years = yearsAround(nowOn);
  const key = `${place.country}-${place.region ?? ''}-${years[0]}`;
  const kept = remembered.get(key);
  if (kept) return kept;
  const asked = loadHolidays(db, place, years);
  remembered.set(key, asked);
  asked.catch(() => remembered.delete(key));
  return asked;
}

async function loadHolidays(db: Queryable, place: Place, years: readonly number[]): Promise<string[]> {
  const missing = await yearsMissing(db, place, years);
  if (missing.length > 0)
    await keepHolidays(db, place, missing, await readHolidays({ ...place, years: missing }));
  return holidaysKept(db, place, years);
}

async function yearsMissing(db: Queryable, place: Place, years: readonly number[]): Promise<number[]> {
  const { rows } = await db.query<{ year: number }>(
    `select year from unnest($3::smallint[]) as year
      where not exists (select from holiday_year h where h.country = $1 and h.region = $2 and h.year = year.year)`,
    [place.country, place.region ?? '', years],
  );
  return rows.map((row) => row.year);
}

/** Both tables in one statement: a year is never marked as known without its days. */
async function keepHolidays(
  db: Queryable,
  place: Place,
  years: readonly number[],
  days: readonly Holiday[],
): Promise<void> {
  await db.query(
    `with known as (
       insert into holiday_year (country, region, year)
       select $1, $2, year from unnest($3::smallint[]) as year
       on conflict do nothing)
     insert into holiday (country, region, on_date, name)
     select $1, $2, day.on_date, day.name from unnest($4::date[], $5::text[]) as day (on_date, name)
     on conflict do nothing`,
    [place.country, place.region ?? '', years, days.map((day) => day.on), days.map((day) => day.name)],
  );
}

async function holidaysKept(db: Queryable, place: Place, years: readonly number[]): Promise<string[]> {
  const { rows } = await db.query<{ on: string }>(
    `select on_date::text as on from holiday
      where country = $1 and region = $2 and on_date between $3 and $4
      order by on_date`,
    [place.country, place.region ?? '', `${years[0]}-01-01`, `${years.at(-1)}-12-31`],
  );
  return rows.map((row) => row.on);
}

/** Codes only: free text in a region would fill the memory of a large import. */
function parsePlace(country: string | null, region: string | null): Place | null {
  const code = country?.trim().toUpperCase() ?? '';
  if (!/^[A-Z]{2}$/.test(code)) return null;
  const part = region?.trim().toUpperCase().replace(`${code}-`, '') ?? '';
  return { country: code, region: /^[A-Z0-9]{1,3}$/.test(part) ? part : null };
}

function yearsAround(nowOn: string): number[] {
  const year = Number(nowOn.slice(0, 4));
  return [year - 1, year, year + 1, year + 2];
}

import pg from 'pg';

const { builtins } = pg.types;
const arrays = { int8: 1016, text: 1009, date: 1182, timestamptz: 1185 } as const;
const textArray: (text: string) => (string | null)[] = pg.types.getTypeParser(arrays.text as never);

type Parse = (text: string) => unknown;

const parsers = new Map<number, Parse>([
  [builtins.INT8, Number],
  [builtins.DATE, String],
  [builtins.TIMESTAMPTZ, parseInstant],
  [arrays.int8, arrayOf(Number)],
  [arrays.date, arrayOf(String)],
  [arrays.timestamptz, arrayOf(parseInstant)],
]);

/** How values come out of the database: local dates and instants as the strings the whole product speaks. */
export const valueParsers: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    const own = format === 'binary' ? undefined : parsers.get(oid);
    return own ?? pg.types.getTypeParser(oid, format as 'text');
  },
} as pg.CustomTypesConfig;

/**
 * `2026-11-22 08:30:00+00`, as PostgreSQL prints an instant to a session in UTC, as `2026-11-22T08:30:00Z`.
 * Fractions stay as they are; `infinity` stays a word.
 */
export function parseInstant(text: string): string {
  if (text.endsWith('+00') && text.charCodeAt(10) === 32) {
    return `${text.slice(0, 10)}T${text.slice(11, -3)}Z`;
  }
  return text.endsWith('infinity') ? text : new Date(text).toISOString();
}

function arrayOf(parse: Parse): Parse {
  return (text) => textArray(text).map((entry) => (entry === null ? null : parse(entry)));
}

/** An instant as text inside json, where the driver does not reach: RFC 3339 with Z, whole seconds. */
export function instantText(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
}

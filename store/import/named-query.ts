/**
 * A query whose values are named in its text: `:workspace` becomes the position of that value. Statements that
 * use only some of the values can so stand side by side in a list.
 */
export function namedQuery(
  text: string,
  values: Readonly<Record<string, unknown>>,
): { text: string; values: unknown[] } {
  const used: string[] = [];
  const numbered = text.replace(/(?<!:):([a-z]\w*)/gi, (_, name: string) => {
    if (!Object.hasOwn(values, name)) throw new Error(`The query names a value ${name} that was not given.`);
    if (!used.includes(name)) used.push(name);
    return `$${used.indexOf(name) + 1}`;
  });
  return { text: numbered, values: used.map((name) => values[name]) };
}

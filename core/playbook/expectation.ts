import { z } from 'zod';
import { playbookSchema } from '#core/playbook/playbook-schema.ts';
import type { Path } from '#core/playbook/source-tree.ts';

/** The part of JSON Schema that the playbook's schema uses. */
export type SchemaNode = {
  type?: string;
  description?: string;
  enum?: readonly string[];
  const?: string;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  properties?: Record<string, SchemaNode>;
  items?: SchemaNode;
  anyOf?: readonly SchemaNode[];
};

let schema: SchemaNode | null = null;

/** The playbook format as JSON Schema (draft 2020-12), as docs/playbook.schema.json publishes it. */
export function playbookJsonSchema(): SchemaNode {
  schema ??= {
    ...z.toJSONSchema(playbookSchema, { io: 'input' }),
    title: 'A Phonework playbook',
  } as SchemaNode;
  return schema;
}

/** What the format (the playbook's, unless another is given) expects at that path, in words. */
export function expectedAt(path: Path, format = playbookJsonSchema()): string {
  const node = nodeAt(path, format);
  return node === null ? 'nothing here' : expectation(node);
}

/** The names of the parts that may stand at that path. */
export function namesAt(path: Path, format = playbookJsonSchema()): string[] {
  const node = nodeAt(path, format);
  const options = node === null ? [] : [node, ...(node.anyOf ?? [])];
  return options.flatMap((option) => Object.keys(option.properties ?? {}));
}

function nodeAt(path: Path, format: SchemaNode): SchemaNode | null {
  let node: SchemaNode | undefined = format;
  for (const step of path) {
    const options: SchemaNode[] = node === undefined ? [] : [node, ...(node.anyOf ?? [])];
    node = options
      .map((option) => (typeof step === 'number' ? option.items : option.properties?.[step]))
      .find((found) => found !== undefined);
  }
  return node ?? null;
}

function expectation(node: SchemaNode): string {
  if (node.anyOf)
    return [...new Set(node.anyOf.filter(({ type }) => type !== 'null').map(expectation))].join(', or ');
  if (node.const !== undefined) return `“${node.const}”`;
  if (node.enum) return `one of ${node.enum.join(', ')}`;
  if (node.type === 'integer') return `a whole number from ${node.minimum ?? 0} to ${node.maximum}`;
  if (node.type === 'boolean') return 'true or false';
  if (node.type === 'array') return `a list with at least one entry, each ${expectation(node.items ?? {})}`;
  if (node.type === 'object') return fieldsOf(Object.keys(node.properties ?? {}));
  if (node.pattern) return 'small letters, digits and dashes, such as three-and-done';
  return node.maxLength === undefined ? 'a text' : `a text of at most ${node.maxLength} letters`;
}

function fieldsOf(names: readonly string[]): string {
  return `the ${names.length === 1 ? 'field' : 'fields'} ${names.join(', ')}`;
}

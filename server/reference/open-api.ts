import { z } from 'zod';
import { problem } from '#api/problem.ts';
import type { Operation } from '#server/operation.ts';

type Json = Record<string, unknown>;

/** The API as an OpenAPI 3.1 document, made from the operations and the schemas they check with. */
export function openApi(operations: readonly Operation[]): Json {
  const paths: Record<string, Json> = {};
  for (const operation of operations) {
    const path = `/api/v1${operation.path}`;
    paths[path] = { ...paths[path], [operation.method]: describe(operation) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Phonework',
      version: '1',
      description:
        'Instants are RFC 3339 UTC with Z, local dates YYYY-MM-DD, phone numbers E.164 with ;ext=. Every write takes an ' +
        'Idempotency-Key; repeating one gives the first answer. Errors are RFC 9457 problem documents.',
    },
    servers: [{ url: '/' }],
    paths,
    components: { schemas: { problem: schemaOf(problem, 'output') } },
  };
}

function describe(operation: Operation): Json {
  return {
    operationId: operation.id,
    summary: operation.says,
    parameters: parametersOf(operation),
    ...(operation.body && {
      requestBody: { required: true, content: json(schemaOf(operation.body, 'input')) },
    }),
    responses: {
      [operation.status ?? 200]: { description: 'Done', content: json(schemaOf(operation.answer, 'output')) },
      default: {
        description: 'What happened, what is safe, what to do next',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/problem' } } },
      },
    },
  };
}

function json(schema: Json): Json {
  return { 'application/json': { schema } };
}

function parametersOf({ path, query, writes }: Operation): Json[] {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const inQuery = Object.entries(query?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: false,
    schema: schemaOf(schema as z.ZodType, 'input'),
  }));
  return writes ? [...inPath, ...inQuery, idempotencyKey] : [...inPath, ...inQuery];
}

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'Made once where the write is meant, and sent again with every retry.',
  schema: { type: 'string', maxLength: 200 },
};

export function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json;
  return rest;
}

import type { z } from 'zod';
import { badInput, type Refused } from '#server/problems.ts';

/** The first thing wrong with what was sent, as a sentence that names the field and what it expects. */
export function refusedFields(error: z.ZodError): Refused {
  const issue = error.issues[0]!;
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const field = formatPath(unknown === undefined ? issue.path : [...issue.path, unknown]);
  const subject = field === '' ? 'The request' : `“${field}”`;
  return badInput(field, `${subject} ${expectation(issue)}.`);
}

function formatPath(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
}

const formats: Readonly<Record<string, string>> = {
  datetime: 'must be an instant in UTC such as 2026-11-24T15:00:00Z',
  date: 'must be a date of the calendar such as 2026-11-24',
  email: 'must be an e-mail address such as name@example.org',
  uuid: 'must be an id as this server gives them',
};

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_format':
      return (
        formats[issue.format] ??
        (issue.message.startsWith('must') ? issue.message : 'is not written as it should be')
      );
    case 'invalid_type':
      return issue.message.endsWith('undefined')
        ? `is missing; ${kinds[issue.expected] ?? issue.expected} is expected`
        : `must be ${kinds[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `must be one of: ${issue.values.map(String).join(', ')}`;
    case 'unrecognized_keys':
      return 'is not a field of this request';
    case 'too_small':
      return `must ${issue.origin === 'number' || issue.origin === 'int' ? 'be' : 'hold'} at least ${issue.minimum}`;
    case 'too_big':
      return `must ${issue.origin === 'number' || issue.origin === 'int' ? 'be' : 'hold'} at most ${issue.maximum}`;
    default:
      return `cannot be used: ${issue.message}`;
  }
}

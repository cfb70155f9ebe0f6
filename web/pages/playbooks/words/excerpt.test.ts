import { describe, expect, test } from 'vitest';

import { excerptOf } from '#web/pages/playbooks/words/excerpt.ts';

const said = (body: string, most?: number) =>
  excerptOf(body, most)
    .map(({ is, says }) => (is === 'field' ? `<${says}>` : says))
    .join('');

describe('an excerpt of a message', () => {
  test('shows its fields as they are called', () => {
    expect(said('Hi {{first-name}}, this is {{my-name}}.')).toBe('Hi <first name>, this is <my name>.');
  });

  test('leaves out what may be left out, without a gap', () => {
    expect(said('One reason [[about {{company-fact}}]], no more. [[Bye.]] Thanks.')).toBe(
      'One reason, no more. Thanks.',
    );
  });

  test('ends after a whole word, and says that it goes on', () => {
    expect(said('I call because trucks wait too long at your dock.', 24)).toBe('I call because trucks…');
    expect(said('I call {{first-name}} today.', 10)).toBe('I call …');
  });
});

import { expect, test } from 'vitest';
import { failureWords, sourceWords } from '#web/pages/settings/calendar/source-words.ts';

const read = { readAt: '2026-11-24T15:15:00Z', failedAt: null, says: '', meetings: 12 };
const zone = 'America/Toronto';

test('a calendar that is read says how many meetings it has, and as of when', () => {
  expect(sourceWords(read, zone)).toBe('12 meetings to come, read Tue Nov 24, 10:15 am');
  expect(sourceWords({ ...read, meetings: 1 }, zone)).toMatch(/^1 meeting to come/);
  expect(sourceWords({ ...read, meetings: 0 }, zone)).toMatch(/^No meeting to come/);
  expect(sourceWords({ ...read, readAt: null }, zone)).toBe('Not read yet');
  expect(failureWords(read, zone)).toBeNull();
});

test('one that could not be read says when, why, and what holds', () => {
  const failed = { ...read, failedAt: '2026-11-24T15:30:00Z', says: 'It cannot be reached.' };
  expect(failureWords(failed, zone)).toBe(
    'Could not be read Tue Nov 24, 10:30 am. It cannot be reached. What was read before holds.',
  );
  expect(failureWords({ ...failed, readAt: null }, zone)).toMatch(/The plan knows nothing of it\.$/);
});

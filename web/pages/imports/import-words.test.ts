import { describe, expect, test } from 'vitest';
import type { ImportPreview, ImportStatus } from '#web/api/imports.ts';
import {
  countLines,
  formatBytes,
  importStateWords,
  isAsking,
  previewWords,
  readRowOf,
} from './import-words.ts';

const status: ImportStatus = {
  id: '01930000-0000-7000-8000-000000000001',
  fileName: 'fair.csv',
  state: 'done',
  dryRun: false,
  startedAt: null,
  finishedAt: null,
  progress: 1,
  read: 1112,
  added: 1040,
  merged: 31,
  unchanged: 20,
  heldBack: 12,
  rejected: 9,
  enrolled: 0,
  says: '',
};

describe('an import in words', () => {
  test('its lines add up to the rows read', () => {
    const sum = countLines(status).reduce((total, line) => total + line.count, 0);
    expect(sum).toBe(status.read);
  });

  test('a trial says what would happen, and the questions stand again after it', () => {
    const trial = { ...status, dryRun: true };
    expect(countLines(trial)[0]?.label).toBe('Would be added');
    expect(importStateWords(trial)).toBe('Tried out, nothing was kept');
    expect(isAsking(trial)).toBe(true);
  });

  test('what was cancelled or failed kept nothing and can be asked again; what is done or running cannot', () => {
    const states = ['previewed', 'cancelled', 'failed', 'running', 'done', 'undone'] as const;
    expect(states.filter((state) => isAsking({ ...status, state }))).toEqual([
      'previewed',
      'cancelled',
      'failed',
    ]);
  });

  test.each([
    [0, '0 bytes'],
    [999, '999 bytes'],
    [1000, '1 kB'],
    [1_234_567, '1.2 MB'],
    [214_000_000, '214 MB'],
    [2_000_000_000, '2 GB'],
  ])('%i bytes read as %s', (bytes, words) => {
    expect(formatBytes(bytes)).toBe(words);
  });

  test('says what kind of file it is and how it was read', () => {
    const preview = {
      kind: 'csv',
      bytes: 12_400,
      encoding: 'windows-1252',
      delimiter: ';',
      looksLike: 'HubSpot',
    };
    expect(previewWords(preview as ImportPreview)).toBe(
      'Looks like HubSpot. Table of text, 12.4 kB, windows-1252, separated by semicolons.',
    );
  });

  test('shows a row as it would be read, whatever parts it has', () => {
    const person = {
      name: 'Odile Marchbanks',
      account: 'Fernwhistle',
      phones: [{ number: '+16045550142', kind: 'unknown' }],
      emails: ['odile@fernwhistle.example'],
      city: null,
      country: 'CA',
    };
    expect(readRowOf(person)).toEqual({
      name: 'Odile Marchbanks',
      work: 'Fernwhistle',
      reached: '+16045550142, odile@fernwhistle.example',
      place: 'CA',
      says: null,
    });
    expect(readRowOf({ says: 'No name, phone or e-mail.', name: 7 })).toMatchObject({
      name: '',
      says: 'No name, phone or e-mail.',
    });
  });
});

import { expect, test } from 'vitest';
import { numbersToCsv } from '#web/ui/chart/chart-file.ts';

test('a chart’s numbers are a file that spreadsheets read and never run', () => {
  const csv = numbersToCsv({
    columns: ['Playbook', 'Spoke'],
    rows: [
      ['=1+1', 3],
      ['Three, then leave it', null],
      ['the "own"', 0.25],
    ],
  });
  expect(csv).toBe('\uFEFFPlaybook,Spoke\r\n\'=1+1,3\r\n"Three, then leave it",\r\n"the ""own""",0.25\r\n');
});

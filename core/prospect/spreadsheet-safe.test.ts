import { expect, it } from 'vitest';
import { spreadsheetSafe } from '#core/prospect/spreadsheet-safe.ts';

it.each([
  ["=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
  ['+SUM(1+1)', "'+SUM(1+1)"],
  ['-2+3', "'-2+3"],
  ['@here', "'@here"],
  ['\t=1', "'\t=1"],
  [' =1', "' =1"],
  ['＝1', "'＝1"],
  ['+13125550142', '+13125550142'],
  ['+13125550142;ext=7', '+13125550142;ext=7'],
  ['+44 20 7946 0123', '+44 20 7946 0123'],
  ['-12.5', '-12.5'],
  ['Ann Lee', 'Ann Lee'],
  ['', ''],
])('%j stands in a spreadsheet as %j', (text, safe) => {
  expect(spreadsheetSafe(text)).toBe(safe);
});

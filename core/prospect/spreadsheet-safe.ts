/**
 * Text as it may stand in a CSV that a spreadsheet opens: what the spreadsheet would take for a formula gets an
 * apostrophe in front. Phone numbers in E.164 (`+13125550123;ext=7`) and plain negative numbers are no formulas
 * and stay as they are. Source: OWASP, CSV Injection.
 */
export function spreadsheetSafe(text: string): string {
  if (!/^\s*[=+\-@＝＋－＠\t\r]/.test(text)) return text;
  return isHarmless(text) ? text : `'${text}`;
}

function isHarmless(text: string): boolean {
  return (
    /^\+\d[\d ]{4,20}(;ext=\d+)?$/.test(text) ||
    /^-\d+([.,]\d+)?$/.test(text) ||
    /^\s+[^\s=+\-@＝＋－＠]/.test(text)
  );
}

/** The programs whose exports can be told by their headers. What the columns mean never hangs on it. */
const signatures: readonly (readonly [origin: string, header: RegExp])[] = [
  ['ZoomInfo', /^zoominfo /i],
  ['Apollo', /^apollo (contact|account) id$|^person linkedin url$/i],
  ['Pipedrive', /^(person|organization|deal) - /i],
  ['HubSpot', /^(record id|lifecycle stage|associated company( ids)?|associated deal)$/i],
  ['LinkedIn', /^connected on$/i],
  ['Google Contacts', /^e-mail \d+ - (value|label|type)$|^group membership$/i],
  ['Outlook', /^e-mail \d address$|^business (street|city|state|postal code|phone 2)$/i],
  ['Salesforce', /^mailing (street|city|state|zip)|^(leadsource|ownerid|account name)$/i],
];

/** Which program a list looks to come from, for the preview; null where nothing tells. */
export function originOf(headers: readonly string[]): string | null {
  return signatures.find(([, header]) => headers.some((name) => header.test(name.trim())))?.[0] ?? null;
}

/** How lines say that the number is withheld. */
const withheldWords = /^(anonymous|withheld|restricted|private|blocked|unknown|unavailable|no caller id)\b/i;

/**
 * The number a call came from: E.164 where it can be dialled, else as the line showed it, for nothing of it may be
 * lost; null where it is withheld.
 */
export async function readInboundNumber(
  shown: string | null,
  country: string | null,
): Promise<string | null> {
  const text = shown?.trim() ?? '';
  if (text === '' || withheldWords.test(text)) return null;
  const { readPhones } = await import('#store/import/phone.ts');
  const { phones } = readPhones(text, country);
  return phones.length === 1 ? phones[0]!.number : text;
}

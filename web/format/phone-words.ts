/** E.164 as it is read aloud: North American numbers in threes and four, others as they stand. */
export function formatNumber(number: string): string {
  const [plain = '', extension] = number.split(';ext=');
  const american = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(plain);
  const grouped = american ? american.slice(1).join(' ') : plain;
  return extension ? `${grouped} ext. ${extension}` : grouped;
}

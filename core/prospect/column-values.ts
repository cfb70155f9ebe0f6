import type { ImportField } from '#core/prospect/import-field.ts';
import { parseCountry } from '#core/prospect/place.ts';

/** What the values of a column look like: for each kind of value, the share of the sample that has its shape. */
export type ColumnEvidence = {
  /** Values that are not blank. */
  seen: number;
  /** Characters of the longest value. */
  longest: number;
  share: Readonly<Record<ValueShape | 'country', number>>;
};

type ValueShape = keyof typeof shapes;

const shapes = {
  email: /^(mailto:)?[^\s@,;]+@[^\s@,;]+\.[^\s@,;]{2,}([\s,;:]+[^\s@,;]+@[^\s@,;]+\.[^\s@,;]{2,})*$/i,
  linkedin: /linkedin\.com\//i,
  url: /^(https?:\/\/|www\.)\S+$/i,
  zone: /^(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific|US|Canada)\/[\w+/-]+$/,
  date: /^(\d{4}-\d{1,2}-\d{1,2}([ T].*)?|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}( .*)?|\d{1,2}[ -]\p{L}{3,9}\.?[ -]\d{2,4})$/u,
  flag: /^(true|false|yes|no|y|n|0|1|x|ja|nein|oui|non|si|sí)$/i,
  address: /^(mr|mrs|ms|miss|dr|prof|herr|frau|m|mme|mlle|sr|sra|sig|dott)\.?$/i,
  international: /^['"]?(tel:)?(\+|00)\s?[1-9][\d\s().\-/]{6,18}\d/,
  phone: /^['"]?(tel:)?[+(]?\(?\d[\d\s().\-/]{5,18}\d(\s*(x|ext\.?|#)\s*\d+)?['"]?$/i,
  grouped:
    /^(\+?1[ .-])?(\(\d{2,5}\)[ .-]*\d{3,4}[ .-]?\d{3,4}|\d{3}[ .-]\d{3}[ .-]\d{4}|0\d{2,4}[ /-]\d{3,}[ \d-]*)$/,
  number: /^-?[\d.,]+$/,
} as const;

/** Measures a sample; blank values say nothing and are not counted. */
export function evidenceOf(values: readonly string[]): ColumnEvidence {
  const filled = values.map((value) => value.trim()).filter((value) => value !== '');
  const share = Object.fromEntries(
    Object.entries(shapes).map(([shape, pattern]) => [
      shape,
      filled.length === 0 ? 0 : filled.filter((value) => pattern.test(value)).length / filled.length,
    ]),
  ) as Record<ValueShape, number>;
  const countries = filled.filter((value) => parseCountry(value) !== null).length;
  const longest = Math.max(0, ...filled.map((value) => value.length));
  return {
    seen: filled.length,
    longest,
    share: { ...share, country: countries / Math.max(filled.length, 1) },
  };
}

/** What the values alone say of a column whose header says nothing. */
export function weighEvidence({ seen, share, longest }: ColumnEvidence): {
  field: ImportField | null;
  confidence: number;
} {
  if (seen === 0) return { field: null, confidence: 0 };
  if (share.email >= 0.8) return { field: 'email', confidence: 0.9 };
  if (share.linkedin >= 0.8) return { field: 'linkedin', confidence: 0.9 };
  if (share.zone >= 0.8) return { field: 'time-zone', confidence: 0.9 };
  if (share.url >= 0.8) return { field: 'website', confidence: 0.7 };
  if (share.date >= 0.8) return { field: 'other:date', confidence: 0.7 };
  if (share.international >= 0.8) return { field: 'phone', confidence: 0.7 };
  if (share.grouped >= 0.8) return { field: 'phone', confidence: 0.65 };
  if (share.phone >= 0.8 && share.number < 0.5) return { field: 'phone', confidence: 0.55 };
  if (share.country >= 0.8 && longest > 3) return { field: 'country', confidence: 0.7 };
  return { field: null, confidence: 0 };
}

/** Whether the values bear out a reading of the header, speak against it, or say nothing about it. */
export function supports(evidence: ColumnEvidence, field: ImportField): 'for' | 'against' | 'silent' {
  const { seen, share } = evidence;
  if (seen === 0) return 'silent';
  if (field === 'email') return verdict(share.email >= 0.5, seen >= 3 && share.email === 0);
  if (field.startsWith('phone')) {
    const elsewhere = Math.max(share.email, share.url, share.flag, share.zone);
    return verdict(share.phone + share.international >= 0.5, elsewhere >= 0.8);
  }
  if (field === 'title') return verdict(false, share.address >= 0.5);
  if (field === 'linkedin') return verdict(share.linkedin >= 0.5, share.flag >= 0.8);
  if (field.startsWith('country')) return verdict(share.country >= 0.5, seen >= 3 && share.country === 0);
  if (field === 'full-name')
    return verdict(false, Math.max(share.email, share.url, share.flag, share.phone, share.date) >= 0.8);
  if (isText(field)) return verdict(false, Math.max(share.email, share.url, share.flag) >= 0.8);
  return 'silent';
}

function verdict(isFor: boolean, isAgainst: boolean): 'for' | 'against' | 'silent' {
  if (isFor) return 'for';
  return isAgainst ? 'against' : 'silent';
}

/** Fields whose values are words: mails, links or yes/no in them mean the header was misread. */
function isText(field: ImportField): boolean {
  return /^(full-name|given-name|family-name|account|city|region|note)/.test(field);
}

import type { CallingHours } from '#core/decide/facts.ts';
import {
  formatSpan,
  formatWeek,
  hoursFromWeek,
  intersectWeeks,
  type Span,
  subtractWeek,
  type WeekHours,
  weekFromHours,
} from '#core/rules/calling-hours-week.ts';
import { type HouseRules, houseRules } from '#core/rules/house-rules.ts';
import type { PackNote, PackSource, RulePack } from '#core/rules/pack.ts';

/** What a number is known to be. `business` only when somebody marked it so; nothing is guessed. */
export const phoneKinds = ['mobile', 'business', 'unknown'] as const;
export type PhoneKind = (typeof phoneKinds)[number];

/** Whose law holds: ISO 3166 codes, or null where we do not know. `US-FL` and `FL` are the same region. */
export type CalledPlace = { country: string | null; region: string | null; phoneKind: PhoneKind };

/** A pack that speaks about a call, in one sentence with its source. */
export type PackThatSpeaks = { id: string; says: string; source: PackSource; date: string };

/** The mark on a number that would open hours now closed. */
export type OpeningMark = { mark: 'business'; says: string };

export type CallingHoursFound = {
  /** The hours the law leaves; null where no pack sets any, [] where it leaves none. */
  hours: CallingHours[] | null;
  packs: PackThatSpeaks[];
  notes: PackNote[];
  /** Within our own windows: what marking the number would open. */
  opensWith: OpeningMark | null;
};

/** Stands with every hour and note a pack gives. */
const notLegalAdvice = 'Calling hours come from public lists with their dates. They are not legal advice.';

/**
 * The hours a number may be called in by the law of its place: country and region both, intersected.
 * Residential packs bind mobiles and unknown lines, all but numbers marked a business line.
 * Source: METHODS.md `calling-hours`; FIELD 4c.
 */
export function callingHoursFor(
  packs: readonly RulePack[],
  place: CalledPlace,
  rules: HouseRules = houseRules,
): CallingHoursFound {
  const here = packsOf(packs, place);
  const week = weekAllowed(here, place.phoneKind);
  return {
    hours: week && hoursFromWeek(week),
    packs: here.map((pack) => packThatSpeaks(pack, place.phoneKind)),
    notes: [...gaps(packs, here, place), ...here.flatMap(notesOf), ...caution(here)],
    opensWith: openingMark(here, place.phoneKind, ownWeek(rules)),
  };
}

/**
 * Which mark on the number would open a local hour that is closed now, or null: the hour is open
 * already, or no mark helps. `day` is the ISO weekday, the times are `HH:MM` wall clock.
 */
export function markThatOpens(
  packs: readonly RulePack[],
  place: CalledPlace,
  hour: { day: number; from: string; until: string },
): OpeningMark | null {
  const asked = weekFromHours([{ days: [hour.day], from: hour.from, until: hour.until }]);
  return openingMark(packsOf(packs, place), place.phoneKind, asked);
}

/** The number that will be dialled: the preferred order's first one that is not known to be wrong. */
export function phoneToDial<P extends { wrong: boolean }>(phones: readonly P[]): P | null {
  return phones.find((phone) => !phone.wrong) ?? null;
}

function packsOf(packs: readonly RulePack[], { country, region }: CalledPlace): RulePack[] {
  const code = country?.toUpperCase();
  const regionCode = region?.toUpperCase().replace(`${code}-`, '') ?? null;
  const inCountry = packs.filter((pack) => pack.country === code);
  return inCountry.filter((pack) => pack.region === null || pack.region === regionCode);
}

function binds(pack: RulePack, phoneKind: PhoneKind): boolean {
  return pack.scope === 'all' || phoneKind !== 'business';
}

function weekAllowed(packs: readonly RulePack[], phoneKind: PhoneKind): WeekHours | null {
  return packs
    .filter((pack) => binds(pack, phoneKind))
    .flatMap((pack) => (pack.hours ? [weekFromHours(pack.hours)] : []))
    .reduce<WeekHours | null>((all, week) => (all ? intersectWeeks(all, week) : week), null);
}

function packThatSpeaks(pack: RulePack, phoneKind: PhoneKind): PackThatSpeaks {
  const source = pack.sources[0] as PackSource;
  return { id: pack.id, says: `${pack.name}: ${hoursInWords(pack, phoneKind)}.`, source, date: source.on };
}

function hoursInWords(pack: RulePack, phoneKind: PhoneKind): string {
  if (!pack.hours) return 'no calling hours set by law that we know of';
  const hours = `${formatWeek(weekFromHours(pack.hours))}${pack.closedOnHolidays ? ', not on public holidays' : ''}`;
  if (pack.scope === 'all') return `${hours}, business lines included`;
  return phoneKind === 'business'
    ? `${hours}, but not for business lines`
    : `${hours}, all but business lines`;
}

function notesOf(pack: RulePack): PackNote[] {
  const disagreement = pack.disagreement ? [{ says: pack.disagreement, source: pack.sources[0] }] : [];
  return [
    ...disagreement,
    ...pack.notes.map((note) => ({ ...note, source: note.source ?? pack.sources[0] })),
  ];
}

function caution(here: readonly RulePack[]): PackNote[] {
  return here.length > 0 ? [{ says: notLegalAdvice }] : [];
}

/** What we do not know about the place, said rather than guessed. */
function gaps(
  packs: readonly RulePack[],
  here: readonly RulePack[],
  { country, region }: CalledPlace,
): PackNote[] {
  if (country == null)
    return [{ says: 'The country is not known, so no law could narrow the hours. Add it to be sure.' }];
  if (here.length === 0)
    return [
      { says: `No calling hours are on file for ${country.toUpperCase()}; only the house rules hold.` },
    ];
  const regional = packs.some((pack) => pack.country === here[0]?.country && pack.region !== null);
  if (region != null || !regional) return [];
  return [
    {
      says: `The region is not known: the hours of the whole country hold, and the region's own may be narrower.`,
    },
  ];
}

function openingMark(packs: readonly RulePack[], phoneKind: PhoneKind, asked: WeekHours): OpeningMark | null {
  const now = weekAllowed(packs, phoneKind);
  if (phoneKind === 'business' || !now) return null;
  const marked = weekAllowed(packs, 'business');
  const opened = subtractWeek(marked ? intersectWeeks(asked, marked) : asked, now);
  const spans = opened.find((day) => day.length > 0);
  return spans ? { mark: 'business', says: openingWords(spans, phoneKind) } : null;
}

function openingWords(spans: readonly Span[], phoneKind: PhoneKind): string {
  const hours = spans.map(formatSpan).join(' and ');
  return phoneKind === 'mobile'
    ? `Marked a business line, ${hours} would be open; mark a mobile only when it is the company's.`
    : `Marked a business line, ${hours} would be open.`;
}

/** Our own windows over a week: the day parts of business days. */
function ownWeek(rules: HouseRules): WeekHours {
  const days = rules.businessDays;
  return weekFromHours(Object.values(rules.dayParts).map((part) => ({ days, ...part })));
}

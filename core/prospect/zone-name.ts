/** Names that still stand in lists and tables for zones that have another name today. Source: tz database, "backward". */
const formerNames: Readonly<Record<string, string>> = {
  'America/Montreal': 'America/Toronto',
  'America/Nipigon': 'America/Toronto',
  'America/Thunder_Bay': 'America/Toronto',
  'America/Rainy_River': 'America/Winnipeg',
  'America/Pangnirtung': 'America/Iqaluit',
  'America/Yellowknife': 'America/Edmonton',
  'America/Moncton': 'America/Halifax',
  'America/Shiprock': 'America/Denver',
  'America/Louisville': 'America/Kentucky/Louisville',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Fort_Wayne': 'America/Indiana/Indianapolis',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Catamarca': 'America/Argentina/Catamarca',
  'America/Cordoba': 'America/Argentina/Cordoba',
  'America/Jujuy': 'America/Argentina/Jujuy',
  'America/Mendoza': 'America/Argentina/Mendoza',
  'America/Coral_Harbour': 'America/Atikokan',
  'America/Godthab': 'America/Nuuk',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Asia/Dacca': 'Asia/Dhaka',
  'Asia/Chongqing': 'Asia/Shanghai',
  'Asia/Harbin': 'Asia/Shanghai',
  'Asia/Macao': 'Asia/Macau',
  'Asia/Tel_Aviv': 'Asia/Jerusalem',
  'Asia/Thimbu': 'Asia/Thimphu',
  'Asia/Ujung_Pandang': 'Asia/Makassar',
  'Asia/Ulan_Bator': 'Asia/Ulaanbaatar',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Europe/Uzhgorod': 'Europe/Kyiv',
  'Europe/Zaporozhye': 'Europe/Kyiv',
  'Europe/Belfast': 'Europe/London',
  'Africa/Asmera': 'Africa/Asmara',
  'Pacific/Truk': 'Pacific/Chuuk',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Samoa': 'Pacific/Pago_Pago',
  'Australia/ACT': 'Australia/Sydney',
  'Australia/NSW': 'Australia/Sydney',
  'Australia/Queensland': 'Australia/Brisbane',
  'Australia/South': 'Australia/Adelaide',
  'Australia/North': 'Australia/Darwin',
  'Australia/Victoria': 'Australia/Melbourne',
  'Australia/West': 'Australia/Perth',
  'Australia/Tasmania': 'Australia/Hobart',
  'US/Eastern': 'America/New_York',
  'US/Central': 'America/Chicago',
  'US/Mountain': 'America/Denver',
  'US/Pacific': 'America/Los_Angeles',
  'US/Alaska': 'America/Anchorage',
  'US/Hawaii': 'Pacific/Honolulu',
  'US/Arizona': 'America/Phoenix',
  'US/Michigan': 'America/Detroit',
  'US/East-Indiana': 'America/Indiana/Indianapolis',
  'Canada/Eastern': 'America/Toronto',
  'Canada/Central': 'America/Winnipeg',
  'Canada/Mountain': 'America/Edmonton',
  'Canada/Pacific': 'America/Vancouver',
  'Canada/Atlantic': 'America/Halifax',
  'Canada/Newfoundland': 'America/St_Johns',
  'Canada/Saskatchewan': 'America/Regina',
};

/** What people write in a time zone column instead of a name, for the United States and Canada. */
const spoken: readonly [RegExp, string][] = [
  [/^(et|est|edt|eastern( (standard|daylight))?( time)?)$/, 'America/New_York'],
  [/^(ct|cst|cdt|central( (standard|daylight))?( time)?)$/, 'America/Chicago'],
  [/^(mt|mst|mdt|mountain( (standard|daylight))?( time)?)$/, 'America/Denver'],
  [/^(pt|pst|pdt|pacific( (standard|daylight))?( time)?)$/, 'America/Los_Angeles'],
  [/^(akt|akst|akdt|alaska( time)?)$/, 'America/Anchorage'],
  [/^(hst|hawaii( time)?)$/, 'Pacific/Honolulu'],
  [/^(at|ast|adt|atlantic( time)?)$/, 'America/Halifax'],
];

const lowerNames = new Map(Object.entries(formerNames).map(([former, name]) => [former.toLowerCase(), name]));

/**
 * A time zone as its present IANA name, from that name in any case, a former one, or "Eastern Time".
 * The short forms mean North America and are read as such only for `country` US, CA or unknown.
 * @returns null when it names no zone; an offset such as "UTC+2" names none, because it does not know summer
 */
export function parseZoneName(text: string, country: string | null = null): string | null {
  const name = text.trim().replaceAll(' ', '_');
  const former = lowerNames.get(name.toLowerCase());
  if (former) return former;
  if (name.includes('/') && !/^etc\//i.test(name)) return knownZone(name);
  if (country !== null && country !== 'US' && country !== 'CA') return null;
  const said = text
    .toLowerCase()
    .replace(/\(.*?\)/g, '')
    .replace(/^(us|north america)\s+/, '')
    .trim();
  return spoken.find(([pattern]) => pattern.test(said))?.[1] ?? null;
}

/** The present name of a zone that is known to exist. */
export function presentZoneName(zone: string): string {
  return formerNames[zone] ?? zone;
}

const checked = new Map<string, string | null>();

/** The name in the spelling the zone database has it, or null; a list names few zones, so each is asked once. */
function knownZone(name: string): string | null {
  let known = checked.get(name);
  if (known === undefined) {
    known = spellingOf(name);
    if (checked.size < 5000) checked.set(name, known);
  }
  return known;
}

function spellingOf(name: string): string | null {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
  } catch {
    return null;
  }
  const lower = name.toLowerCase();
  return (
    Intl.supportedValuesOf('timeZone')
      .map(presentZoneName)
      .find((zone) => zone.toLowerCase() === lower) ?? capitalised(name)
  );
}

function capitalised(name: string): string {
  return name.replace(
    /(^|[/_-])([a-z])/g,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
}

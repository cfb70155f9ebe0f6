import type { Dimension, Objective, ProspectFacts, Relationship } from '#core/decide/facts.ts';
import type { PhoneKind } from '#core/rules/calling-hours.ts';

/** How somebody's day should stand when the sample opens; their history is drawn until it does. */
export const standings = [
  'promised',
  'now',
  'later',
  'called-today',
  'too-soon',
  'promised-another-day',
  'research-missing',
  'objective-missing',
  'phone-missing',
  'zone-missing',
  'met',
  'referred-on',
  'declined',
  'do-not-call',
  'finished',
  'left-with-them',
  'not-today',
  'anything',
] as const;
export type Standing = (typeof standings)[number];

/** Something the last days must hold that chance alone would rarely bring. */
export type Scene = 'asked-for-this-afternoon' | 'missed-us-this-morning' | 'promised-for-today-by-name';

export type SampleRepKey = 'imogen' | 'ambrose' | 'nerida';

export type SampleFact = { dimension: Dimension; fact: string; source: string; daysAgo: number };

/** One evidently fictional person, before anything happened. */
export type CastMember = {
  name: string;
  pronoun: 'she' | 'he' | 'they';
  title: string;
  company: string;
  city: string;
  rep: SampleRepKey;
  playbook: string;
  relationship: Relationship;
  standing: Standing;
  scene?: Scene;
  /** What the call brought, for those called today. */
  today?: 'spoke' | 'voicemail-left' | 'no-answer';
  phone: { kind: PhoneKind; label: string };
  objective?: Objective;
  research: readonly SampleFact[];
  connector?: NonNullable<ProspectFacts['connector']> & { note: string };
  screener?: { name: string; note: string };
  expecting?: string;
  pressing?: { what: string; source: string; daysAgo: number };
  visitSlotInDays?: number;
  /** Worked for this many days; drawn where absent. */
  sinceDays?: number;
  note?: string;
};

const direct = { kind: 'business', label: 'Direct line' } as const;
const mobile = { kind: 'mobile', label: 'Mobile' } as const;
const unmarked = { kind: 'unknown', label: 'Main number' } as const;

/** The people of the first rep's day, by hand. */
export const cast: readonly CastMember[] = [
  {
    name: 'Odile Marchbanks',
    pronoun: 'she',
    title: 'VP Operations',
    company: 'Fernwhistle Cold Storage',
    city: 'Vancouver',
    rep: 'imogen',
    playbook: 'own-the-follow-up',
    relationship: 'referred',
    standing: 'promised',
    sinceDays: 7,
    phone: direct,
    objective: 'appointment',
    research: [
      {
        dimension: 'company',
        fact: 'Opened a second cold store in Delta. Fourteen dock doors, two shifts.',
        source: 'Their news page',
        daysAgo: 55,
      },
      {
        dimension: 'industry',
        fact: 'Carriers now bill waiting after one hour, not two. Produce peak ends mid December.',
        source: 'Trade bulletin',
        daysAgo: 15,
      },
      {
        dimension: 'function',
        fact: 'Runs operations. Judged on truck turn time and on overtime in the yard.',
        source: 'Tobias Quill',
        daysAgo: 8,
      },
      {
        dimension: 'personal',
        fact: 'Lost both dock planners this fall; does the Friday schedule herself.',
        source: 'Tobias Quill',
        daysAgo: 8,
      },
    ],
    connector: { name: 'Tobias Quill', status: 'introduced', note: 'He told her to expect a call.' },
    screener: { name: 'Priya', note: '8 am to 5 pm. Asks who sent you.' },
  },
  {
    name: 'Tobias Quill',
    pronoun: 'he',
    title: 'Yard manager',
    company: 'Cobblegate Freight',
    city: 'Portland',
    rep: 'imogen',
    playbook: 'live-only',
    relationship: 'client',
    standing: 'met',
    phone: direct,
    research: [
      {
        dimension: 'company',
        fact: 'Trucks wait 25 minutes at the dock instead of 70 since the spring.',
        source: 'Their own figures',
        daysAgo: 30,
      },
    ],
    note: 'Client for two years. Glad to make a call for us, once a month at most.',
  },
  {
    name: 'Ravi Thistlewood',
    pronoun: 'he',
    title: 'Logistics director',
    company: 'Larkhollow Steel',
    city: 'Winnipeg',
    rep: 'imogen',
    playbook: 'own-the-follow-up',
    relationship: 'stranger',
    standing: 'promised',
    scene: 'promised-for-today-by-name',
    phone: unmarked,
    objective: 'appointment',
    research: [
      {
        dimension: 'company',
        fact: 'Added a night shift at the slitting line; trucks queue at six in the morning.',
        source: 'Job posting',
        daysAgo: 19,
      },
      {
        dimension: 'function',
        fact: 'Answers for inbound coils and for the weighbridge.',
        source: 'Their site',
        daysAgo: 19,
      },
    ],
  },
  {
    name: 'Henrietta Plum',
    pronoun: 'she',
    title: 'Head of supply',
    company: 'Quillbonnet Foods',
    city: 'Halifax',
    rep: 'imogen',
    playbook: 'curiosity-series',
    relationship: 'known',
    standing: 'promised',
    scene: 'asked-for-this-afternoon',
    phone: direct,
    objective: 'appointment',
    research: [
      {
        dimension: 'company',
        fact: 'Ships to three new grocers from one dock.',
        source: 'Annual letter',
        daysAgo: 40,
      },
      {
        dimension: 'industry',
        fact: 'Grocers fine a missed slot from January on.',
        source: 'Trade bulletin',
        daysAgo: 12,
      },
    ],
  },
  {
    name: 'Lucía Fernhollow',
    pronoun: 'she',
    title: 'Operations manager',
    company: 'Osprey & Thimble',
    city: 'Montréal',
    rep: 'imogen',
    playbook: 'get-through',
    relationship: 'stranger',
    standing: 'promised',
    scene: 'missed-us-this-morning',
    phone: unmarked,
    objective: 'return-call',
    research: [],
  },
  {
    name: 'Casimir Vale',
    pronoun: 'he',
    title: 'Plant manager',
    company: 'Tuppenny Tools',
    city: 'St. John’s',
    rep: 'imogen',
    playbook: 'get-through',
    relationship: 'stranger',
    standing: 'now',
    phone: unmarked,
    objective: 'appointment',
    research: [
      {
        dimension: 'function',
        fact: 'Plans the yard from a whiteboard that he photographs every evening.',
        source: 'Front desk',
        daysAgo: 16,
      },
    ],
    screener: { name: 'Maud', note: 'Out from noon to one. Likes to be asked, not told.' },
  },
  {
    name: 'Bao Lindqvist-Tran',
    pronoun: 'they',
    title: 'Terminal lead',
    company: 'Cobblegate Freight',
    city: 'Portland',
    rep: 'imogen',
    playbook: 'live-only',
    relationship: 'stranger',
    standing: 'now',
    phone: direct,
    objective: 'appointment',
    research: [],
  },
  {
    name: 'Amara Bellweather',
    pronoun: 'she',
    title: 'Distribution manager',
    company: 'Wexcombe Paper',
    city: 'Toronto',
    rep: 'imogen',
    playbook: 'three-and-done',
    relationship: 'stranger',
    standing: 'now',
    phone: unmarked,
    objective: 'appointment',
    research: [
      {
        dimension: 'company',
        fact: 'Moved its paper reels to one warehouse on the lake.',
        source: 'Local paper',
        daysAgo: 27,
      },
    ],
  },
  {
    name: 'Perpetua Lanternjack',
    pronoun: 'she',
    title: 'Chief operating officer',
    company: 'Mossgate Grain',
    city: 'Minneapolis',
    rep: 'imogen',
    playbook: 'curiosity-series',
    relationship: 'stranger',
    standing: 'now',
    phone: direct,
    objective: 'appointment',
    research: [
      {
        dimension: 'company',
        fact: 'Bought two river elevators in the spring.',
        source: 'Their news page',
        daysAgo: 33,
      },
      {
        dimension: 'industry',
        fact: 'Barge rates doubled in low water; grain goes by truck.',
        source: 'Trade bulletin',
        daysAgo: 9,
      },
      {
        dimension: 'personal',
        fact: 'Promised her board a yard without overtime by spring.',
        source: 'Conference talk',
        daysAgo: 21,
      },
    ],
  },
  {
    name: 'Joachim Nettle',
    pronoun: 'he',
    title: 'Dairy manager',
    company: 'Bramblecote Dairy',
    city: 'Kelowna',
    rep: 'imogen',
    playbook: 'three-and-done',
    relationship: 'stranger',
    standing: 'later',
    phone: unmarked,
    objective: 'appointment',
    research: [],
  },
  {
    name: 'Gideon Marsh',
    pronoun: 'he',
    title: 'VP Supply Chain',
    company: 'Pebblewick Pharma',
    city: 'Seattle',
    rep: 'imogen',
    playbook: 'own-the-follow-up',
    relationship: 'stranger',
    standing: 'later',
    phone: unmarked,
    objective: 'appointment',
    research: [
      {
        dimension: 'industry',
        fact: 'Cold-chain papers must travel with the truck from next year.',
        source: 'Trade bulletin',
        daysAgo: 6,
      },
    ],
  },
  {
    name: 'Saoirse Tamarind',
    pronoun: 'she',
    title: 'Warehouse director',
    company: 'Harethimble Packaging',
    city: 'Halifax',
    rep: 'imogen',
    playbook: 'live-only',
    relationship: 'known',
    standing: 'later',
    phone: direct,
    objective: 'appointment',
    research: [],
    expecting: 'Asked to hear the turn times of the Moncton trial.',
  },
  {
    name: 'Emil Dovecote',
    pronoun: 'he',
    title: 'Owner',
    company: 'Puffinwick Seafoods',
    city: 'Moncton',
    rep: 'imogen',
    playbook: 'live-only',
    relationship: 'referred',
    standing: 'later',
    phone: mobile,
    objective: 'appointment',
    research: [],
    pressing: {
      what: 'Two reefers spoiled while they waited at the gate.',
      source: 'Saoirse Tamarind',
      daysAgo: 9,
    },
  },
  {
    name: 'Isolde Packwood',
    pronoun: 'she',
    title: 'General manager',
    company: 'Saltmarsh Bottling',
    city: 'Calgary',
    rep: 'imogen',
    playbook: 'get-through',
    relationship: 'referred',
    standing: 'later',
    phone: direct,
    objective: 'appointment',
    research: [],
    connector: {
      name: 'Henrietta Plum',
      status: 'agreed',
      note: 'Will mention us when they speak on Friday.',
    },
    visitSlotInDays: 8,
  },
  {
    name: 'Leopold Finchwater',
    pronoun: 'he',
    title: 'Transport manager',
    company: 'Greymitten Wool',
    city: 'Kelowna',
    rep: 'imogen',
    playbook: 'curiosity-series',
    relationship: 'stranger',
    standing: 'later',
    phone: unmarked,
    objective: 'return-call',
    research: [
      {
        dimension: 'company',
        fact: 'Closed its own fleet; six carriers now share the yard.',
        source: 'Their news page',
        daysAgo: 24,
      },
      {
        dimension: 'personal',
        fact: 'Writes a monthly note on yard safety.',
        source: 'Trade bulletin',
        daysAgo: 24,
      },
    ],
  },
  {
    name: 'Wilhelmina Starling-Oakes',
    pronoun: 'she',
    title: 'Director of logistics',
    company: 'Candlewick Furniture',
    city: 'Denver',
    rep: 'imogen',
    playbook: 'live-only',
    relationship: 'stranger',
    standing: 'later',
    phone: direct,
    objective: 'appointment',
    research: [],
  },
  {
    name: 'Barnaby Thrushcross',
    pronoun: 'he',
    title: 'Operations lead',
    company: 'Ninepin Printing',
    city: 'Hamilton',
    rep: 'imogen',
    playbook: 'curiosity-series',
    relationship: 'stranger',
    standing: 'research-missing',
    phone: unmarked,
    research: [
      {
        dimension: 'company',
        fact: 'Prints for four magazines that all ship on Thursdays.',
        source: 'Their site',
        daysAgo: 4,
      },
    ],
  },
  {
    name: 'Delphine Oxbow',
    pronoun: 'she',
    title: 'Purchasing manager',
    company: 'Merriweather Malt',
    city: 'Buffalo',
    rep: 'imogen',
    playbook: 'get-through',
    relationship: 'stranger',
    standing: 'objective-missing',
    phone: unmarked,
    research: [],
  },
  {
    name: 'Anselm Rookwood',
    pronoun: 'he',
    title: 'Site manager',
    company: 'Hollybeck Timber',
    city: 'Regina',
    rep: 'imogen',
    playbook: 'three-and-done',
    relationship: 'stranger',
    standing: 'phone-missing',
    phone: unmarked,
    objective: 'appointment',
    research: [],
  },
  {
    name: 'Zenobia Partridge',
    pronoun: 'she',
    title: 'Head of distribution',
    company: 'Tallowby Candles',
    city: 'Boise',
    rep: 'imogen',
    playbook: 'own-the-follow-up',
    relationship: 'stranger',
    standing: 'zone-missing',
    phone: mobile,
    research: [],
    note: 'Travels between two plants; nobody at the desk could say where she is this month.',
  },
];

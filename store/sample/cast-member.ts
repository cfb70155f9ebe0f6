import type { Dimension, Objective, ProspectFacts, Relationship } from '#core/decide/facts.ts';
import type { PhoneKind } from '#core/rules/calling-hours.ts';
import type { SampleTrialKey } from '#store/sample/sample-trials.ts';

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
  'untouched',
  'anything',
] as const;
export type Standing = (typeof standings)[number];

/** Something the last days must hold that chance alone would rarely bring. */
export type Scene = 'asked-for-this-afternoon' | 'missed-us-this-morning' | 'promised-for-today-by-name';

export type SampleRepKey = 'imogen' | 'ambrose' | 'nerida';

export type SampleFact = { dimension: Dimension; fact: string; source: string; daysAgo: number };

/** When a front desk is usually there. */
export const officeHours = [
  { from: '08:00', until: '12:00' },
  { from: '13:00', until: '17:00' },
] as const;

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
  /** Has a mobile as well, under the same hours of the law. */
  secondPhone?: boolean;
  objective?: Objective;
  research: readonly SampleFact[];
  connector?: NonNullable<ProspectFacts['connector']> & { note: string };
  /** Who answers in their place, for all of the company. */
  screener?: {
    name: string;
    note: string;
    role?: 'assistant';
    hours?: readonly { from: string; until: string }[];
    line?: string;
  };
  expecting?: string;
  pressing?: { what: string; source: string; daysAgo: number };
  /** Worked for this many days; drawn where absent. */
  sinceDays?: number;
  /** The trial they are in, and the number of the method they were given to. */
  trial?: { key: SampleTrialKey; arm: number };
  /** By whom or by which method they were called at first, until so many days ago. */
  before?: { playbook?: string; rep?: SampleRepKey; untilDaysAgo: number };
  /** So many promises to them were kept a day late. */
  forgotten?: number;
  note?: string;
  /** Written to them this morning. */
  emailToday?: string;
};

import type { WorkingStretch } from '#core/plan/working-hours.ts';
import type { SampleRepKey } from '#store/sample/cast-member.ts';
import { deskZone } from '#store/sample/opening.ts';

export type SampleRep = {
  key: SampleRepKey;
  name: string;
  email: string;
  role: 'rep' | 'manager' | 'admin';
  timeZone: string;
  /** Whose scripts they say. */
  team: string;
  callBackNumber: string;
  /** The same in groups, as it is said. */
  spokenNumber: string;
  /** So many days ago it rang when it was tried; null: nobody tried. */
  rangDaysAgo: number | null;
  campaign: string;
  workingHours: readonly WorkingStretch[];
  callsPerHalfHour: number;
  meetings: readonly SampleMeeting[];
};

/** On the rep's own day of the opening, or on the first business day after it; `HH:MM` of their clock. */
export type SampleMeeting = { on: 'opening' | 'next-day'; from: string; until: string; says: string };

const weekdays = (from: string, until: string): WorkingStretch[] => [{ days: [1, 2, 3, 4, 5], from, until }];

export const sampleCompany = 'Tern Dock Scheduling';

/** The reps of the sample; the first one's desk is what is seen first. */
export const sampleReps: readonly SampleRep[] = [
  {
    key: 'imogen',
    name: 'Imogen Tarr',
    email: 'imogen@terndock.example',
    role: 'admin',
    timeZone: deskZone,
    team: 'North America',
    callBackNumber: '+14165550117',
    spokenNumber: '416 555 0117',
    rangDaysAgo: 9,
    campaign: 'Dock queues before the holidays',
    workingHours: weekdays('08:00', '18:00'),
    callsPerHalfHour: 4,
    meetings: [
      { on: 'opening', from: '12:00', until: '12:30', says: 'Round of the team' },
      { on: 'next-day', from: '14:00', until: '15:00', says: 'Prices of the new year' },
    ],
  },
  {
    key: 'ambrose',
    name: 'Ambrose Kettlewell',
    email: 'ambrose@terndock.example',
    role: 'rep',
    timeZone: 'Europe/London',
    team: 'Old ports',
    callBackNumber: '+442079460181',
    spokenNumber: '020 7946 0181',
    rangDaysAgo: null,
    campaign: 'Yards of the old ports',
    workingHours: weekdays('09:00', '17:30'),
    callsPerHalfHour: 4,
    meetings: [{ on: 'next-day', from: '10:00', until: '11:00', says: 'Getting ready for Rotterdam' }],
  },
  {
    key: 'nerida',
    name: 'Nerida Coldwater',
    email: 'nerida@terndock.example',
    role: 'rep',
    timeZone: 'Australia/Melbourne',
    team: 'Old ports',
    callBackNumber: '+61355500142',
    spokenNumber: '03 5550 0142',
    rangDaysAgo: 30,
    campaign: 'Yards of the old ports',
    workingHours: weekdays('08:30', '17:00'),
    callsPerHalfHour: 3,
    meetings: [],
  },
];

import type { SampleRepKey } from '#store/sample/cast-member.ts';
import { deskZone } from '#store/sample/opening.ts';

export type SampleRep = {
  key: SampleRepKey;
  name: string;
  email: string;
  role: 'rep' | 'manager' | 'admin';
  timeZone: string;
  callBackNumber: string;
  campaign: string;
};

export const sampleCompany = 'Tern Dock Scheduling';

/** The reps of the sample; the first one's desk is what is seen first. */
export const sampleReps: readonly SampleRep[] = [
  {
    key: 'imogen',
    name: 'Imogen Tarr',
    email: 'imogen@terndock.example',
    role: 'admin',
    timeZone: deskZone,
    callBackNumber: '+14165550117',
    campaign: 'Dock queues before the holidays',
  },
  {
    key: 'ambrose',
    name: 'Ambrose Kettlewell',
    email: 'ambrose@terndock.example',
    role: 'rep',
    timeZone: 'Europe/London',
    callBackNumber: '+442079460181',
    campaign: 'Yards of the old ports',
  },
  {
    key: 'nerida',
    name: 'Nerida Coldwater',
    email: 'nerida@terndock.example',
    role: 'rep',
    timeZone: 'Australia/Melbourne',
    callBackNumber: '+61355500142',
    campaign: 'Yards of the old ports',
  },
];

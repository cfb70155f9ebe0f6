import type { CastMember, SampleRepKey, Standing } from '#store/sample/cast-member.ts';
import { chanceOf } from '#store/sample/chance.ts';
import {
  crowdMember,
  type NameAndCompany,
  type NamesInTurn,
  namesInTurn,
} from '#store/sample/crowd-member.ts';
import { australia, europe, northAmerica, type Place, placeOf } from '#store/sample/places.ts';
import { untouched } from '#store/sample/untouched.ts';
import { weeksOfWork } from '#store/sample/weeks-of-work.ts';

/**
 * The rest of the sample's people: invented names at invented companies, the same ones every time.
 * The first rep's crowd is not due today beyond those already called, so that the desk stays the cast's.
 */
export function crowd(): CastMember[] {
  const names = namesInTurn();
  const inWork = [
    ...calledToday.map((today, nth) =>
      crowdMember(names(), 'imogen', placeOf(calledAt[nth]!), 'called-today', {
        today,
        playbook: morningPlaybooks[nth % 3]!,
      }),
    ),
    ...pastToday.flatMap(([standing, count]) => people(count, names, 'imogen', northAmerica, standing)),
    ...people(26, names, 'ambrose', europe, 'anything'),
    ...people(18, names, 'nerida', australia, 'anything'),
    ...weeksOfWork(names),
    ...changedHands.map((how, nth) => changedMember(how, names(), nth)),
    ...restingSinceDays.map((sinceDays, nth) =>
      crowdMember(names(), 'imogen', northAmerica[nth]!, 'finished', {
        sinceDays,
        playbook: 'three-and-done',
      }),
    ),
  ];
  return [...inWork, ...untouched(names, inWork)];
}

/** Where it is late enough for a call, one town for each of today's: the first ones before nine in Toronto. */
const calledAt = [
  'Halifax',
  'Boston',
  'Moncton',
  'Atlanta',
  'Halifax',
  'Toronto',
  'Hamilton',
  'Buffalo',
  'Miami',
  'Montréal',
  'Toronto',
];
const morningPlaybooks = ['own-the-follow-up', 'three-and-done', 'curiosity-series'];

/** What the first rep's morning brought so far, in order. */
export const calledToday = [
  'spoke',
  'no-answer',
  'voicemail-left',
  'voicemail-left',
  'spoke',
  'no-answer',
  'spoke',
  'no-answer',
  'voicemail-left',
  'no-answer',
  'spoke',
] as const;

const pastToday: readonly (readonly [Standing, number])[] = [
  ['too-soon', 7],
  ['promised-another-day', 6],
  ['met', 4],
  ['referred-on', 2],
  ['declined', 3],
  ['do-not-call', 1],
  ['finished', 3],
  ['left-with-them', 4],
  ['not-today', 14],
];

function people(
  count: number,
  names: NamesInTurn,
  rep: SampleRepKey,
  places: readonly Place[],
  standing: Standing,
): CastMember[] {
  return Array.from({ length: count }, (_, nth) => {
    const name = names();
    const chance = chanceOf(`${name.name} at home`);
    return crowdMember(name, rep, places[(nth * 7 + standing.length) % places.length]!, standing, {
      playbook: standingPlaybook[standing] ?? chance.pick(playbooks),
    });
  });
}

/** Ends that only one method reaches within the sample's weeks. */
const standingPlaybook: Partial<Record<Standing, string>> = {
  'promised-another-day': 'own-the-follow-up',
  finished: 'three-and-done',
  'left-with-them': 'three-and-done',
};

const playbooks = ['own-the-follow-up', 'curiosity-series', 'get-through', 'three-and-done', 'live-only'];

/** Who was called first by another method, or by another rep. */
const changedHands: readonly Pick<CastMember, 'rep' | 'city' | 'playbook' | 'before'>[] = [
  {
    rep: 'imogen',
    city: 'Boston',
    playbook: 'own-the-follow-up',
    before: { playbook: 'live-only', untilDaysAgo: 30 },
  },
  {
    rep: 'imogen',
    city: 'Dallas',
    playbook: 'live-only',
    before: { playbook: 'get-through', untilDaysAgo: 26 },
  },
  {
    rep: 'ambrose',
    city: 'Leeds',
    playbook: 'own-the-follow-up',
    before: { playbook: 'live-only', untilDaysAgo: 28 },
  },
  { rep: 'ambrose', city: 'London', playbook: 'get-through', before: { rep: 'imogen', untilDaysAgo: 31 } },
  { rep: 'imogen', city: 'Halifax', playbook: 'get-through', before: { rep: 'ambrose', untilDaysAgo: 25 } },
];

function changedMember(how: (typeof changedHands)[number], name: NameAndCompany, nth: number): CastMember {
  const standing = how.rep === 'imogen' ? 'not-today' : 'anything';
  const member = crowdMember(name, how.rep, placeOf(how.city), standing, { ...how, sinceDays: 62 - nth * 3 });
  return { ...member, relationship: 'stranger' };
}

/** Their method ran its course half a year ago or more: the first ones may be begun with again, the others soon. */
const restingSinceDays = [226, 205, 189, 186];

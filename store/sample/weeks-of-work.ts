import type { CastMember, SampleRepKey, Standing } from '#store/sample/cast-member.ts';
import { chanceOf } from '#store/sample/chance.ts';
import { crowdMember, type NameAndCompany, type NamesInTurn } from '#store/sample/crowd-member.ts';
import { australia, europe, northAmerica, type Place } from '#store/sample/places.ts';
import { givenToTrial, type SampleTrialKey, sampleTrials } from '#store/sample/sample-trials.ts';

/** Whom a rep began with over the sample's twelve weeks: by a method that was chosen for them, or in a trial. */
type WeeksOfWork = {
  rep: SampleRepKey;
  places: readonly Place[];
  standing: Standing;
  methods: Readonly<Record<string, number>>;
  trials: Readonly<Record<SampleTrialKey, number>>;
  /** To how many a promise was kept a day late. */
  forgotten: number;
};

const weeks: readonly WeeksOfWork[] = [
  {
    rep: 'imogen',
    places: northAmerica,
    standing: 'not-today',
    methods: {
      'own-the-follow-up': 14,
      'three-and-done': 12,
      'get-through': 66,
      'live-only': 74,
      'curiosity-series': 6,
    },
    trials: { 'follow-up': 160, hours: 80 },
    forgotten: 3,
  },
  {
    rep: 'ambrose',
    places: europe,
    standing: 'anything',
    methods: { 'get-through': 8, 'live-only': 8 },
    trials: { 'follow-up': 20, hours: 10 },
    forgotten: 1,
  },
  {
    rep: 'nerida',
    places: australia,
    standing: 'anything',
    methods: { 'get-through': 6, 'live-only': 6 },
    trials: { 'follow-up': 16, hours: 8 },
    forgotten: 1,
  },
];

/** Everybody the reps began with beside the cast and those around its day, by invented names in turn. */
export function weeksOfWork(names: NamesInTurn): CastMember[] {
  const chosen = weeks.flatMap((work) => chosenFor(work, names));
  const followUp = weeks.flatMap((work) => inTrial('follow-up', work, names));
  const hours = weeks.flatMap((work) => inTrial('hours', work, names));
  return [
    ...chosen.map(withLine),
    ...withForgotten(givenToTrial('follow-up', followUp)),
    ...givenToTrial('hours', hours).map(withLine),
  ];
}

function chosenFor(work: WeeksOfWork, names: NamesInTurn): CastMember[] {
  return Object.entries(work.methods).flatMap(([playbook, count]) =>
    Array.from({ length: count }, (_, nth) => worker(work, names(), nth, playbook, sinceDays[playbook]!)),
  );
}

/** A method that is in a trial is chosen for nobody meanwhile. */
const sinceDays: Readonly<Record<string, readonly [least: number, most: number]>> = {
  'own-the-follow-up': [4, 33],
  'three-and-done': [4, 33],
  'get-through': [36, 75],
  'live-only': [36, 75],
  'curiosity-series': [14, 75],
};

function inTrial(key: SampleTrialKey, work: WeeksOfWork, names: NamesInTurn): CastMember[] {
  const { arms, givenUntilDaysAgo, beganDaysAgo } = sampleTrials[key];
  return Array.from({ length: work.trials[key] }, (_, nth) =>
    worker(work, names(), nth, arms[0]!, [givenUntilDaysAgo, beganDaysAgo - 3]),
  );
}

function worker(
  { rep, places, standing }: WeeksOfWork,
  name: NameAndCompany,
  nth: number,
  playbook: string,
  since: readonly [least: number, most: number],
): CastMember {
  const sinceDays = chanceOf(`${name.name} at first`).between(...since);
  return crowdMember(name, rep, places[(nth * 7) % places.length]!, standing, { playbook, sinceDays });
}

/** Most who are called live alone have a direct line: it may ring before eight where the law lets businesses be called then. */
function withLine(member: CastMember, nth: number): CastMember {
  if (member.playbook !== 'live-only' || nth % 3 === 0) return member;
  return { ...member, phone: { kind: 'business', label: 'Direct line' }, secondPhone: false };
}

/** Of each rep the first ones who were named a day in the first weeks, and called on the next. */
function withForgotten(members: readonly CastMember[]): CastMember[] {
  const late = weeks.flatMap(({ rep, forgotten }) =>
    members
      .filter(
        (one) => one.rep === rep && one.playbook === 'own-the-follow-up' && one.relationship === 'stranger',
      )
      .slice(0, forgotten),
  );
  return members.map((member) => (late.includes(member) ? { ...member, forgotten: 1 } : member));
}

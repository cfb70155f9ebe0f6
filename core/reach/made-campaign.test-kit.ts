import type { LoggedCall } from '#core/reach/call-log.ts';
import { callBackAgreed } from '#core/reach/call-to-make.ts';
import { firstDay } from '#core/reach/made-calls.test-kit.ts';
import { seeded } from '#core/reach/seeded.ts';
import { chanceOfLogOdds, logOddsOfChance } from '#core/reach/tally.ts';

/** What makes the calls of a campaign differ, as standard deviations of log-odds. */
export type Campaign = {
  people: number;
  days: number;
  reps: number;
  callsPerRep: number;
  lists: number;
  /** The chance of a call of which nothing is known. */
  usual: number;
  byPerson: number;
  byRep: number;
  byList: number;
  byWeekday: number;
  /** How far all calls move from one day to the next. */
  drift: number;
  /** What an agreed call-back adds. */
  callBack: number;
};

/** A call, and its chance for who knows all that made it but the person, and of them how the calls before went. */
export type MadeCall = LoggedCall & { couldBeSaid: number };

type Person = {
  id: number;
  own: number;
  calls: number;
  agreed: boolean;
  /** How likely each of `steps` is what is their own, by the calls made to them. */
  believed: number[];
};

type World = Campaign & {
  random: () => number;
  normal: () => number;
  repOdds: number[];
  listOdds: number[];
  weekdayOdds: number[];
  /** Who is to be called on each day. */
  due: Person[][];
  fresh: Person[];
  level: number;
};

const daySeconds = 86_400;
const shareNew = 0.4;
const shareAgreed = 0.5;
const mostCalls = 8;
const longestWait = 4;
/** Standard deviations at which what is a person's own is weighed. */
const steps = Array.from({ length: 41 }, (_, step) => (step - 20) / 5);

/** Every day reps begin with new people, and call again who missed a call or agreed to another. */
export function madeCampaign(seed: number, campaign: Campaign): MadeCall[] {
  const world = worldOf(seed, campaign);
  const calls: MadeCall[] = [];
  for (let day = 0; day < campaign.days; day += 1) {
    if (day % 7 < 5) calls.push(...callsOfDay(world, day));
    world.due[day + 1]?.unshift(...(world.due[day] as Person[]));
  }
  return calls;
}

function worldOf(seed: number, campaign: Campaign): World {
  const random = seeded(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const spread = (count: number, by: number) => Array.from({ length: count }, () => by * normal());
  const believed = steps.map((step) => Math.exp((-step * step) / 2));
  return {
    ...campaign,
    random,
    normal,
    repOdds: spread(campaign.reps, campaign.byRep),
    listOdds: spread(campaign.lists, campaign.byList),
    weekdayOdds: spread(7, campaign.byWeekday),
    due: Array.from({ length: campaign.days + longestWait }, () => []),
    fresh: spread(campaign.people, campaign.byPerson)
      .map((own, id) => ({ id, own, calls: 0, agreed: false, believed }))
      .reverse(),
    level: 0,
  };
}

function callsOfDay(world: World, day: number): MadeCall[] {
  const { reps, callsPerRep, drift, normal } = world;
  world.level = world.level * 0.97 + drift * normal();
  const calls: MadeCall[] = [];
  for (let place = 0; place < reps * callsPerRep; place += 1) {
    const person = nextPerson(world, day);
    if (person === undefined) break;
    calls.push(callOf(world, person, day, place));
    const callAgain = person.agreed || (person.calls < mostCalls && !calls.at(-1)?.answered);
    if (callAgain) world.due[day + 1 + Math.floor(world.random() * longestWait)]?.push(person);
  }
  return calls;
}

function nextPerson({ due, fresh, random }: World, day: number): Person | undefined {
  const waiting = due[day] as Person[];
  return waiting.length === 0 || random() < shareNew ? (fresh.pop() ?? waiting.shift()) : waiting.shift();
}

function callOf(world: World, person: Person, day: number, place: number): MadeCall {
  const { byPerson, random } = world;
  const [rep, list] = [place % world.reps, person.id % world.lists];
  const minute = 8 * 60 + Math.floor((place * 540) / (world.reps * world.callsPerRep));
  const others = oddsOfOthers(world, person, { rep, list, day });
  const couldBeSaid = chanceByBelief(person, others, byPerson);
  const answered = random() < chanceOfLogOdds(others + person.own);
  person.believed = person.believed.map((share, step) => {
    const chance = chanceOfLogOdds(others + byPerson * (steps[step] as number));
    return share * (answered ? chance : 1 - chance);
  });
  person.calls += 1;
  person.agreed = answered && random() < shareAgreed;
  return {
    contact: `c${person.id}`,
    rep: `r${rep}`,
    list: `l${list}`,
    at: (firstDay + day) * daySeconds + minute * 60,
    weekday: (day % 7) + 1,
    minute,
    attempt: person.calls,
    answered,
    outcome: outcomeOf(answered, person.agreed),
    couldBeSaid,
  };
}

function oddsOfOthers(world: World, { agreed }: Person, call: { rep: number; list: number; day: number }) {
  const { usual, level, repOdds, listOdds, weekdayOdds, callBack } = world;
  const parts = [level, repOdds[call.rep], listOdds[call.list], weekdayOdds[call.day % 7]] as number[];
  return parts.reduce((sum, part) => sum + part, logOddsOfChance(usual)) + (agreed ? callBack : 0);
}

function chanceByBelief({ believed }: Person, others: number, byPerson: number): number {
  let sum = 0;
  let shares = 0;
  for (const [step, share] of believed.entries()) {
    sum += share * chanceOfLogOdds(others + byPerson * (steps[step] as number));
    shares += share;
  }
  return sum / shares;
}

function outcomeOf(answered: boolean, agreed: boolean): string {
  if (agreed) return callBackAgreed;
  return answered ? 'spoke' : 'no answer';
}

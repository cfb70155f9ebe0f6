import type { Assumed } from '#core/market/assumptions.ts';
import { type Caller, compiledCaller } from '#core/market/caller.ts';
import type { Persons } from '#core/market/compiled-playbook.ts';
import { newStep, type Step } from '#core/market/decide-compiled.ts';
import { type Happened, nothingHappened } from '#core/market/history.ts';
import { businessDayFrom, type Market, openMarket } from '#core/market/market.ts';
import type { OwnTerritory } from '#core/market/own/own-territory.ts';
import { callPlanned, takeCallBack } from '#core/market/play-calls.ts';
import { planCalls } from '#core/market/play-plan.ts';
import { type Rates, ratesOf } from '#core/market/rates.ts';
import { newTally, type Tally } from '#core/market/tally.ts';
import { type Chances, chancesOf, halfHourIn, makeTeam, type Team } from '#core/market/team.ts';
import { makeTerritory, type Territory } from '#core/market/territory.ts';
import type { Playbook } from '#core/playbook/playbook.ts';
import type { Day } from '#core/prospect/local-time.ts';

/** A territory with the team that calls it: what two ways of calling have in common when they are compared. */
export type World = {
  people: Territory;
  rates: Rates;
  team: Team;
  chances: Chances;
  from: Day;
  days: number;
};

/** A Monday without daylight saving nearby: which one makes no difference to a market. */
const firstDay: Day = 20_703;

/**
 * @param days business days of calling
 * @param own whose territory it is like; null: as usually assumed
 */
export function makeWorld(
  seed: number,
  people: number,
  days: number,
  assumed: Assumed,
  own: OwnTerritory | null = null,
): World {
  const territory = makeTerritory(seed, people, assumed, own);
  const rates = ratesOf(assumed);
  const team = makeTeam(territory, own);
  return { people: territory, rates, team, chances: chancesOf(team, rates), from: firstDay, days };
}

/** A playbook at work in a world, as columns beside the market's. */
export type Play = {
  world: World;
  market: Market;
  persons: Persons;
  caller: Caller;
  tally: Tally;
  /** By person: the day on which to decide again. */
  wakes: Int32Array;
  /** By person: the day on which they call back, and the half hour; 0: they do not. */
  backOn: Int32Array;
  backAt: Uint8Array;
  conversed: Uint8Array;
  /** By person: until when a promise is open; 0: none. */
  promisedTo: Int32Array;
  today: Candidates;
  /** By rep: calls made and messages left so far. */
  callsBy: Int32Array;
  messagesBy: Int32Array;
  step: Step;
  it: Happened;
};

/** Whom the playbook would call today. */
export type Candidates = {
  count: number;
  who: Int32Array;
  parts: Uint8Array;
  /** The slot they named; -1: none. */
  slot: Int8Array;
  owed: Uint8Array;
  message: Int8Array;
  strategy: Int8Array;
  promisedFrom: Int32Array;
  promisedTo: Int32Array;
};

const asleep = 2_000_000_000;

export type MakeCaller = (playbook: Playbook, persons: Persons, team: Team) => Caller;

/** Has a playbook call a world for its days: who is called when is planned each morning, as in the product. */
export function play(world: World, playbook: Playbook, makeCaller: MakeCaller = compiledCaller): Tally {
  const game = begin(world, playbook, makeCaller);
  let day = world.from;
  for (let left = world.days; left > 0; left -= 1) {
    playDay(game, day);
    day = businessDayFrom(day + 1);
  }
  countUsedUp(game, day);
  return game.tally;
}

function begin(world: World, playbook: Playbook, makeCaller: MakeCaller): Play {
  const market = openMarket(world.people, world.rates);
  const { count } = world.people;
  const persons = {
    relation: market.relation,
    connected: market.relation.map((relation) => (relation === 1 ? 1 : 0)),
  };
  return {
    world,
    market,
    persons,
    caller: makeCaller(playbook, persons, world.team),
    tally: newTally(count),
    wakes: new Int32Array(count).fill(world.from),
    backOn: new Int32Array(count),
    backAt: new Uint8Array(count),
    conversed: new Uint8Array(count),
    promisedTo: new Int32Array(count),
    today: emptyCandidates(count),
    callsBy: new Int32Array(world.team.reps),
    messagesBy: new Int32Array(world.team.reps),
    step: newStep(),
    it: nothingHappened(),
  };
}

function emptyCandidates(count: number): Candidates {
  return {
    count: 0,
    who: new Int32Array(count),
    parts: new Uint8Array(count),
    slot: new Int8Array(count),
    owed: new Uint8Array(count),
    message: new Int8Array(count),
    strategy: new Int8Array(count),
    promisedFrom: new Int32Array(count),
    promisedTo: new Int32Array(count),
  };
}

function playDay(game: Play, day: Day): void {
  findCandidates(game, day);
  const { world, today, backOn, backAt } = game;
  const { count, candidate, slot } = planCalls(game, day);
  for (let place = 0; place < count; place += 1) {
    const index = candidate[place]!;
    const who = today.who[index]!;
    const halfHour = halfHourIn(world.team, who, slot[place]!);
    // Whoever rings before we would is not called as well.
    if (backOn[who] === day && backAt[who]! <= halfHour) takeCallBack(game, who, day);
    else callPlanned(game, index, day, halfHour);
  }
  for (let who = 0; who < backOn.length; who += 1) if (backOn[who] === day) takeCallBack(game, who, day);
  game.tally.repDays += world.team.reps;
}

function findCandidates(game: Play, day: Day): void {
  const { caller, wakes, today, step, world } = game;
  today.count = 0;
  for (let who = 0; who < wakes.length; who += 1) {
    if (wakes[who]! > day) continue;
    caller.decide(who, day, step);
    if (step.next === 'stop') wakes[who] = asleep;
    else if (step.opensOn > day) wakes[who] = step.opensOn;
    else addCandidate(today, who, step, world.team);
  }
}

function addCandidate(today: Candidates, who: number, step: Step, team: Team): void {
  const index = today.count;
  today.count += 1;
  today.who[index] = who;
  today.parts[index] = step.parts;
  today.slot[index] = step.parts === 0 ? slotOf(team, who, Math.floor(step.opensMinute / 30)) : -1;
  today.owed[index] = step.owed ? 1 : 0;
  today.message[index] = step.message;
  today.strategy[index] = step.strategy;
  today.promisedFrom[index] = step.promisedFrom;
  today.promisedTo[index] = step.promisedTo;
}

const slotOf = (team: Team, who: number, halfHour: number) => halfHour - halfHourIn(team, who, 0);

function countUsedUp({ caller, conversed, step, tally }: Play, day: Day): void {
  for (let who = 0; who < conversed.length; who += 1) {
    if (conversed[who] === 1) continue;
    caller.decide(who, day, step);
    if (step.next === 'stop') tally.usedUp += 1;
  }
}

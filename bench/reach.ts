import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';

import type { LoggedCall } from '#core/reach/call-log.ts';
import { readCallLog } from '#core/reach/call-log.ts';
import { type CallToMake, type ContactPast, neverCalled } from '#core/reach/call-to-make.ts';
import { hourOdds, personOdds } from '#core/reach/chances-over-day.ts';
import { changingList } from '#core/reach/changing-list.ts';
import { surpriseAt } from '#core/reach/foretold.ts';
import { findLogColumns } from '#core/reach/log-columns.ts';
import { madeLog } from '#core/reach/made-calls.test-kit.ts';
import { type Campaign, type MadeCall, madeCampaign } from '#core/reach/made-campaign.test-kit.ts';
import { chanceOf, chanceOfOdds, learn, newReachModel } from '#core/reach/reach-model.ts';
import { fittedUntil, tryOnLog } from '#core/reach/try-on-log.ts';
import { readCallLogFile } from '#store/call-log-file.ts';
import { ratesByPerson, simplerWays } from './reach/simpler-ways.ts';

/**
 * How fast a chance is had and a call learned from, what the model foretells that simpler ways do not, and how much of what
 * could be foretold: `npx tsx bench/reach.ts [CALLS.csv ...]`. Without a file the logs beside the checkout are read, where there
 * are any. Made calls come from pinned seeds.
 */
const rounds = 3;
const dayRounds = 20;
const howMany = 100_000;
const dayOf = { people: 2000, halfHours: 30 };

const made = madeLog(1, { people: 20_000, calls: howMany }, ({ contact, hour }) =>
  Math.min(0.05 + 0.5 * ((contact * 0.618) % 1) ** 2 + (hour >= 16 ? 0.03 : 0), 0.9),
);

function showSpeed(): void {
  const { model, calls } = learned();
  const sum = { asked: 0 };
  const learning = best(() => void learned());
  const asking = best(() => {
    for (const call of calls) sum.asked += chanceOf(model, call).mean;
  });
  const counting = best(() => void ratesByPerson(made));
  const people = calls.slice(-dayOf.people);
  const aDay = best(() => {
    sum.asked += priceDay(model, people);
  }, dayRounds);
  const us = (milliseconds: number) => ((milliseconds * 1000) / howMany).toFixed(2);
  console.log(`${howMany} calls to 20,000 people, best of ${rounds}, µs a call:`);
  console.log(`  learn from it                  ${us(learning)}`);
  console.log(`  chance of it                   ${us(asking)}`);
  console.log(`  a rate by person, in a Map     ${us(counting)}`);
  console.log(`  chance / rate by person        ${(asking / counting).toFixed(1)} times`);
  console.log(`  ${dayOf.people} people in ${dayOf.halfHours} half hours      ${aDay.toFixed(1)} ms`);
  console.log(`  the model, as JSON             ${JSON.stringify(model).length} bytes, without the people`);
}

function learned() {
  const model = newReachModel();
  const pasts = new Map<string, ContactPast>();
  const calls: CallToMake[] = [];
  for (const made_ of made) {
    const { contact, answered, outcome, ...rest } = made_;
    const call = { ...rest, screener: null, past: pasts.get(contact) ?? neverCalled };
    pasts.set(contact, learn(model, call, { answered, outcome }));
    calls.push(call);
  }
  return { model, calls };
}

/** The chances of everybody at every half hour of a day, added up so that none is left out. */
function priceDay(model: ReturnType<typeof newReachModel>, people: readonly CallToMake[]): number {
  const { at, weekday, rep, screener } = people.at(-1) as CallToMake;
  const hours = Array.from({ length: dayOf.halfHours }, (_, half) =>
    hourOdds(model, { at: at + half * 1800, weekday, minute: 420 + half * 30, rep, screener }),
  );
  let sum = 0;
  for (const person of people) {
    const odds = personOdds(model, person);
    for (const ofHour of hours) sum += chanceOfOdds(odds + ofHour);
  }
  return sum;
}

function best(round: () => void, times = rounds): number {
  const took = Array.from({ length: times }, () => {
    const begun = performance.now();
    round();
    return performance.now() - begun;
  });
  return Math.min(...took);
}

async function showLogs(): Promise<void> {
  console.log(
    '\nLog-loss saved on the last 30 %, in % of the base rate’s; by rates so far, and by the model:',
  );
  row('', [...simplerWays.map(([name]) => name), 'ours', '95 % interval', 'AUC', '']);
  showLog('made calls', made.slice(0, 10_000));
  for (const file of logsAtHand()) showLog(path.basename(file), await callsOf(file));
}

function logsAtHand(): string[] {
  const named = process.argv.slice(2);
  const beside = path.join('..', 'shared', 'data', 'calls');
  if (named.length > 0 || !existsSync(beside)) return named;
  const logs = readdirSync(beside).filter((file) => file.endsWith('.csv'));
  return logs.sort().map((file) => path.join(beside, file));
}

async function callsOf(file: string): Promise<LoggedCall[]> {
  const { header, rows } = await readCallLogFile(file);
  const { calls } = readCallLog(findLogColumns(header), rows);
  const inHindsight = changingList(calls.slice(0, fittedUntil(calls))) !== null;
  return inHindsight ? calls.map((call) => ({ ...call, list: null })) : calls;
}

function showLog(name: string, calls: readonly LoggedCall[]): void {
  const { fittedOn, logLoss, gain, auc, verdict } = trialOf(name, calls);
  const tested = calls.slice(fittedOn);
  const shares = simplerWays.map(([, way]) => saved(tested, way(calls).slice(fittedOn), logLoss.base));
  const interval = `${percent(gain.low)} to ${percent(gain.high)}`;
  row(name, [...[...shares, gain.share].map(percent), interval, auc?.toFixed(2) ?? '', verdict]);
}

function trialOf(name: string, calls: readonly LoggedCall[]) {
  const trial = tryOnLog(calls);
  if (trial === null) throw new Error(`${name} holds too few calls`);
  return trial;
}

/** @param base nats a call */
function saved(calls: readonly LoggedCall[], chances: readonly number[], base: number): number {
  const loss = calls.reduce((sum, { answered }, at) => sum + surpriseAt(chances[at] as number, answered), 0);
  return 1 - loss / calls.length / base;
}

const usual: Campaign = {
  ...{ people: 3000, days: 56, reps: 4, callsPerRep: 60, lists: 5, usual: 0.2 },
  ...{ byPerson: 0.8, byRep: 0.2, byList: 0.4, byWeekday: 0.1, drift: 0.1, callBack: 0.8 },
};
const alike = { byPerson: 0, byRep: 0, byList: 0, byWeekday: 0, drift: 0, callBack: 0 };
const campaigns: Readonly<Record<string, Campaign>> = {
  'a bit of everything': usual,
  'forty reps': { ...usual, people: 12_000, reps: 40, callsPerRep: 20, drift: 0.2 },
  'thirty lists': { ...usual, ...alike, lists: 30, byList: 0.8, byPerson: 0.2 },
  'few answers': { ...usual, usual: 0.05 },
  'people differ': { ...usual, ...alike, byPerson: 1.5, usual: 0.1 },
  'call-backs': { ...usual, ...alike, callBack: 1.4 },
  'the weeks differ': { ...usual, ...alike, drift: 0.15 },
  'all alike': { ...usual, ...alike },
};
const seeds = [1, 2, 3, 4];

/** Made campaigns, where it is known what could be foretold at best by who knows everything but the people. */
function showCampaigns(): void {
  console.log(`\nMade campaigns, average of ${seeds.length} seeds: log-loss saved, in % of the base rate’s`);
  row('', ['ours', 'at best']);
  for (const [name, campaign] of Object.entries(campaigns)) {
    const gains = seeds.map((seed) => gainsOn(name, madeCampaign(seed, campaign)));
    const average = (of: 'ours' | 'best') => gains.reduce((sum, gain) => sum + gain[of], 0) / gains.length;
    row(name, [percent(average('ours')), percent(average('best'))]);
  }
}

function gainsOn(name: string, calls: readonly MadeCall[]) {
  const { fittedOn, logLoss, gain } = trialOf(name, calls);
  const tested = calls.slice(fittedOn);
  const atBest = tested.map(({ couldBeSaid }) => couldBeSaid);
  return { ours: gain.share, best: saved(tested, atBest, logLoss.base) };
}

function row(name: string, cells: readonly string[]): void {
  console.log(name.padEnd(30) + cells.map((cell) => cell.padStart(17)).join(''));
}

function percent(share: number): string {
  return (Math.round(share * 1000) / 10 + 0).toFixed(1);
}

showSpeed();
await showLogs();
showCampaigns();

import { cpus } from 'node:os';
import { usual } from '#core/market/assumptions.ts';
import { openMarket } from '#core/market/market.ts';
import { makeWorld, play } from '#core/market/play.ts';
import { ratesOf } from '#core/market/rates.ts';
import { callInRounds } from '#core/market/rounds.ts';
import { straightCaller } from '#core/market/straight-caller.ts';
import type { Tally } from '#core/market/tally.ts';
import { makeTerritory } from '#core/market/territory.ts';
import { loadBuiltInPlaybooks } from '#store/playbook-file.ts';

/**
 * What simulating takes: the market's own answers over whole days with call-backs, then playbooks at work in it, decided
 * and planned every morning. CPU of this process; the best of the rounds, for other work only adds to it.
 */
const people = Number(process.argv[2] ?? 1_000_000);
const playbooks = await loadBuiltInPlaybooks();
const monday = 20_703;
const office = Array.from({ length: 18 }, (_, index) => 16 + index);

function secondsOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const cpu = cpus()[0]?.model.trim() ?? 'unknown';
console.log(`machine: ${cpu}, ${cpus().length} cores, Node ${process.versions.node}`);

const rates = ratesOf(usual);
let territory = makeTerritory(1, 1, usual);
const making = secondsOf(() => {
  territory = makeTerritory(1, people, usual);
});
const rounds = { calls: 9, daysApart: 3, halfHours: office, messages: [2, 2, 2], keepsTimes: true };
let calls = 0;
const calling = Math.min(
  ...Array.from({ length: 5 }, () => {
    const market = openMarket(territory, rates);
    return secondsOf(() => {
      calls = callInRounds(market, rounds, monday, 40).calls;
    });
  }),
);
const millions = (count: number) => (count / 1e6).toFixed(2);
console.log(`making ${people} people         ${making.toFixed(2)} s`);
console.log(
  `the market alone, 40 days     ${millions(calls)} M calls in ${calling.toFixed(2)} s, ${millions(calls / calling)} M a second`,
);
console.log(`memory of the process         ${(process.memoryUsage().rss / 1_048_576).toFixed(0)} MiB`);

const world = makeWorld(1, 2000, 40, usual);
const setup = secondsOf(() => makeWorld(2, 2000, 40, usual));
console.log(`a world of 2,000 people       ${(1000 * setup).toFixed(1)} ms`);
console.log('                              rep-days/s   calls/s   with decide itself, calls/s   the same');
for (const playbook of playbooks) {
  let tally: Tally = play(world, playbook);
  const compiled = Math.min(
    ...Array.from({ length: 5 }, () =>
      secondsOf(() => {
        tally = play(world, playbook);
      }),
    ),
  );
  let straight = tally;
  const slow = secondsOf(() => {
    straight = play(world, playbook, straightCaller);
  });
  const same = JSON.stringify(straight) === JSON.stringify(tally) ? 'yes' : 'NO';
  console.log(
    `  ${playbook.playbook.padEnd(28)}${String(Math.round(tally.repDays / compiled)).padStart(8)}${String(Math.round(tally.calls / compiled)).padStart(12)}${String(Math.round(tally.calls / slow)).padStart(24)}${same.padStart(20)}`,
  );
  if (same === 'NO') process.exitCode = 1;
}

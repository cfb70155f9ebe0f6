import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';

import { seeded } from '#core/reach/seeded.ts';
import { orderRound } from '#core/visit/round/order-round.ts';
import { inOrder, isBetter, type Round, type RoundToOrder } from '#core/visit/round/round.ts';

import { makeRound, readAtlas, windowKinds } from './visit-round/made-round.ts';

/**
 * A day's round of visits beside what OR-Tools' CP-SAT finds in a minute, in WebAssembly and a process of its own:
 * `npm install --prefix bench --ignore-scripts`, then `npx tsx bench/visit-round.ts [rounds of a kind] [seconds]
 * [workers] [stops ...]`. Ours is asked with five seeds, and the worst of them is what counts.
 */
const roundsOfAKind = Number(process.argv[2] ?? 3);
const seconds = process.argv[3] ?? '60';
const workers = process.argv[4] ?? '8';
const sizes = process.argv.length > 5 ? process.argv.slice(5).map(Number) : [12, 18, 25];
const seeds = [1, 2, 3, 4, 5];
const promised = 0.05;

type Found = { round: Round; ms: number };
type Peer = { status: string; order: number[]; seconds: number; cpuSeconds: number };

function ours(asked: RoundToOrder, seed: number): Found {
  const before = process.cpuUsage();
  const round = orderRound(asked, seeded(seed));
  const { user, system } = process.cpuUsage(before);
  return { round, ms: (user + system) / 1_000 };
}

function theirs(asked: RoundToOrder, file: string): Peer {
  writeFileSync(file, JSON.stringify(asked));
  const script = path.join(import.meta.dirname, 'visit-round/cp-sat.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, file, seconds, workers], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`CP-SAT fails: ${stderr.trim().split('\n').at(-1)}`);
  return JSON.parse(stdout.trim().split('\n').at(-1)!) as Peer;
}

const short = ({ order, worth, travelSeconds }: Round) =>
  `${order.length} (${(worth / 1_000).toFixed(1)}), ${(travelSeconds / 60).toFixed(1)} min`;

/** How much longer our way is; where it is not worth the same, nothing is said of the way. */
function gapOf(one: Round, other: Round): number {
  if (one.worth !== other.worth) return one.worth > other.worth ? -1 : 1;
  return one.travelSeconds / other.travelSeconds - 1;
}

function sayGap(gap: number): string {
  if (Math.abs(gap) === 1) return gap < 0 ? 'worth more' : 'worth less';
  return `${(100 * gap).toFixed(2)} %`;
}

if (!existsSync(path.join(import.meta.dirname, 'node_modules/or-tools-wasm'))) {
  console.log('The peer is not here: npm install --prefix bench --ignore-scripts brings it (330 MB).');
  process.exit(0);
}
const atlas = readAtlas();
if (atlas === null) {
  console.log('The cities are not here: ../shared/data/geo is where they lie.');
  process.exit(0);
}

const folder = mkdtempSync(path.join(tmpdir(), 'visit-round-'));
try {
  console.log(
    `${cpus()[0]?.model}, ${cpus().length} cores, Node ${process.version}; CP-SAT ${seconds} s, ${workers} workers`,
  );
  console.log('stops, windows, from: ours (worst of five) | CP-SAT | gap');
  for (const stops of sizes)
    for (const kind of windowKinds)
      for (let nth = 1; nth <= roundsOfAKind; nth += 1) {
        const { name, asked } = makeRound(atlas, stops, kind, nth);
        const found = seeds.map((seed) => ours(asked, seed));
        const worst = found.reduce((a, b) => (isBetter(a.round, b.round) ? b : a)).round;
        const ms = found.map((one) => one.ms).sort((a, b) => a - b)[2]!;
        const peer = theirs(asked, path.join(folder, 'round.json'));
        const known = inOrder(asked, peer.order);
        if (known === null) throw new Error('CP-SAT begins a visit too late');
        const gap = gapOf(worst, known);
        if (gap > promised) process.exitCode = 1;
        console.log(
          `${stops}, ${kind}, ${name}: ${short(worst)}, ${ms.toFixed(0)} ms |`,
          `${short(known)}, ${peer.status === 'OPTIMAL' ? 'proven' : 'not proven'} in ${peer.seconds.toFixed(1)} s, CPU ${peer.cpuSeconds.toFixed(1)} s |`,
          `${sayGap(gap)}, load ${loadavg()[0]?.toFixed(0)}`,
        );
      }
} finally {
  rmSync(folder, { recursive: true });
}

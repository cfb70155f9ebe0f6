import { cpus } from 'node:os';
import { performance } from 'node:perf_hooks';
import { answerCase } from '#core/decide/answer-case.ts';
import { decide } from '#core/decide/decide.ts';
import { type DecideCase, parseCase } from '#core/decide/parse-case.ts';
import { formatInstant, localDay, localInstant, zoneOf } from '#core/prospect/local-time.ts';
import { houseRules } from '#core/rules/house-rules.ts';
import { loadBuiltInPlaybooks } from '#store/playbook-file.ts';

/**
 * How fast `decide` answers: `npx tsx bench/decide.ts [cases]`. Ratios to reading and writing the same JSON are what
 * to compare between machines. Cases are made from a pinned seed.
 */
const howMany = Number(process.argv[2] ?? 20_000);
const playbooks = new Map((await loadBuiltInPlaybooks()).map((playbook) => [playbook.playbook, playbook]));

const zones = [
  'America/Vancouver',
  'America/St_Johns',
  'Europe/London',
  'Asia/Kolkata',
  'Pacific/Auckland',
  'America/Chicago',
];
const outcomes = [
  'voicemail-left',
  'no-answer',
  'no-message',
  'screener',
  'spoke',
  'busy',
  'message-with-screener',
];
const ids = [...playbooks.keys()];

function* randomLines(count: number): Generator<string> {
  const random = mulberry(20_261_122);
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  for (let made = 0; made < count; made += 1) {
    const now = 1_795_000_000 + Math.floor(random() * 31_536_000);
    const touches = Array.from(
      { length: Math.floor(random() * 8) },
      () => now - Math.floor(random() * 2_592_000),
    )
      .sort((a, b) => a - b)
      .map((at) => ({
        at: formatInstant(at),
        channel: 'call',
        direction: 'out',
        outcome: pick(outcomes),
        message: 'reason',
      }));
    const prospect = {
      timeZone: random() < 0.1 ? [pick(zones), pick(zones)] : pick(zones),
      relationship: 'stranger',
      phones: ['+16045550117'],
      holidays: ['2026-12-25', '2027-01-01'],
      research: ['company', 'function'],
      objective: 'appointment',
      callingHours: random() < 0.5 ? null : [{ days: [1, 2, 3, 4, 5], from: '09:00', until: '21:30' }],
    };
    yield JSON.stringify({ playbook: pick(ids), now: formatInstant(now), prospect, touches });
  }
}

/** A small seeded generator (mulberry32), so that every run measures the same cases. */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The best of five rounds, in microseconds for each of `count`. */
function microseconds(count: number, round: () => void): number {
  const rounds = Array.from({ length: 5 }, () => {
    const begun = performance.now();
    round();
    return ((performance.now() - begun) * 1000) / count;
  });
  return Math.min(...rounds);
}

const lines = [...randomLines(howMany)];
const cases = lines.map((line) => parseCase(line).case as DecideCase);

const json = microseconds(howMany, () => {
  for (const line of lines) JSON.stringify(JSON.parse(line));
});
const deciding = microseconds(howMany, () => {
  for (const asked of cases) decide(asked, playbooks.get(asked.playbook)!, houseRules, asked.now);
});
const answering = microseconds(howMany, () => {
  for (const line of lines) JSON.stringify(answerCase(line, playbooks, houseRules).decided?.decision);
});
const places = zones.map(zoneOf);
const converting = microseconds(howMany, () => {
  for (let i = 0; i < howMany; i += 1)
    localInstant(places[i % 6]!, localDay(places[i % 6]!, 1_795_000_000 + i * 1500), 480);
});

const before = process.memoryUsage().rss;
let answered = 0;
let most = before;
for (const line of randomLines(100_000)) {
  answerCase(line, playbooks, houseRules);
  answered += 1;
  if (answered % 10_000 === 0) most = Math.max(most, process.memoryUsage().rss);
}

const cpu = cpus()[0]?.model.trim() ?? 'unknown';
console.log(
  `machine: ${cpu}, ${cpus().length} cores, Node ${process.versions.node}; ${howMany} cases, best of 5`,
);
console.log(
  `decide                     ${deciding.toFixed(1)} µs a case, ${Math.round(1e6 / deciding)} a second`,
);
console.log(
  `line in, line out          ${answering.toFixed(1)} µs a case, ${Math.round(1e6 / answering)} a second`,
);
console.log(`JSON parse and stringify   ${json.toFixed(1)} µs a case`);
console.log(`line in, line out / JSON   ${(answering / json).toFixed(1)}`);
console.log(`instant to date and back   ${converting.toFixed(3)} µs`);
console.log(
  `memory over 100,000 cases  +${((most - before) / 1_048_576).toFixed(0)} MiB of ${(before / 1_048_576).toFixed(0)}`,
);

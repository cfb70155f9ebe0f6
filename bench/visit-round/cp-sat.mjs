// `node cp-sat.mjs <file> <seconds> <workers>`: CP-SAT puts a round in order, in a process of its own, and says what it found.
// A worth is a tenth at the finest.
import { readFileSync } from 'node:fs';

import { CpModel, CpSolver } from 'or-tools-wasm/cp-sat';

const [file, seconds, workers] = process.argv.slice(2);
const { stops, travel, leavesAt } = JSON.parse(readFileSync(file, 'utf8'));

/**
 * The round as a circuit: 0 is where the day begins and ends, n + 1 the n-th stop, which may stand alone instead (a loop to itself)
 * and is left out then. Whoever follows another begins when the visit there is over and the way is done.
 */
const model = new CpModel();
const starts = stops.map(({ from, until }) => model.newIntVar(from, until));
const late = Math.max(...stops.map(({ until }) => until));
const arcs = [];
const costs = [];
let longest = 0;

function arc(from, to, seconds) {
  const taken = model.newBoolVar();
  arcs.push([from, to, taken]);
  costs.push(taken.times(seconds));
  longest = Math.max(longest, seconds);
  return taken;
}

arcs.push([0, 0, model.newBoolVar()]);
const left = stops.map(() => model.newBoolVar());
stops.forEach((stop, n) => {
  arcs.push([n + 1, n + 1, left[n]]);
  const first = arc(0, n + 1, travel[0][n + 1]);
  model.addLinearConstraint(starts[n], leavesAt + travel[0][n + 1], late).onlyEnforceIf(first);
  arc(n + 1, 0, travel[n + 1][stops.length + 1]);
  stops.forEach((next, m) => {
    const later = stop.seconds + travel[n + 1][m + 1];
    if (m === n || stop.from + later > next.until) return;
    const taken = arc(n + 1, m + 1, travel[n + 1][m + 1]);
    model.addLinearConstraint(starts[m].minus(starts[n]), later, late).onlyEnforceIf(taken);
  });
});
model.addCircuit(arcs);

const tenths = stops.map(({ worth }) => (worth === undefined ? 1 : Math.round(10 * worth)));
// The least that can be lost is more than any way.
const perTenth = longest * (stops.length + 1) + 1;
model.minimize(
  left.reduce(
    (sum, out, n) => sum.plus(out.times(tenths[n] * perTenth)),
    costs.reduce((sum, cost) => sum.plus(cost)),
  ),
);

const solver = new CpSolver();
const began = performance.now();
const status = solver.statusName(
  await solver.solve(model, { maxTimeInSeconds: Number(seconds), numSearchWorkers: Number(workers) }),
);
const took = (performance.now() - began) / 1_000;
const { user, system } = process.cpuUsage();
const order = [];
if (status === 'OPTIMAL' || status === 'FEASIBLE') {
  const taken = arcs.filter(([from, to, literal]) => from !== to && solver.booleanValue(literal));
  const follows = new Map(taken.map(([from, to]) => [from, to]));
  for (let at = follows.get(0) ?? 0; at !== 0; at = follows.get(at)) order.push(at - 1);
}
console.log(JSON.stringify({ status, order, seconds: took, cpuSeconds: (user + system) / 1e6 }));
process.exit(0);

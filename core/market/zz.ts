import { usual } from '#core/market/assumptions.ts';
import { makeWorld, play } from '#core/market/play.ts';
import { straightCaller } from '#core/market/straight-caller.ts';
import { metrics } from '#core/market/tally.ts';
import { loadBuiltInPlaybooks } from '#store/playbook-file.ts';
const books = await loadBuiltInPlaybooks();
const world = makeWorld(1, 2000, 40, usual);
for (const b of books) {
  play(world, b);
  const t = process.cpuUsage(); const tally = play(world, b); const c = process.cpuUsage(t);
  const t2 = process.cpuUsage(); const straight = play(world, b, straightCaller); const c2 = process.cpuUsage(t2);
  const s=(c.user+c.system)/1e6, s2=(c2.user+c2.system)/1e6;
  console.log(b.playbook, tally, JSON.stringify(tally)===JSON.stringify(straight), s, 'rep-days/s', tally.repDays/s, 'attempts/s', tally.calls/s, 'straight', s2, tally.calls/s2);
  console.log(metrics.map((m)=>m.name+' '+m.of(tally).toFixed(3)).join('; '));
}

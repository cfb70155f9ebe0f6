import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Insights, InsightsHours, MetricReading, Territory } from '#api/insights.ts';
import { beginTestWorkspace, openTestDesk, type TestDesk } from '#server/test-desk.ts';

let desk: TestDesk;
let imogen: string;
let others: string[];
beforeAll(async () => {
  desk = await openTestDesk();
  await desk.ask('open-sample');
  const { reps, rep } = await desk.ask('get-session');
  imogen = rep.id;
  others = reps.map(({ id }: { id: string }) => id).filter((id: string) => id !== imogen);
});
afterAll(() => desk.close());

const read = (query: Record<string, string> = {}): Promise<Insights> => desk.ask('get-insights', { query });
const metric = ({ metrics }: Pick<Insights, 'metrics'>, id: string): MetricReading =>
  metrics.find((one) => one.id === id)!;
const as = (rep: string) => ({ headers: { cookie: `phonework-rep=${rep}` } });

describe('the evidence of a rep', () => {
  test('is the one’s who asks, over twelve weeks, with what was done first', async () => {
    const seen = await read();
    expect(seen.scope).toMatchObject({ kind: 'rep', repId: imogen, name: 'Imogen Tarr', reps: 1 });
    expect(seen.period).toEqual({
      from: '2026-09-07',
      until: '2026-11-24',
      weeks: 12,
      before: { from: '2026-06-15', until: '2026-09-01' },
    });
    expect([...new Set(seen.metrics.map(({ group }) => group))]).toEqual(['activity', 'results', 'cost']);
    expect(seen.metrics.every(({ means }) => means.endsWith('.'))).toBe(true);
  });

  test('adds up: parts to calls, weeks to ratios, states of the plan to what was planned', async () => {
    const { did, calledBack, answeredLive, adherence, days, promises, ...rest } = await read();
    expect(did.spoke + did.voicemails + did.screener + did.noAnswer).toBe(did.calls);
    expect(metric(rest, 'calls').now.of).toBe(did.calls);
    expect(metric(rest, 'dials').now.of).toBe(did.calls + did.notConnected);
    const sum = (points: Insights['calledBack']['points'], what: 'of' | 'outOf') =>
      points.reduce((all, point) => all + point[what], 0);
    const ratio = metric(rest, 'call-back-ratio').now;
    expect([sum(calledBack.points, 'of'), sum(calledBack.points, 'outOf')]).toEqual([ratio.of, ratio.from]);
    expect(sum(answeredLive.points, 'outOf')).toBe(did.calls + did.notConnected);
    const { planned, ...states } = adherence;
    expect(Object.values(states).reduce((all, n) => all + n, 0)).toBe(planned);
    expect(planned).toBeGreaterThan(100);
    expect(days.reduce((all, day) => all + day.calls, 0)).toBe(did.calls);
    expect(promises.squares.filter(({ state }) => state === 'kept')).toHaveLength(promises.kept);
  });

  test('says why people said no or not now, and of how many it knows', async () => {
    const { endings, objections } = await read({ team: 'all', weeks: '53' });
    const ended = (result: string) => endings.find((one) => one.result === result)?.count ?? 0;
    expect(objections.noes).toBe(ended('declined') + ended('call-later'));
    expect(objections.reasons.reduce((all, { count }) => all + count, 0)).toBe(objections.told);
    expect(objections.told).toBeLessThan(objections.noes);
    expect(objections.reasons.length).toBeGreaterThan(3);
    expect(objections).toMatchObject({
      tooFew: false,
      says: `Known of ${objections.told} of ${objections.noes} noes and not-nows.`,
    });
  });

  test('has its usual call-back ratio beside it with where that comes from', async () => {
    const { calledBack, answeredLive } = await read({ weeks: '4' });
    expect(calledBack.reference).toMatchObject({ value: 0.15, source: expect.stringContaining('85%') });
    expect(answeredLive.reference).toBeNull();
    expect(calledBack.points.map(({ isRunning }) => isRunning)).toEqual([false, false, false, true]);
  });

  test('is compared with the same weekdays before', async () => {
    const { metrics, period } = await read({ from: '2026-11-16', until: '2026-11-20' });
    expect(period.before).toEqual({ from: '2026-11-09', until: '2026-11-13' });
    const earlier = await read({ from: '2026-11-09', until: '2026-11-13' });
    expect(metrics.map(({ before }) => before)).toEqual(earlier.metrics.map(({ now }) => now));
  });

  test('of a message version is what became of its messages alone', async () => {
    const { items } = await desk.ask('list-scripts');
    const left = items.find(
      ({ callBacks }: { callBacks: { left: number } | null }) => (callBacks?.left ?? 0) > 3,
    );
    const of = { script: left.id, version: String(left.inUse), team: 'all', weeks: '53' };
    const { metrics, ofWords, reps } = await read(of);
    const ofMessages = ['call-back-ratio', 'messages-unanswered'];
    expect(ofWords).toBe(true);
    for (const one of [metrics, ...reps.map((rep) => rep.metrics)])
      expect(one.map(({ id }) => id)).toEqual(ofMessages);
    expect(metrics[0]!.now).toMatchObject({ of: left.callBacks.answered, from: left.callBacks.left });
    const file: Record<string, string>[] = parse(await desk.ask('get-insights-file', { query: of }), {
      columns: true,
      bom: true,
    });
    const told = file.filter(({ Part }) => ['Metric', 'Week'].includes(Part!)).map(({ Name }) => Name);
    expect([...new Set(told)]).toEqual(['Call-back ratio', 'Messages unanswered']);
    expect(file.map(({ Part }) => Part)).not.toContain('Ending');
  });
});

describe('whoever looks after reps', () => {
  test('sees the team, and each rep beside their own past, by name and without a rank', async () => {
    const team = await read({ team: 'all', weeks: '2' });
    expect(team.scope).toMatchObject({ kind: 'team', reps: 3, maySeeTeam: true });
    const calls = team.reps.map((rep) => metric(rep, 'calls').now.of);
    expect(calls.reduce((all, one) => all + one, 0)).toBe(metric(team, 'calls').now.of);
    for (const { repId, metrics } of team.reps)
      expect(metrics).toEqual((await read({ rep: repId, weeks: '2' })).metrics);
    const keys = team.reps.flatMap((rep) => Object.keys(rep));
    expect([...new Set(keys)].sort()).toEqual(['metrics', 'name', 'repId']);
  });

  test('sees a team by its name, which is that of its reps and of nobody else', async () => {
    const { reps } = await desk.ask('get-session');
    const team: string = reps.find(({ id }: { id: string }) => id === others[0]).team;
    const named = reps.filter((rep: { team: string | null }) => rep.team === team);
    const seen = await read({ team, weeks: '6' });
    expect(seen.scope).toMatchObject({ kind: 'team', name: team, reps: named.length });
    let dials = 0;
    for (const { id } of named) dials += metric(await read({ rep: id, weeks: '6' }), 'dials').now.of;
    expect(metric(seen, 'dials').now.of).toBe(dials);
    expect(dials).toBeGreaterThan(100);
  });

  test('a rep sees their own, and is refused a colleague’s and the team’s', async () => {
    const [other] = others;
    const own: Insights = await desk.ask('get-insights', as(other!));
    expect(own.scope).toMatchObject({ repId: other, maySeeTeam: false });
    for (const query of [{ rep: imogen }, { team: 'all' }] as Record<string, string>[])
      for (const id of ['get-insights', 'get-insights-hours', 'get-insights-territory', 'get-insights-file'])
        expect(await desk.refused(id, { ...as(other!), query })).toMatchObject({
          status: 403,
          code: 'not-yours',
        });
  });
});

describe('a question that makes no sense is refused by its field', () => {
  test.each([
    [{ rep: '01a135c7-0d80-75c8-a053-9e4a3f207f22' }, 'rep'],
    [{ team: 'Nobody' }, 'team'],
    [{ team: 'all', rep: '01a135c7-0d80-75c8-a053-9e4a3f207f22' }, 'team'],
    [{ from: '2026-11-01' }, 'from'],
    [{ from: '2026-11-10', until: '2026-11-01' }, 'from'],
    [{ from: '2026-11-01', until: '2026-11-10', weeks: '4' }, 'from'],
    [{ from: '2020-01-01', until: '2026-11-10' }, 'from'],
    [{ weeks: '0' }, 'weeks'],
  ])('%j', async (query, field) => {
    expect(await desk.refused('get-insights', { query: query as Record<string, string> })).toMatchObject({
      status: 422,
      field,
    });
  });
});

test('the file has the very numbers of the page', async () => {
  const query = { team: 'all' };
  const seen = await read(query);
  const hours: InsightsHours = await desk.ask('get-insights-hours', { query });
  const territory: Territory = await desk.ask('get-insights-territory', { query });
  const rows: Record<string, string>[] = parse(await desk.ask('get-insights-file', { query }), {
    columns: true,
    bom: true,
  });
  const value = (part: string, name: string, from = seen.period.from) =>
    rows.find(
      (row) => row.Part === part && row.Name === name && (part === 'Territory' || row.From === from),
    )!;
  for (const { name, now } of seen.metrics) {
    const row = value('Metric', name);
    expect([Number(row.Count), row['Out of'], row.Value]).toEqual([
      now.of,
      now.from === null ? '' : String(now.from),
      now.value === null ? '' : String(now.value),
    ]);
  }
  for (const { label, count } of territory.states)
    expect(Number(value('Territory', label).Count)).toBe(count);
  expect(Number(value('Territory', 'Back from rest').Count)).toBe(territory.rest.rested);
  for (const { label, count } of seen.endings) expect(Number(value('Ending', label).Count)).toBe(count);
  for (const { label, count } of seen.objections.reasons)
    expect(value('Objection', label)).toMatchObject({
      Count: String(count),
      'Out of': String(seen.objections.noes),
    });
  expect(rows.filter(({ Part }) => Part === 'Hour')).toHaveLength(hours.cells.length);
});

test('every number of the territory is a list of people, for a rep and for everybody', async () => {
  for (const query of [{}, { team: 'all' }] as Record<string, string>[]) {
    const { scope, states, rest, twoPlaybooks, twoReps }: Territory = await desk.ask(
      'get-insights-territory',
      {
        query,
      },
    );
    const counts = [
      ...states.map(({ state, count }) => [state, count]),
      ['resting', rest.resting],
      ['rested', rest.rested],
      ['two-playbooks', twoPlaybooks.count],
      ['two-reps', twoReps.count],
    ] as [string, number][];
    for (const [state, count] of counts) {
      const listed = { state, ...(scope.repId !== null && { rep: scope.repId }) };
      expect([state, (await desk.ask('list-people', { query: listed })).total]).toEqual([state, count]);
    }
  }
});

test('where nobody called yet, nothing is divided by nothing, and it is said so', async () => {
  const fresh = await openTestDesk();
  await beginTestWorkspace(fresh);
  const seen: Insights = await fresh.ask('get-insights', { query: { team: 'all', weeks: '53' } });
  expect(
    seen.metrics.every(({ now, before }) => (now.value ?? 0) === 0 && now.range === null && before === null),
  ).toBe(true);
  expect(seen).toMatchObject({
    daysSay: 'No day of these began with a plan.',
    promises: { of: 0, says: null },
  });
  expect(seen.playbooks.verdict.code).toBe('too-few');
  const hours: InsightsHours = await fresh.ask('get-insights-hours');
  expect(hours).toMatchObject({ cells: [], gain: null, says: 'Not enough calls yet to tell hours apart.' });
  expect(await fresh.ask('get-insights-territory')).toMatchObject({ people: 0, newPerWeek: null });
  await fresh.close();
});

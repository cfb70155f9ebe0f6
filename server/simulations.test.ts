import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Simulation, SimulationLine } from '#api/simulations.ts';
import { beginTestWorkspace, enrolTestPerson, openTestDesk, type TestDesk } from '#server/test-desk.ts';

let desk: TestDesk;
beforeEach(async () => {
  desk = await openTestDesk();
});
afterEach(() => desk?.close());

const asked = { playbooks: ['three-and-done', 'live-only'], territory: 'usual', people: 50, days: 5 };
const begin = (some: object = {}): Promise<Simulation> =>
  desk.ask('start-simulation', { body: { ...asked, ...some } });
const told = () => desk.told.flatMap((event) => (event.event === 'simulation' ? [event.data] : []));
const kept = (): Promise<SimulationLine[]> =>
  desk.ask('list-simulations').then(({ items }: { items: SimulationLine[] }) => items);
const read = (id: string): Promise<Simulation> => desk.ask('get-simulation', { params: { id } });
const untilOver = async (id: string): Promise<Simulation> => {
  await expect.poll(async () => (await read(id)).state, { timeout: 30_000 }).not.toBe('running');
  return read(id);
};
const askedAndDone = async (some: object = {}) => untilOver((await begin(some)).id);

describe('methods tried on simulated people', () => {
  it('run in the background, tell every open page how far they are, and keep what came of them', async () => {
    await beginTestWorkspace(desk);
    expect(await kept()).toEqual([]);
    const begun = await begin();
    expect(begun).toMatchObject({ state: 'running', done: 0, result: null, asked: { ...asked, seed: 1 } });
    const { result, state, seconds } = await untilOver(begun.id);
    expect(told()[0]).toMatchObject({ id: begun.id, state: 'running', doing: 'worlds' });
    expect(told().at(-1)).toEqual({ id: begun.id, state: 'done', done: 1, doing: 'assumptions' });
    expect(result!.outcomes.map(({ playbook }) => playbook).toSorted()).toEqual(asked.playbooks.toSorted());
    expect(result!.says.at(-1)).toMatch(/proves no method/);
    expect({ state, seconds }).toEqual({ state: 'done', seconds: 0 });
    expect(await kept()).toMatchObject([
      { id: begun.id, state: 'done', askedBy: { name: 'Imogen Tarr' }, says: result!.says[0] },
    ]);
  });

  it('are answered at once where the same was asked before, and by another number of days are not', async () => {
    await beginTestWorkspace(desk);
    const one = await askedAndDone({ seed: 5 });
    expect(await begin({ seed: 5 })).toEqual(one);
    expect(await kept()).toHaveLength(1);
    const other = await askedAndDone({ seed: 5, days: 6 });
    expect(other.id).not.toBe(one.id);
    expect(other.result).not.toEqual(one.result);
  });

  it('come to the same again where what was kept is gone', async () => {
    await beginTestWorkspace(desk);
    const one = await askedAndDone();
    await desk.ask('remove-simulation', { params: { id: one.id } });
    const again = await askedAndDone();
    expect(again.id).not.toBe(one.id);
    expect(again.result).toEqual(one.result);
  });

  it('are taken off the list and brought back as they were', async () => {
    await beginTestWorkspace(desk);
    const one = await askedAndDone();
    await desk.ask('remove-simulation', { params: { id: one.id } });
    expect(await kept()).toEqual([]);
    expect(await desk.refused('get-simulation', { params: { id: one.id } })).toMatchObject({ status: 404 });
    expect(await desk.ask('restore-simulation', { params: { id: one.id } })).toEqual(one);
    expect(await kept()).toHaveLength(1);
  });

  it('stay after the server that did them, and one under way then is told as interrupted', async () => {
    await beginTestWorkspace(desk);
    const done = await askedAndDone();
    desk.later(1000);
    const { id } = await begin({ people: 400, days: 60 });
    await desk.server.simulations.close();
    expect(await read(done.id)).toEqual(done);
    expect(await read(id)).toMatchObject({ state: 'interrupted', result: null, seconds: null });
    expect((await kept()).map(({ state }) => state)).toEqual(['interrupted', 'done']);
    const again = await begin({ people: 400, days: 60 });
    expect([again.state, again.id === id]).toEqual(['running', false]);
    await desk.ask('stop-simulation', { params: { id: again.id } });
  });

  it('are stopped by whoever asks, and leave nothing but that they were asked', async () => {
    await beginTestWorkspace(desk);
    const { id } = await begin({ people: 400, days: 60 });
    expect(await desk.refused('remove-simulation', { params: { id } })).toMatchObject({
      code: 'simulation-running',
    });
    expect(await desk.ask('stop-simulation', { params: { id } })).toMatchObject({ state: 'stopped' });
    expect(told().at(-1)).toMatchObject({ id, state: 'stopped' });
    expect(await kept()).toMatchObject([{ id, state: 'stopped', says: null }]);
    expect(await desk.refused('stop-simulation', { params: { id } })).toMatchObject({ code: 'not-running' });
    expect(await askedAndDone()).toMatchObject({ state: 'done' });
  });

  it('are one at a time', async () => {
    await beginTestWorkspace(desk);
    const { id } = await begin({ people: 400, days: 60 });
    const refused = await desk.refused('start-simulation', { body: asked });
    expect(refused).toMatchObject({ status: 409, code: 'simulation-running' });
    await desk.ask('stop-simulation', { params: { id } });
  });

  it('may call a territory like the people here, which says what was taken of it', async () => {
    const repId = await beginTestWorkspace(desk);
    const nobody = await desk.refused('start-simulation', { body: { ...asked, territory: 'mine' } });
    expect(nobody).toMatchObject({ status: 409, code: 'no-people' });
    expect(await desk.ask('get-own-territory')).toEqual({ people: 0, takes: [] });
    await enrolTestPerson(desk, repId, 'three-and-done', { title: 'Fleet Manager' });
    const { people, takes } = await desk.ask('get-own-territory');
    expect(people).toBe(1);
    expect(takes).toContainEqual({
      of: 'roles',
      says: 'Known of all by their title: 0 executives, 1 manager and 0 specialists.',
    });
    const { result } = await askedAndDone({ territory: 'mine' });
    expect(result!.territory).toEqual(takes);
    const assumed = new Map(result!.assumptions.map(({ id, value }) => [id, value]));
    expect(['shareKnown', 'shareReferred', 'shareClient'].map((id) => assumed.get(id))).toEqual([0, 0, 0]);
    expect(assumed.get('callMinutes')).toBe(7.5);
    await enrolTestPerson(desk, repId);
    expect((await begin({ territory: 'mine' })).state).toBe('running');
  });

  it('are refused with a method that leaves more messages than can be simulated, and say so', async () => {
    await beginTestWorkspace(desk);
    const { source }: { source: string } = await desk.ask('get-playbook', { params: { id: 'live-only' } });
    const limits = 'limits: { calls: 20, voicemails: { most: 5, days: 30 } }';
    const chatty = source
      .replace(/^playbook: .*/m, 'playbook: chatty')
      .replace(/^name: .*/m, 'name: Chatty')
      .replace(/^limits: .*/m, limits);
    await desk.ask('save-playbook', { body: { source: chatty } });
    const refused = await desk.refused('start-simulation', { body: { ...asked, playbooks: ['chatty'] } });
    expect(refused).toMatchObject({
      status: 422,
      field: 'playbooks',
      title: expect.stringContaining('Chatty'),
    });
    expect(refused.title).toMatch(/cannot be simulated: It allows more than 3 messages/);
    expect(await kept()).toEqual([]);
  });

  it('are refused with a method that is not there, with the name it was asked by', async () => {
    await beginTestWorkspace(desk);
    const refused = await desk.refused('start-simulation', { body: { ...asked, playbooks: ['own-it'] } });
    expect(refused).toMatchObject({ status: 422, title: 'There is no method “own-it” here.' });
    expect(
      await desk.refused('get-simulation', { params: { id: '019ab000-0000-7000-8000-000000000000' } }),
    ).toMatchObject({ status: 404 });
  });
});

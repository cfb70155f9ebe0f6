import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Simulation } from '#api/simulations.ts';
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
const latest = (): Promise<Simulation> =>
  desk.ask('list-simulations').then(({ latest }: { latest: Simulation }) => latest);
const untilOver = () => expect.poll(() => told().at(-1)?.state, { timeout: 30_000 }).toMatch(/done|stopped/);

describe('methods tried on simulated people', () => {
  it('run in the background, tell every open page how far they are, and keep what came of them', async () => {
    await beginTestWorkspace(desk);
    expect(await latest()).toBeNull();
    const begun = await begin();
    expect(begun).toMatchObject({ state: 'running', done: 0, result: null, asked: { ...asked, seed: 1 } });
    await untilOver();
    expect(told()[0]).toMatchObject({ id: begun.id, state: 'running', doing: 'worlds' });
    expect(told().at(-1)).toEqual({ id: begun.id, state: 'done', done: 1, doing: 'assumptions' });
    const { result }: Simulation = await desk.ask('get-simulation', { params: { id: begun.id } });
    expect(result!.outcomes.map(({ playbook }) => playbook).toSorted()).toEqual(asked.playbooks.toSorted());
    expect(result!.says.at(-1)).toMatch(/proves no method/);
    expect(await latest()).toMatchObject({ id: begun.id, state: 'done' });
  });

  it('are the same with the same seed', async () => {
    await beginTestWorkspace(desk);
    await begin({ seed: 5 });
    await untilOver();
    const one = (await latest()).result;
    await begin({ seed: 5 });
    await expect.poll(async () => (await latest()).state, { timeout: 30_000 }).toBe('done');
    expect((await latest()).result).toEqual(one);
  });

  it('are stopped by whoever asks, and leave nothing', async () => {
    await beginTestWorkspace(desk);
    const { id } = await begin({ people: 400, days: 60 });
    expect(await desk.ask('stop-simulation', { params: { id } })).toMatchObject({ state: 'stopped' });
    await untilOver();
    expect(await latest()).toMatchObject({ id, state: 'stopped', result: null });
    expect(await desk.refused('stop-simulation', { params: { id } })).toMatchObject({ code: 'not-running' });
  });

  it('are one at a time', async () => {
    await beginTestWorkspace(desk);
    const { id } = await begin({ people: 400, days: 60 });
    const refused = await desk.refused('start-simulation', { body: asked });
    expect(refused).toMatchObject({ status: 409, code: 'simulation-running' });
    await desk.ask('stop-simulation', { params: { id } });
  });

  it('may call a territory with the relationships of the people here', async () => {
    const repId = await beginTestWorkspace(desk);
    const nobody = await desk.refused('start-simulation', { body: { ...asked, territory: 'mine' } });
    expect(nobody).toMatchObject({ status: 409, code: 'no-people' });
    await enrolTestPerson(desk, repId);
    const { territory } = await desk.ask('list-simulations');
    expect(territory).toMatchObject({ stranger: 1, known: 0 });
    await begin({ territory: 'mine' });
    await untilOver();
    const assumed = new Map((await latest()).result!.assumptions.map(({ id, value }) => [id, value]));
    expect(['shareKnown', 'shareReferred', 'shareClient'].map((id) => assumed.get(id))).toEqual([0, 0, 0]);
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
    expect(await latest()).toBeNull();
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

import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { operations } from '#server/operations.ts';
import { addTestPerson, beginTestWorkspace, openTestDesk, type TestDesk } from '#server/test-desk.ts';

/** One working day, by way of every operation; each answer is checked against the schema the reference shows. */
let desk: TestDesk;
let repId: string;
let personId: string;

beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(() => desk?.close());

describe('the first visit', () => {
  test('has no workspace, says so, and refuses the day with what to do', async () => {
    expect(await desk.ask('get-session')).toMatchObject({
      workspace: null,
      rep: null,
      reps: [],
      clockSays: null,
    });
    expect(await desk.refused('get-today')).toMatchObject({ status: 409, code: 'no-workspace' });
  });

  test('may look around with sample people, and remove them', async () => {
    desk.at('2026-11-22T12:00:00Z');
    const sample = await desk.ask('open-sample');
    expect(sample.workspace).toMatchObject({ isSample: true });
    expect(sample.workspace.people).toBeGreaterThan(100);
    expect(sample.clockSays).toMatch(/next working morning/);
    desk.later(60_000);
    const { now } = await desk.ask('get-session');
    expect(Date.parse(now) - Date.parse(sample.now)).toBe(60_000);
    const today = await desk.ask('get-today');
    expect(today.rows.length).toBeGreaterThan(10);
    expect((await desk.ask('remove-sample')).workspace).toBeNull();
  });

  test('begins with a list of one’s own, with the five methods', async () => {
    desk.at('2026-11-24T15:00:00Z');
    repId = await beginTestWorkspace(desk);
    expect(await desk.ask('get-session')).toMatchObject({
      workspace: { name: 'Tern Dock Scheduling', isSample: false, people: 0 },
      rep: { name: 'Imogen Tarr', role: 'admin', timeZone: 'America/Toronto' },
      now: '2026-11-24T15:00:00.000Z',
    });
    expect((await desk.ask('list-playbooks')).items).toHaveLength(5);
  });

  test('does not mix the sample with one’s own people', async () => {
    expect(await desk.refused('open-sample')).toMatchObject({ status: 409, code: 'own-list' });
  });
});

describe('a person', () => {
  test('is added with the number read as it is written, and the zone found from the address', async () => {
    const person = await desk.ask('add-person', {
      body: {
        name: 'Odile Marchbanks',
        account: 'Fernwhistle Cold Storage',
        city: 'Vancouver',
        region: 'British Columbia',
        country: 'CA',
        phones: [{ number: '(604) 555-0117 ext 4' }],
        emails: ['odile@example.test'],
      },
    });
    personId = person.id;
    expect(person).toMatchObject({
      account: { name: 'Fernwhistle Cold Storage' },
      region: 'BC',
      timeZones: ['America/Vancouver'],
      zoneSource: 'address',
      phones: [{ number: '+16045550117;ext=4', display: '(604) 555-0117 ext. 4', kind: 'unknown' }],
      emails: [{ address: 'odile@example.test' }],
      enrolment: null,
      decision: null,
    });
  });

  test('is found by any part of name or company, by address and by number', async () => {
    for (const q of ['marchb', 'cold fern', 'ODILE@', '604 555', '+1 (604) 555-0117']) {
      const page = await desk.ask('list-people', { query: { q } });
      expect([q, page.rows.map((row: { id: string }) => row.id)]).toEqual([q, [personId]]);
    }
    expect((await desk.ask('list-people', { query: { q: 'nobody' } })).total).toBe(0);
  });

  test('is listed by name, page after page, each once', async () => {
    for (const name of ['Ada Quill', 'Bo Plum', 'Zoë Vale']) await addTestPerson(desk, { name });
    const names: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const query: Record<string, string> = {
        limit: '2',
        state: 'not-enrolled',
        ...(cursor ? { cursor } : {}),
      };
      const page: { rows: { name: string }[]; total: number; cursor: string | null } = await desk.ask(
        'list-people',
        {
          query,
        },
      );
      expect(page.total).toBe(4);
      names.push(...page.rows.map((row) => row.name));
      cursor = page.cursor;
    }
    expect(names).toEqual(['Ada Quill', 'Bo Plum', 'Odile Marchbanks', 'Zoë Vale']);
  });

  test('gets numbers, what is known of them, and loses them again', async () => {
    const added = await desk.ask('add-phone', { params: { id: personId }, body: { number: '416 555 0142' } });
    const phone = added.phones[1];
    expect(phone).toMatchObject({ number: '+14165550142', wrongAt: null });
    const changed = await desk.ask('change-phone', {
      params: { id: phone.id },
      body: { kind: 'business', label: 'Desk', wrong: true },
    });
    expect(changed.phones[1]).toMatchObject({ kind: 'business', label: 'Desk', wrongAt: expect.any(String) });
    const removed = await desk.ask('remove-phone', { params: { id: phone.id } });
    expect(removed.phones).toHaveLength(1);
  });

  test('keeps the zone somebody said, whatever the address becomes', async () => {
    const said = await desk.ask('change-person', {
      params: { id: personId },
      body: { timeZone: 'america/halifax' },
    });
    expect(said).toMatchObject({ timeZones: ['America/Halifax'], zoneSource: 'said' });
    const moved = await desk.ask('change-person', {
      params: { id: personId },
      body: { country: 'US', region: null },
    });
    expect(moved).toMatchObject({ timeZones: ['America/Halifax'], zoneSource: 'said', country: 'US' });
    const forgotten = await desk.ask('change-person', {
      params: { id: personId },
      body: { timeZone: null, country: 'CA', region: 'BC', city: 'Vancouver' },
    });
    expect(forgotten).toMatchObject({ timeZones: ['America/Vancouver'], zoneSource: 'address' });
  });

  test('is researched, and a fact that was wrong goes again', async () => {
    const body = {
      dimension: 'company',
      fact: 'Opened a third cold store.',
      source: 'Local paper',
      foundOn: '2026-11-02',
    };
    const known = await desk.ask('add-research', { params: { id: personId }, body });
    expect(known.research).toMatchObject([body]);
    const said = 'you opened a third cold store';
    const put = await desk.ask('change-research', { params: { id: known.research[0].id }, body: { said } });
    expect(put.research).toMatchObject([{ ...body, said }]);
    const { research } = await desk.ask('remove-research', { params: { id: known.research[0].id } });
    expect(research).toEqual([]);
  });
});

describe('a campaign', () => {
  test('begins, takes people in by a method, and counts what came of it', async () => {
    const campaign = await desk.ask('add-campaign', {
      body: { name: 'Winter docks', objective: 'appointment' },
    });
    expect(await desk.refused('add-campaign', { body: { name: 'winter DOCKS' } })).toMatchObject({
      code: 'campaign-name',
    });
    const enrolled = await desk.ask('enrol-people', {
      body: { personIds: [personId], playbookId: 'own-the-follow-up', repId, campaignId: campaign.id },
    });
    expect(enrolled).toEqual({ enrolled: 1, refused: [] });
    expect(await desk.ask('get-campaign', { params: { id: campaign.id } })).toMatchObject({
      people: 1,
      open: 1,
      calls: 0,
    });
    expect((await desk.ask('list-campaigns')).items).toMatchObject([{ name: 'Winter docks' }]);
  });

  test('names whoever may not begin, and with whom they are', async () => {
    const again = await desk.ask('enrol-people', {
      body: { personIds: [personId], playbookId: 'live-only', repId },
    });
    expect(again).toMatchObject({
      enrolled: 0,
      refused: [{ personId, code: 'one-method-at-a-time', says: expect.stringContaining('Imogen Tarr') }],
    });
  });
});

describe('the day', () => {
  test('shows who is to be called later, when it is too early for them', async () => {
    const today = await desk.ask('get-today');
    expect(today).toMatchObject({ on: '2026-11-24', counts: { now: 0, later: 1 } });
    expect(today.rows).toMatchObject([
      { personId, group: 'later', place: 'Vancouver', opensAt: '2026-11-24T16:00:00Z' },
    ]);
  });

  test('puts somebody off, and takes it back; the decision stays', async () => {
    const [row] = (await desk.ask('get-today')).rows;
    const put = await desk.ask('defer-enrolment', {
      params: { id: row.enrolmentId },
      body: { until: '2026-11-25T16:00:00Z', why: 'tomorrow' },
    });
    expect(put).toMatchObject({ group: 'heldBack', because: { rule: 'put-off' }, decision: row.decision });
    expect((await desk.ask('get-today')).counts).toMatchObject({ later: 0, heldBack: 1 });
    const back = await desk.ask('undefer-enrolment', { params: { id: row.enrolmentId } });
    expect(back).toMatchObject({ group: 'later', deferredUntil: null });
  });

  test('records a call with the promise it makes, in the words the decision offered', async () => {
    desk.at('2026-11-24T18:00:00Z');
    const recorded = await desk.ask('log-call', {
      body: { personId, outcome: 'voicemail-left', note: 'Her own voice.' },
    });
    expect(recorded).toMatchObject({
      personId,
      decision: { next: 'call', opens: '2026-11-26T16:00:00Z' },
      promise: { phrase: 'later this week', from: '2026-11-26', to: '2026-11-27' },
      says: 'Next call from Thu Nov 26, 8:00 am, by Fri Nov 27, 5:00 pm, their time.',
      offerKnown: false,
    });
    expect((await desk.ask('get-today')).ticks).toMatchObject([{ outcome: 'voicemail-left' }]);
    expect((await desk.ask('list-promises')).rows).toMatchObject([
      { personId, phrase: 'later this week', status: 'open' },
    ]);
  });

  test('of somebody called is shown in half hours of their own clock', async () => {
    const day = await desk.ask('get-person-day', { params: { id: personId } });
    expect(day.slots).toHaveLength(26);
    expect(Object.keys(day.zones)).toEqual([day.timeZone]);
  });

  test('takes a call back: the promise is withdrawn, the person is due again', async () => {
    const [touch] = (await desk.ask('get-person', { params: { id: personId } })).touches;
    const undone = await desk.ask('undo-call', { params: { id: touch.id } });
    expect(undone).toMatchObject({
      decision: { next: 'call', opens: '2026-11-24T18:00:00Z' },
      promise: null,
    });
    expect(await desk.refused('undo-call', { params: { id: touch.id } })).toMatchObject({
      code: 'already-undone',
    });
    const person = await desk.ask('get-person', { params: { id: personId } });
    expect(person.touches).toMatchObject([{ id: touch.id, standing: false }]);
    expect((await desk.ask('list-promises')).counts).toMatchObject({ withdrawn: 1, open: 0 });
  });

  test('keeps what the screener said with the person', async () => {
    const screener = { name: 'Wren', betterTime: 'after four' };
    const recorded = await desk.ask('log-call', { body: { personId, outcome: 'screener', screener } });
    const person = await desk.ask('get-person', { params: { id: personId } });
    expect(person.screener).toMatchObject({ name: 'Wren', role: 'screener', betterTime: 'after four' });
    await desk.ask('undo-call', { params: { id: recorded.touchId } });
    const after = await desk.ask('get-person', { params: { id: personId } });
    expect(after.screener).toBeNull();
  });

  test('records that they called and missed us, which comes before everything of ours', async () => {
    const recorded = await desk.ask('log-call-back', { body: { personId, answered: false } });
    expect(recorded.decision).toMatchObject({
      next: 'call',
      ifVoicemail: { message: 'returning-your-call' },
    });
    expect((await desk.ask('get-today')).rows).toMatchObject([
      { group: 'promised', because: { rule: 'callback-missed' } },
    ]);
  });

  test('keeps an e-mail in one line', async () => {
    desk.later(1000);
    const person = await desk.ask('log-touch', {
      params: { id: personId },
      body: { channel: 'email', direction: 'out', note: 'Sent the dock times.' },
    });
    expect(person.touches.at(-1)).toMatchObject({
      channel: 'email',
      note: 'Sent the dock times.',
      rep: 'Imogen Tarr',
    });
  });
});

describe('the people around', () => {
  test('are found by who knows whom, asked, and thanked', async () => {
    const { otherId: tobias } = await desk.ask('add-acquaintance', {
      body: { one: { id: repId }, other: { name: 'Tobias Quill' }, how: 'well' },
    });
    const [{ id: contact }] = (await desk.ask('find-around', { query: { q: 'quill tob' } })).items;
    expect(contact).toBe(tobias);
    const board = { person: { id: tobias }, body: { name: 'Harbour Board', kind: 'board' } };
    const { bodyId } = await desk.ask('add-membership', { body: board });
    await desk.ask('add-membership', { body: { ...board, person: { id: personId } } });
    expect((await desk.ask('list-bodies')).items).toMatchObject([{ name: 'Harbour Board', members: 2 }]);
    expect((await desk.ask('list-body-members', { params: { id: bodyId } })).items).toHaveLength(2);
    const ways = await desk.ask('list-paths', { params: { id: personId } });
    expect(ways.paths[0].people[1].name).toBe('Tobias Quill');
    const query = { connector: tobias, kind: 'ask-connector' };
    expect(await desk.ask('get-connector-words', { params: { id: personId }, query })).toMatchObject({
      kind: 'ask-connector',
    });
    const asked = await desk.ask('add-referral', { body: { prospectId: personId, connectorId: tobias } });
    await desk.ask('change-referral', { params: { id: asked.id }, body: { status: 'declined' } });
    expect((await desk.ask('list-referrals')).items).toMatchObject([{ status: 'declined' }]);
  });

  test('come with a list of connections, which can be taken back', async () => {
    const body = 'First Name,Last Name,URL,Company\nWren,Sable,,Larkfield\n,,,\n';
    const upload = await desk.ask('upload-connections', { query: { name: 'Connections.csv' }, body });
    expect(upload).toMatchObject({ read: 1, added: 1, matched: 0, unchanged: 0, rejected: [] });
    expect((await desk.ask('list-connection-uploads')).items).toEqual([upload]);
    const undone = await desk.ask('undo-connections', { params: { id: upload.id } });
    expect(undone.undoneAt).not.toBeNull();
  });

  test('are forgotten again, or turn out to be somebody known', async () => {
    const { otherId } = await desk.ask('add-acquaintance', {
      body: { one: { id: repId }, other: { name: 'Lena Frost' }, how: 'slightly' },
    });
    const lena = await addTestPerson(desk, { name: 'Lena Frost' });
    await desk.ask('merge-contact', { params: { id: otherId }, body: { personId: lena } });
    const theirs = { params: { id: lena } };
    expect((await desk.ask('list-connections', theirs)).knows).toMatchObject([{ person: { id: repId } }]);
    await desk.ask('remove-acquaintance', { params: { one: repId, other: lena } });
    expect((await desk.ask('list-connections', theirs)).knows).toEqual([]);
    const body = { person: { id: lena }, body: { name: 'Rowing Club' } };
    const { bodyId } = await desk.ask('add-membership', { body });
    await desk.ask('remove-membership', { params: { id: bodyId, person: lena } });
    expect((await desk.ask('list-bodies')).items).toHaveLength(1);
  });
});

describe('methods', () => {
  const read = () => readFile(new URL('../core/playbook/playbooks/live-only.yaml', import.meta.url), 'utf8');

  test('show their source and who is on the way', async () => {
    const page = await desk.ask('get-playbook', { params: { id: 'own-the-follow-up' } });
    expect(page).toMatchObject({
      builtIn: true,
      onTheWay: 1,
      people: [{ personId, day: 0 }],
      source: await read().then(() => page.source),
    });
    expect(page.source).toContain('playbook: own-the-follow-up');
  });

  test('of a team’s own are checked, kept, and kept again as the next version', async () => {
    const source = (await read()).replace('playbook: live-only', 'playbook: early-birds');
    expect(await desk.ask('check-playbook', { body: { source } })).toEqual({ ok: true, problems: [] });
    expect(await desk.ask('save-playbook', { body: { source } })).toMatchObject({
      id: 'early-birds',
      version: 1,
      builtIn: false,
    });
    expect(await desk.ask('save-playbook', { body: { source: `${source}\n# again\n` } })).toMatchObject({
      version: 2,
    });
    expect((await desk.ask('list-playbooks')).items).toHaveLength(6);
  });

  test('that contradict the format are refused with line and column', async () => {
    const checked = await desk.ask('check-playbook', { body: { source: 'playbook: 7\n' } });
    expect(checked.ok).toBe(false);
    expect(checked.problems[0]).toMatchObject({ line: 1, says: expect.any(String) });
    expect(await desk.refused('save-playbook', { body: { source: 'playbook: 7\n' } })).toMatchObject({
      status: 422,
      field: 'source',
      title: expect.stringMatching(/^Line 1, column/),
    });
  });

  test('of the product are not written over', async () => {
    expect(await desk.refused('save-playbook', { body: { source: await read() } })).toMatchObject({
      code: 'built-in',
    });
  });
});

describe('a list', () => {
  const list =
    'First name,Last name,Company,Phone,E-mail\nBasil,Orr,Dunmere Salt,604-555-0177,basil@example.test\n,,,,\n';
  let id: string;

  test('is looked into before anything is kept, and again by another mapping', async () => {
    const preview = await desk.ask('upload-list', { query: { name: 'people.csv' }, body: list });
    id = preview.id;
    expect(preview).toMatchObject({ fileName: 'people.csv', kind: 'csv', needsMapping: false });
    const again = await desk.ask('preview-list', { params: { id }, body: { mapping: { Company: null } } });
    expect(again.columns[2]).toMatchObject({ column: 'Company', says: 'Chosen by you.' });
    expect(await desk.ask('get-import', { params: { id } })).toMatchObject({
      state: 'previewed',
      progress: 0,
    });
  });

  test('comes in with campaign, rep and method, and tells how far it is', async () => {
    const body = { repId, playbookId: 'three-and-done', newCampaign: 'From a list' };
    expect(await desk.ask('start-import', { params: { id }, body })).toMatchObject({ state: 'running' });
    await expect
      .poll(async () => (await desk.ask('get-import', { params: { id } })).state, { timeout: 30_000 })
      .toBe('done');
    expect(await desk.ask('get-import', { params: { id } })).toMatchObject({
      read: 2,
      added: 1,
      rejected: 1,
      enrolled: 1,
    });
    expect(desk.told).toContainEqual(expect.objectContaining({ event: 'import' }));
    expect((await desk.ask('list-imports')).items).toHaveLength(1);
    expect(await desk.refused('start-import', { params: { id }, body: {} })).toMatchObject({
      code: 'import-begun',
    });
    expect(await desk.refused('cancel-import', { params: { id } })).toMatchObject({ code: 'not-running' });
  });

  test('names every row that did not make it, also as a file', async () => {
    const { rows } = await desk.ask('list-import-rows', { params: { id }, query: { state: 'rejected' } });
    expect(rows).toMatchObject([{ line: 3, state: 'rejected', candidate: null }]);
    expect(await desk.ask('get-rejects', { params: { id } })).toMatch(
      /^\uFEFF?Line,State,Reason[\s\S]*\n3,rejected,/,
    );
    const answer = { params: { id, row: rows[0].id }, body: { answer: 'new-person' } };
    expect(await desk.refused('answer-import-row', answer)).toMatchObject({ code: 'not-answered' });
  });

  test('is taken back', async () => {
    expect(await desk.ask('undo-import', { params: { id } })).toEqual({ removed: 1, kept: [] });
    expect(await desk.refused('undo-import', { params: { id } })).toMatchObject({ code: 'not-undone' });
  });

  test('that asks who somebody is follows the answer', async () => {
    const twin = 'Name,Company,E-mail\nOdile Marchbanks,Fernwhistle Cold Storage,o.m@example.test\n';
    const preview = await desk.ask('upload-list', { query: { name: 'twin.csv' }, body: twin });
    await desk.ask('start-import', { params: { id: preview.id }, body: {} });
    await expect
      .poll(async () => (await desk.ask('get-import', { params: { id: preview.id } })).state, {
        timeout: 30_000,
      })
      .toBe('done');
    expect(await desk.ask('get-import', { params: { id: preview.id } })).toMatchObject({ heldBack: 1 });
    const { rows } = await desk.ask('list-import-rows', { params: { id: preview.id } });
    expect(rows).toMatchObject([{ state: 'held-back', candidate: { personId } }]);
    const answered = await desk.ask('answer-import-row', {
      params: { id: preview.id, row: rows[0].id },
      body: { answer: 'same-person' },
    });
    expect(answered.state).toBe('answered');
  });
});

describe('the workspace', () => {
  test('has settings, and changes them', async () => {
    expect(await desk.ask('get-settings')).toMatchObject({ houseRules: { callsInTenDays: 3, loosened: [] } });
    const changed = await desk.ask('change-settings', {
      body: { name: 'Tern Dock', houseRules: { callsInTenDays: 2 } },
    });
    expect(changed).toMatchObject({ name: 'Tern Dock', houseRules: { callsInTenDays: 2, loosened: [] } });
    const back = await desk.ask('change-settings', { body: { houseRules: { callsInTenDays: null } } });
    expect(back.houseRules.callsInTenDays).toBe(3);
  });

  test('has reps, who are away at times, and between whom one switches', async () => {
    const other = await desk.ask('add-rep', {
      body: { name: 'Bram Oke', email: 'bram@example.test', timeZone: 'Europe/London' },
    });
    expect(
      await desk.ask('change-rep', { params: { id: other.id }, body: { deskState: 'away' } }),
    ).toMatchObject({
      deskState: 'away',
    });
    const away = await desk.ask('add-absence', { body: { repId, from: '2026-12-01', to: '2026-12-04' } });
    expect((await desk.ask('list-absences')).items).toEqual([away]);
    expect(await desk.ask('remove-absence', { params: { id: away.id } })).toEqual({ removed: true });
    const times = { from: '2026-12-01T15:00:00Z', until: '2026-12-01T16:00:00Z' };
    const met = await desk.ask('add-meeting', { body: { repId, ...times } });
    expect((await desk.ask('list-meetings')).items).toEqual([met]);
    const { says } = met;
    const taken = await desk.ask('list-taken-times', { query: { at: times.from, rep: repId } });
    expect(taken.items).toEqual([{ ...times, says }]);
    expect((await desk.ask('list-calls-into-meetings')).items).toEqual([]);
    expect((await desk.ask('list-taken-days')).items).toEqual([]);
    expect(await desk.ask('remove-meeting', { params: { id: met.id } })).toEqual({ removed: true });
    const { path: _, ...feed } = await desk.ask('make-calendar-feed', { body: { repId } });
    expect((await desk.ask('list-calendar-feeds')).items).toEqual([feed]);
    expect(await desk.ask('revoke-calendar-feed', { params: { id: feed.id } })).toEqual({ revoked: true });
    // Nothing listens there, and that is said.
    const url = 'http://127.0.0.1:9/own.ics';
    const own = await desk.ask('add-calendar-source', { body: { repId, name: 'Own', url } });
    const read = await desk.ask('read-calendar-source', { params: { id: own.id } });
    expect(read).toMatchObject({ readAt: null, says: 'It cannot be reached.' });
    expect((await desk.ask('list-calendar-sources')).items).toEqual([read]);
    expect(await desk.ask('remove-calendar-source', { params: { id: own.id } })).toEqual({ removed: true });
    const body = { name: 'West', repIds: [repId, other.id] };
    const west = await desk.ask('add-pool', { body });
    expect((await desk.ask('list-pools')).items).toEqual([west]);
    const params = { id: west.id };
    expect(await desk.ask('change-pool', { params, body: { name: 'Far west' } })).toMatchObject({
      name: 'Far west',
    });
    expect(await desk.ask('remove-pool', { params })).toEqual({ removed: true, people: 0 });
    expect(await desk.ask('switch-rep', { body: { repId: other.id } })).toMatchObject({
      rep: { name: 'Bram Oke' },
    });
  });
});

describe('words', () => {
  test('are drafted, used, put aside and taken up again', async () => {
    const text =
      'Good morning {{first-name}}, this is {{my-name}} from {{my-company}}. I’m calling because {{company-fact}}. We {{what-we-do}}, so that you {{benefit}}. Is this a good moment?';
    const body = { kind: 'opening', title: 'When they pick up', playbookId: null, body: text };
    const { id } = await desk.ask('add-script', { body });
    const params = { id };
    expect(await desk.ask('change-script', { params, body: { title: 'They pick up' } })).toMatchObject({
      title: 'They pick up',
      hearer: 'prospect',
      inUse: null,
      draft: 1,
    });
    expect(await desk.ask('use-script', { params })).toMatchObject({ inUse: 1, draft: null });
    expect((await desk.ask('list-scripts-in-use')).items).toContainEqual(
      expect.objectContaining({ id, version: 1 }),
    );
    expect((await desk.ask('archive-script', { params })).archivedAt).not.toBeNull();
    expect((await desk.ask('list-scripts', { query: { archived: 'true' } })).items).toMatchObject([{ id }]);
    expect((await desk.ask('restore-script', { params })).archivedAt).toBeNull();
    expect(await desk.ask('get-script', { params })).toMatchObject({ id, inUse: 1 });
  });

  test('for one person are chosen and filled in, for each who may pick up', async () => {
    const words = await desk.ask('get-words', { params: { id: personId } });
    expect(words.prospect.text).toContain('Odile');
    expect(words.screener.text).toContain('Marchbanks');
    expect(words.voicemail.locked ?? words.voicemail.text).toEqual(expect.any(String));
  });

  test('are checked as they stand, for nobody or for somebody', async () => {
    const body = { kind: 'introduction', text: 'Hello, you still haven’t called me back. 404-3290.' };
    for (const more of [{}, { personId }, { playbookId: 'three-and-done' }]) {
      const { problems } = await desk.ask('lint-words', { body: { ...body, ...more } });
      expect(problems).toContainEqual(expect.objectContaining({ rule: 'says-who', severity: 'error' }));
    }
  });
});

describe('promises and practice', () => {
  test('change hands, are looked at before days away, and are a file', async () => {
    const { reps } = await desk.ask('get-session');
    const other = reps.find(({ id }: { id: string }) => id !== repId);
    const { enrolment } = await desk.ask('get-person', { params: { id: personId } });
    const params = { id: enrolment.id };
    expect(
      (await desk.ask('change-enrolment', { params, body: { repId: other.id } })).enrolment,
    ).toMatchObject({
      rep: other.name,
    });
    const back = { enrolmentIds: [enrolment.id], repId };
    expect(await desk.ask('hand-over-people', { body: back })).toMatchObject({ handedOver: 1 });
    const query = { rep: repId, from: '2026-12-01', to: '2026-12-04' };
    expect(await desk.ask('list-promises-in-absence', { query })).toEqual({ items: [] });
    expect(await desk.ask('get-promises-file')).toMatch(/^\uFEFF?State,Person,/);
  });

  test('a number is rung, and words are said aloud', async () => {
    await desk.ask('change-rep', { params: { id: repId }, body: { callBackNumber: '+14165550117' } });
    const rung = await desk.ask('test-ring', { params: { id: repId }, body: { rang: true } });
    expect(rung.numberConfirmedOn).toMatch(/^2026-/);
    const { id } = (await desk.ask('list-scripts-in-use')).items[0];
    const measured = {
      version: 1,
      seconds: 9,
      pace: 140,
      benefitAtSeconds: null,
      loudnessDb: -20,
      clipped: false,
    };
    const take = await desk.ask('add-take', { params: { id }, body: { ...measured, pauses: [], bars: [] } });
    const params = { id: take.id };
    const headers = { 'Content-Type': 'audio/ogg' };
    const sent = await desk.ask('send-take-audio', { params, body: new Uint8Array(3), headers });
    expect(sent.audio).toMatchObject({ bytes: 3 });
    await desk.ask('get-take-audio', { params });
    expect(await desk.ask('list-takes', { params: { id } })).toMatchObject({
      items: [{ id: take.id }],
      measuredPace: 140,
    });
    expect(await desk.ask('remove-take', { params })).toEqual({ removed: true });
  });
});

test('a day is seen against its plan, and how full everybody’s next one is', async () => {
  const { planned, calls } = await desk.ask('get-adherence');
  expect(calls).toHaveLength(planned);
  const load = await desk.ask('get-load');
  expect(load.day).toBe('tomorrow');
  expect(load.reps.map(({ plannedAt }: { plannedAt: string | null }) => plannedAt)).not.toContain(null);
});

test('everybody’s next day is planned, unless that is stopped', async () => {
  const begun = await desk.ask('start-plan-run', { body: { day: 'tomorrow' } });
  const params = { id: begun.id };
  const state = async () => (await desk.ask('get-plan-run', { params })).state;
  await expect.poll(state).toBe('done');
  expect(await desk.refused('cancel-plan-run', { params })).toMatchObject({ code: 'not-running' });
});

test('methods are compared in a trial, which is declared, taken back, started and ended', async () => {
  expect(await desk.ask('get-trial-size', { query: { arms: '2' } })).toMatchObject({ own: { of: 0 } });
  const design = { baseRate: 0.1, leastDifference: 0.05, relationships: ['known'] };
  const arms = ['live-only', 'three-and-done'];
  const declare = (name: string) => desk.ask('add-trial', { body: { ...design, arms, name } });
  const first = await declare('A mistake');
  await desk.ask('remove-trial', { params: { id: first.id } });
  const { id } = await declare('Messages or none');
  await desk.ask('start-trial', { params: { id }, body: { repId, atMost: 0 } });
  expect(await desk.ask('get-trial', { params: { id } })).toMatchObject({ state: 'running' });
  expect(await desk.ask('get-trial-people', { params: { id } })).toMatchObject({ of: 0 });
  expect(await desk.ask('get-trial-file', { params: { id } })).toMatch(/^\uFEFF?Person,Account,Arm/);
  await desk.ask('end-trial', { params: { id } });
  expect((await desk.ask('list-trials')).items).toMatchObject([{ id, state: 'over' }]);
});

test('what changes is told to every open page', async () => {
  const stream = await desk.request('/api/v1/events');
  desk.asked.add('follow-events');
  expect(stream.headers.get('content-type')).toBe('text/event-stream');
  const reader = stream.body!.getReader();
  await reader.read();
  await desk.ask('change-person', { params: { id: personId }, body: { note: 'Prefers mornings.' } });
  const heard = new TextDecoder().decode((await reader.read()).value);
  expect(heard).toBe(`event: person\ndata: {"id":"${personId}"}\n\n`);
  desk.server.context.events.close();
  let isOver = false;
  while (!isOver) isOver = (await reader.read()).done;
  expect(isOver).toBe(true);
});

test('the reference names every operation and its schemas', async () => {
  const reference = (await (await desk.request('/api/openapi.json')).json()) as {
    openapi: string;
    paths: Record<string, object>;
  };
  const named = Object.values(reference.paths).flatMap((path) =>
    Object.values(path as Record<string, { operationId: string }>).map(({ operationId }) => operationId),
  );
  expect(named.sort()).toEqual(operations.map(({ id }) => id).sort());
  expect(reference.openapi).toBe('3.1.0');
  const page = await (await desk.request('/api/docs')).text();
  for (const { id } of operations) expect(page).toContain(`id="${id}"`);
});

test('it is well while the database is, and its schema is named', async () => {
  expect(await (await desk.request('/healthz')).json()).toEqual({ status: 'ok' });
  expect(await (await desk.request('/readyz')).json()).toMatchObject({
    status: 'ok',
    schema: expect.stringMatching(/^\d{4}-/),
  });
});

describe('the front desk', () => {
  let screenerId: string;
  const ofId = (id: string) => ({ params: { id } });

  test('is written down for the people it answers for, with its hours and what works', async () => {
    const written = {
      name: 'Wren Ashgrove',
      role: 'assistant',
      phone: '416-555-0144',
      hours: [{ from: '08:30', until: '12:00' }],
      timeZone: 'america/toronto',
      line: 'May I ask for your help?',
    };
    const body = { ...written, personIds: [personId] };
    const added = await desk.ask('add-screener', { body });
    expect(added).toMatchObject({
      ...written,
      phone: { number: '+14165550144', display: '(416) 555-0144' },
      timeZone: 'America/Toronto',
      people: [{ id: personId }],
      said: [],
      booked: 0,
    });
    screenerId = added.id;
    const { screener } = await desk.ask('get-person', ofId(personId));
    expect(screener).toMatchObject({ id: screenerId, role: 'assistant', line: 'May I ask for your help?' });
  });

  test('refuses whoever answers for nobody, or for somebody who is not here, and hours that end before they begin', async () => {
    const strange = '01999999-0000-7000-8000-000000000000';
    const refused = (body: object) => desk.refused('add-screener', { body });
    expect(await refused({ name: 'Wren' })).toMatchObject({ status: 422, field: 'accountId' });
    expect(await refused({ personIds: [personId, strange] })).toMatchObject({ field: 'personIds[1]' });
    expect(await refused({ accountId: strange })).toMatchObject({ field: 'accountId' });
    expect(await refused({ accountId: strange, personIds: [personId] })).toMatchObject({ status: 422 });
    const hours = [{ from: '17:00', until: '08:00' }];
    expect(await refused({ personIds: [personId], hours })).toMatchObject({ field: 'hours[0].until' });
    expect(await refused({ personIds: [personId], phone: 'the desk' })).toMatchObject({ field: 'phone' });
    expect(await desk.refused('list-screeners')).toMatchObject({ status: 422, field: 'person' });
  });

  test('keeps what it tells us, and forgets it when asked', async () => {
    const body = { personId, says: 'Away on Fridays.', betterTime: 'before nine' };
    const told = await desk.ask('add-screener-said', { ...ofId(screenerId), body });
    expect(told.said).toMatchObject([{ says: 'Away on Fridays.', person: { id: personId }, touchId: null }]);
    const empty = { ...ofId(screenerId), body: {} };
    expect(await desk.refused('add-screener-said', empty)).toMatchObject({ status: 422, field: 'says' });
    const params = { id: screenerId, saidId: told.said[0].id };
    expect((await desk.ask('remove-screener-said', { params })).said).toEqual([]);
    expect(await desk.refused('remove-screener-said', { params })).toMatchObject({ status: 404 });
  });

  test('moves to a company, where there is one of each name, and two who are one are merged', async () => {
    const person = await desk.ask('change-person', { ...ofId(personId), body: { account: 'Fernwhistle' } });
    const accountId = person.account.id;
    const moved = await desk.ask('change-screener', {
      ...ofId(screenerId),
      body: { account: 'fernwhistle' },
    });
    expect(moved).toMatchObject({ account: { id: accountId, name: 'Fernwhistle' }, peopleCount: 1 });
    const body = { accountId, name: 'wren ashgrove' };
    expect(await desk.refused('add-screener', { body })).toMatchObject({ code: 'screener-name' });
    const other = await desk.ask('add-screener', { body: { accountId, name: 'Mrs. W', note: 'Kind.' } });
    const merge = { ...ofId(screenerId), body: { screenerId: other.id } };
    expect(await desk.ask('merge-screeners', merge)).toMatchObject({ name: 'Wren Ashgrove', note: 'Kind.' });
    const listed = await desk.ask('list-screeners', { query: { account: accountId } });
    expect(listed).toMatchObject({ account: { name: 'Fernwhistle' }, items: [{ id: screenerId }] });
    const nowhere = { query: { account: screenerId } };
    expect(await desk.refused('list-screeners', nowhere)).toMatchObject({ status: 404 });
    expect(await desk.refused('get-screener', ofId(other.id))).toMatchObject({ status: 404 });
  });

  test('is nobody’s any more once removed', async () => {
    expect(await desk.ask('get-screener', ofId(screenerId))).toMatchObject({ name: 'Wren Ashgrove' });
    await desk.ask('remove-screener', ofId(screenerId));
    expect((await desk.ask('list-screeners', { query: { person: personId } })).items).toEqual([]);
    expect((await desk.ask('get-person', ofId(personId))).screener).toBeNull();
  });
});

describe('a call that comes in', () => {
  test('is kept with who it may be, and is theirs, nobody’s or open again as the rep says', async () => {
    const body = { number: '+1 604 555 0187', source: 'typed' };
    const { id } = await desk.ask('add-inbound-call', { body });
    const open = { params: { id } };
    expect(await desk.ask('get-inbound-call', open)).toMatchObject({
      number: '+16045550187',
      candidates: [],
    });
    await desk.ask('change-inbound-call', { ...open, body: { is: 'dismissed' } });
    await desk.ask('change-inbound-call', { ...open, body: { is: 'open' } });
    const { items } = await desk.ask('list-inbound-calls');
    expect(items).toMatchObject([{ id, state: 'open' }]);
    const theirs = { is: 'theirs', personId, answered: true };
    expect(await desk.ask('change-inbound-call', { ...open, body: theirs })).toMatchObject({
      state: 'logged',
    });
    expect((await desk.ask('list-told-otherwise')).items).toEqual([]);
    const misspelt = { ...open, body: { ...theirs, keep: true } };
    expect(await desk.refused('change-inbound-call', misspelt)).toMatchObject({ status: 422, field: 'keep' });
  });
});

test('the evidence says what was done, when they answer and who is left, on the page and as a file', async () => {
  expect(await desk.ask('get-insights')).toMatchObject({ scope: { kind: 'rep' }, period: { weeks: 12 } });
  expect(await desk.ask('get-insights-hours', { query: { team: 'all' } })).toMatchObject({
    scope: { kind: 'team', maySeeTeam: true },
  });
  const { people, states } = await desk.ask('get-insights-territory', { query: { team: 'all' } });
  expect(states.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(people);
  expect(await desk.ask('get-insights-file')).toContain('Call-back ratio');
});

describe('a day out', () => {
  test('has a visit that was agreed to, which may move, at a place that is found or set', async () => {
    const body = { personId, repId, starts: { at: '2027-02-09T10:15' }, minutes: 30 };
    const them = { params: { id: personId } };
    const { appointment } = await desk.ask('add-appointment', { body });
    const misspelt = { body: { ...body, at: '10:15' } };
    expect(await desk.refused('add-appointment', misspelt)).toMatchObject({ status: 422, field: 'at' });
    expect((await desk.ask('list-visit-days')).items).toMatchObject([{ on: '2027-02-09', visits: 1 }]);
    expect((await desk.ask('list-visits-to-reconfirm')).items).toMatchObject([
      { appointment: { id: appointment.id }, on: '2027-02-08', isDue: false },
    ]);
    const moves = { params: { id: appointment.id }, body: { starts: { at: '2027-02-10T10:15' } } };
    await desk.ask('change-appointment', moves);
    expect((await desk.ask('list-appointments', them)).items).toHaveLength(2);
    const exact = { ...them, body: { place: { latitude: 49.2, longitude: -123.1 } } };
    await desk.ask('set-place', exact);
    expect(await desk.ask('get-place', them)).toMatchObject({ place: { precision: 'exact' } });
    const { stops } = await desk.ask('get-visit-day', { query: { on: '2027-02-10' } });
    expect(stops).toMatchObject([{ is: 'appointment', number: 1, appointment: { personId } }]);
  });

  test('offers a visit to nobody who has one, and leaves them out of a trip', async () => {
    const { stops } = await desk.ask('get-visit-day', { query: { on: '2027-02-10' } });
    const besideId = stops[0].appointment.id;
    const trip = { personId, on: '2027-02-10' };
    const times = { from: '2027-02-10T19:00:00Z', until: '2027-02-10T19:30:00Z' };
    const body = { ...trip, besideId, ...times };
    expect(await desk.refused('offer-visit', { body })).toMatchObject({ status: 409, code: 'not-to-offer' });
    expect(await desk.ask('leave-out-of-trip', { body: trip })).toEqual({ notThem: true });
    expect(await desk.ask('leave-in-trip', { body: trip })).toEqual({ notThem: false });
  });
});

test('methods are tried on simulated people, and the trying is stopped, removed and brought back', async () => {
  expect((await desk.ask('get-own-territory')).people).toBeGreaterThan(0);
  const body = { playbooks: ['three-and-done', 'live-only'], territory: 'mine', people: 200, days: 20 };
  const { id } = await desk.ask('start-simulation', { body });
  const params = { id };
  expect(await desk.ask('get-simulation', { params })).toMatchObject({ id, state: 'running' });
  expect(await desk.ask('stop-simulation', { params })).toMatchObject({ state: 'stopped' });
  expect(await desk.ask('remove-simulation', { params })).toEqual({ id });
  expect(await desk.ask('restore-simulation', { params })).toMatchObject({ id, result: null });
  expect((await desk.ask('list-simulations')).items).toMatchObject([{ id, state: 'stopped' }]);
});

test('this day went by way of every operation, and nothing failed behind it', () => {
  expect(operations.map(({ id }) => id).filter((id) => !desk.asked.has(id))).toEqual([]);
  expect(desk.logged).toEqual([]);
});

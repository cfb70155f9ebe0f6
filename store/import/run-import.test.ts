import { afterAll, describe, expect, it } from 'vitest';
import { peopleIn, rowsIn, testLists } from '#store/import/test-import.ts';
import type { Owner } from '#store/pool-members.ts';
import { createTestDatabase } from '#store/test-database.ts';
import { addPerson, addWorkspace, type TestWorkspace } from '#store/test-workspace.ts';

const now = '2026-11-23T15:00:00Z';
const { db, drop } = await createTestDatabase();
const { bring, remove } = await testLists(db);
const people = (at: TestWorkspace) => peopleIn(db, at);
const rowsOf = (importId: string) => rowsIn(db, importId);

afterAll(async () => {
  await remove();
  await drop();
});

describe('an import', () => {
  it('brings in people with their numbers, addresses, company and time zone', async () => {
    const at = await addWorkspace(db, now);
    const result = await bring(
      at,
      'First Name,Last Name,Title,Company,Email,Mobile Phone,Business Phone,City,State,Zip,Country,Fax\n' +
        'Odile,Marchbanks,COO,"Tern Dock, Inc.",odile@tern.example.test,(312) 555-0142,312-555-0100 x 7,Chicago,IL,60601,USA,312-555-0199\n',
    );
    expect(result).toMatchObject({ read: 1, added: 1, merged: 0, unchanged: 0, heldBack: 0, rejected: 0 });
    expect(result.mapping).toMatchObject({
      'First Name': 'given-name',
      'Mobile Phone': 'phone:mobile',
      Fax: 'other:fax',
    });
    expect((await people(at))[0]).toMatchObject({
      name: 'Odile Marchbanks',
      account: 'Tern Dock, Inc.',
      phones: ['+13125550142 mobile', '+13125550100;ext=7 business'],
      emails: ['odile@tern.example.test'],
      time_zones: ['America/Chicago'],
      zone_source: 'address',
      region: 'IL',
      country: 'US',
      name_key: 'odile marchbanks',
    });
  });

  it('finds everybody unchanged when the same list comes again', async () => {
    const at = await addWorkspace(db, now);
    const list =
      'Name,Company,Email,Phone,URL\n' +
      'Ann Lee,Acme,ann@acme.example.test,312-555-0101,\n' +
      'Bo Roe,Acme,,312-555-0101,\n' +
      'Cy Poe,,,312-555-0103,\n' +
      'Di Moe,Acme,,,https://www.linkedin.com/in/di-moe\n' +
      'Ed Noe,Acme,,,\n' +
      ',,,312-555-0177,\n';
    expect(await bring(at, list)).toMatchObject({ read: 6, added: 6, unchanged: 0, heldBack: 0 });
    expect(await bring(at, list)).toMatchObject({ read: 6, added: 0, merged: 0, unchanged: 6, heldBack: 0 });
    expect(await people(at)).toHaveLength(6);
  });

  it('never merges two people who share a switchboard', async () => {
    const at = await addWorkspace(db, now);
    const result = await bring(
      at,
      'Name,Company,Main Phone\nAnn Lee,Acme,312-555-0101\nBo Roe,Acme,312-555-0101\nCy Poe,Acme,312-555-0101\n',
    );
    expect(result).toMatchObject({ added: 3, heldBack: 0 });
  });

  it('does not join at one number those who have no name but an address each', async () => {
    const at = await addWorkspace(db, now);
    const list = 'Email,Phone\nsales@acme.example.test,312-555-0101\ninfo@acme.example.test,312-555-0101\n';
    expect(await bring(at, list)).toMatchObject({ added: 2, heldBack: 0 });
    expect(await bring(at, list)).toMatchObject({ unchanged: 2, heldBack: 0 });
  });

  it('reads an address that stands in one cell', async () => {
    const at = await addWorkspace(db, now);
    await bring(
      at,
      'Name,Location\nAnn Lee,"Denver, Colorado, United States"\nBo Roe,"12 Fern Row, Boise, ID 83702"\nCy Poe,Greater Chicago Area\n',
    );
    expect(await people(at)).toMatchObject([
      { city: 'Denver', region: 'CO', country: 'US', zone_source: 'address', time_zones: ['America/Denver'] },
      {
        street: '12 Fern Row, Boise, ID 83702',
        city: 'Boise',
        region: 'ID',
        postal_code: '83702',
        time_zones: ['America/Boise'],
      },
      { street: 'Greater Chicago Area', city: null, zone_source: 'none' },
    ]);
  });

  it('keeps a number of an unknown country in the note of somebody known already', async () => {
    const at = await addWorkspace(db, now);
    await bring(at, 'Name,Email\nAnn Lee,ann@acme.example.test\n');
    const result = await bring(at, 'Name,Email,Phone\nAnn Lee,ann@acme.example.test,030 901820\n', {
      defaultCountry: null,
    });
    expect(result).toMatchObject({ merged: 1, heldBack: 0 });
    expect(await people(at)).toMatchObject([
      { note: expect.stringContaining('“030 901820” cannot be dialled: its country is not known') },
    ]);
  });

  it('adds what is missing and overwrites nothing', async () => {
    const at = await addWorkspace(db, now);
    await bring(at, 'Name,Title,Email,Phone\nAnn Lee,COO,ann@acme.example.test,312-555-0101\n');
    const result = await bring(
      at,
      'Name,Title,Company,Email,Phone,Notes\nAnn Lee,CEO,Acme,ANN@acme.example.test,312-555-0102,met in May\n',
    );
    expect(result).toMatchObject({ read: 1, added: 0, merged: 1 });
    expect(await people(at)).toMatchObject([
      {
        title: 'COO',
        account: 'Acme',
        note: 'met in May',
        emails: ['ann@acme.example.test'],
        phones: ['+13125550101 unknown', '+13125550102 unknown'],
      },
    ]);
  });

  it('tells rows of one list apart as it does people in the store', async () => {
    const at = await addWorkspace(db, now);
    const result = await bring(
      at,
      'Name,Company,Email,Phone\n' +
        'Ann Lee,Acme,ann@acme.example.test,312-555-0101\n' +
        'Ann Lee,,,312-555-0101\n' +
        'Ann Lee,,ann@acme.example.test,\n' +
        'A. Lee,,,312-555-0101\n' +
        'Ann Lee,Acme Inc.,other@acme.example.test,\n',
    );
    expect(result).toMatchObject({ read: 5, added: 1, merged: 0, unchanged: 2, heldBack: 2 });
    expect(await rowsOf(result.import)).toMatchObject([
      {
        line: 5,
        state: 'held-back',
        code: 'possible-duplicate',
        says: 'A. Lee may be Ann Lee of line 2: the same number and a similar name.',
      },
      { line: 6, state: 'held-back', says: 'Ann Lee may be Ann Lee of line 2: the same name and company.' },
    ]);
  });

  it('asks about Bob and Robert at one number, whichever of them was there first', async () => {
    const at = await addWorkspace(db, now);
    await addPerson(db, at, { name: 'Bob Smith', phones: ['+13125550111'] });
    expect(await bring(at, 'Name,Phone\nRobert Smith,312-555-0111\n')).toMatchObject({
      added: 0,
      heldBack: 1,
    });
  });

  it('keeps every row that does not make it, with its line and reason', async () => {
    const at = await addWorkspace(db, now);
    const wide = Array.from({ length: 300 }, (_, nth) => `x${nth}`).join(',');
    const result = await bring(
      at,
      `Name,Email,URL\n,,https://www.linkedin.com/in/nobody\nAnn Lee,ann@acme.example.test,\n${wide}\n`,
    );
    expect(result).toMatchObject({ read: 3, added: 1, rejected: 2 });
    expect(await rowsOf(result.import)).toMatchObject([
      { line: 2, state: 'rejected', code: 'nobody', raw: { URL: 'https://www.linkedin.com/in/nobody' } },
      {
        line: 4,
        state: 'rejected',
        code: 'too-many-cells',
        says: expect.stringContaining('300 cells where the header has 3'),
      },
    ]);
  });

  it('holds back whoever asked not to be called, and numbers of an unknown country', async () => {
    const at = await addWorkspace(db, now);
    const result = await bring(
      at,
      'Name,Phone,Do Not Call\nAnn Lee,312-555-0101,Yes\nBo Roe,312-555-0102,No\n',
      { defaultCountry: null },
    );
    expect(await rowsOf(result.import)).toMatchObject([
      { line: 2, code: 'do-not-call' },
      { line: 3, code: 'country-unknown' },
    ]);
    expect(result).toMatchObject({ read: 2, added: 0, heldBack: 2 });
  });

  it('holds back a namesake of whoever asked not to be called, unless both have a company and it differs', async () => {
    const at = await addWorkspace(db, now);
    await bring(at, 'Name,Phone,Company\nAnn Lee,312-555-0101,\nBo Roe,312-555-0102,Acme\n');
    await db.query(`update prospect set do_not_call_at = $2 where workspace_id = $1`, [at.workspace.id, now]);
    const result = await bring(
      at,
      'Name,Email,Company\nAnn Lee,ann@new.example.test,\nBo Roe,bo@new.example.test,Bolt\n',
    );
    expect(result).toMatchObject({ added: 1, heldBack: 1 });
    expect(await rowsOf(result.import)).toMatchObject([
      { line: 2, says: expect.stringContaining('they asked not to be called') },
    ]);
  });

  it('keeps a number that cannot be dialled in the note', async () => {
    const at = await addWorkspace(db, now);
    await bring(at, 'Name,Phone\nAnn Lee,12\nBo Roe,1.60455E+10\n');
    expect(await people(at)).toMatchObject([
      { phones: [], note: expect.stringContaining('“12” cannot be dialled') },
      { phones: [], note: expect.stringContaining('its last digits are lost') },
    ]);
  });

  it('counts the same without writing when it is a dry run', async () => {
    const at = await addWorkspace(db, now);
    await bring(at, 'Name,Email\nAnn Lee,ann@acme.example.test\n');
    const list =
      'Name,Email,Phone\nAnn Lee,ann@acme.example.test,312-555-0101\nBo Roe,bo@acme.example.test,\nBo Roe,bo@acme.example.test,312-555-0102\n';
    const { import: _dry, ...dry } = await bring(at, list, { dryRun: true });
    expect(await people(at)).toHaveLength(1);
    const { import: _real, ...real } = await bring(at, list);
    expect(dry).toEqual(real);
    expect(real).toMatchObject({ read: 3, added: 1, merged: 2 });
  });

  it('after its own dry run keeps the rows of the import alone', async () => {
    const at = await addWorkspace(db, now);
    const list = 'Name,Email,URL\n,,https://www.linkedin.com/in/nobody\n';
    const { import: importId } = await bring(at, list, { dryRun: true });
    expect(await bring(at, list, { importId })).toMatchObject({ import: importId, rejected: 1 });
    expect(await rowsOf(importId)).toHaveLength(1);
  });

  it.each(['reading', 'comparing', 'writing'])(
    'leaves nothing behind when it is cancelled while %s',
    async (during) => {
      const at = await addWorkspace(db, now);
      const stop = new AbortController();
      const list = `Name,Email\n${Array.from({ length: 5000 }, (_, nth) => `P ${nth},p${nth}@example.test`).join('\n')}\n`;
      const cancelled = bring(at, list, {
        signal: stop.signal,
        onProgress: ({ stage }) => stage === during && stop.abort(),
      });
      await expect(cancelled).rejects.toThrow('The import was cancelled. Nothing was written.');
      expect(await people(at)).toEqual([]);
      const { rows } = await db.query(`select state from import where workspace_id = $1`, [at.workspace.id]);
      expect(rows).toEqual([{ state: 'cancelled' }]);
      expect(await bring(at, 'Name\nAnn Lee\n')).toMatchObject({ added: 1 });
    },
  );

  it('gives whoever the list names as owner their people, and enrols them some at a time', async () => {
    const at = await addWorkspace(db, now);
    const { rows } = await db.query(`select name from rep where id = $1`, [at.repId]);
    const asked: [Owner, number][] = [];
    const enrol = async (ids: readonly string[], owner: Owner) => {
      asked.push([owner, ids.length]);
      return { enrolled: ids.length };
    };
    const list = `Name,Email,Owner\n${Array.from({ length: 600 }, (_, nth) => `P ${nth},p${nth}@example.test,${nth % 2 ? rows[0].name : ''}`).join('\n')}\n`;
    const result = await bring(at, list, { enrol: { owner: null, enrol } });
    expect(asked).toEqual([
      [{ repId: at.repId }, 250],
      [{ repId: at.repId }, 50],
    ]);
    expect(result).toMatchObject({ added: 600, enrolled: 300 });
  });

  it('keeps its people when the method could not begin with all of them, and says so', async () => {
    const at = await addWorkspace(db, now);
    const enrol = async () => {
      throw new Error('the disk is full');
    };
    const result = await bring(at, 'Name\nAnn Lee\n', { enrol: { owner: { repId: at.repId }, enrol } });
    expect(result).toMatchObject({ added: 1, enrolled: 0 });
    const { rows } = await db.query(`select state, says from import where id = $1`, [result.import]);
    expect(rows).toEqual([{ state: 'done', says: expect.stringContaining('ended early: the disk is full') }]);
  });

  it('keeps research, tags and what else the list says, and decides nothing by itself', async () => {
    const at = await addWorkspace(db, now);
    await bring(
      at,
      'Name,Research company,Tags,Relationship,Objective,Expects message until,Referred by\n' +
        'Ann Lee,New plant in Ohio,fair; warm,Known,Appointment,2026-12-01,Bo Roe\n',
    );
    expect(await people(at)).toMatchObject([
      {
        research: ['company: New plant in Ohio'],
        tags: ['fair', 'warm'],
        relationship: 'known',
        objective: 'appointment',
        expecting_until: '2026-12-01T23:59:59Z',
        connector: { name: 'Bo Roe', status: 'asked' },
        zone_source: 'none',
      },
    ]);
  });

  it('does not merge at one e-mail address two people with nothing of a name in common', async () => {
    const at = await addWorkspace(db, now);
    const result = await bring(
      at,
      'Name,Email\nAnn Lee,office@acme.example.test\nBo Roe,office@acme.example.test\nA. Lee,office@acme.example.test\n',
    );
    expect(result).toMatchObject({ added: 1, heldBack: 1, unchanged: 1 });
  });

  it('joins through a third row those who are one person', async () => {
    const at = await addWorkspace(db, now);
    await addPerson(db, at, { name: 'Ann Lee', phones: ['+13125550150'] });
    const result = await bring(
      at,
      'Name,Email,Phone\nAnn Lee,ann@acme.example.test,\nAnn Lee,ann@acme.example.test,312-555-0150\nAnn Lee,ann@acme.example.test,312-555-0151\n',
    );
    expect(result).toMatchObject({ added: 0, merged: 3 });
    expect(await people(at)).toMatchObject([
      { phones: ['+13125550150 unknown', '+13125550151 unknown'], emails: ['ann@acme.example.test'] },
    ]);
  });

  it('keeps to its own workspace', async () => {
    const one = await addWorkspace(db, now);
    const other = await addWorkspace(db, now);
    await bring(one, 'Name,Email\nAnn Lee,ann@acme.example.test\n');
    expect(await bring(other, 'Name,Email\nAnn Lee,ann@acme.example.test\n')).toMatchObject({ added: 1 });
  });

  it('names the field a mapping gets wrong', async () => {
    const at = await addWorkspace(db, now);
    await expect(bring(at, 'Name\nAnn\n', { mapping: { Name: 'fone' } })).rejects.toThrow(
      '"fone", which is no field',
    );
    await expect(bring(at, 'Name\nAnn\n', { mapping: { Nmae: 'full-name' } })).rejects.toThrow(
      'no column "Nmae"',
    );
  });
});

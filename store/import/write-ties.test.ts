import { afterAll, describe, expect, it } from 'vitest';
import { testLists } from '#store/import/test-import.ts';
import { undoImport } from '#store/import/undo-import.ts';
import { createTestDatabase } from '#store/test-database.ts';
import { addWorkspace, type TestWorkspace } from '#store/test-workspace.ts';

const now = '2026-11-23T15:00:00Z';
const later = '2026-11-24T15:00:00Z';
const { db, drop } = await createTestDatabase();
const { bring, remove } = await testLists(db);

afterAll(async () => {
  await remove();
  await drop();
});

/** "Ann Lee - Bo Roe (contact)", with where it is from. */
async function ties({ workspace }: TestWorkspace): Promise<string[]> {
  const { rows } = await db.query(
    `select p.name || ' - ' || coalesce(r.name || ' (rep)', c.name || ' (contact)') || ' ' || a.source as tie
       from acquaintance a
       join prospect p on p.workspace_id = a.workspace_id and p.id in (a.one_id, a.other_id)
       left join rep r on r.workspace_id = a.workspace_id and r.id in (a.one_id, a.other_id)
       left join contact c on c.workspace_id = a.workspace_id and c.id in (a.one_id, a.other_id)
      where a.workspace_id = $1 order by 1`,
    [workspace.id],
  );
  return rows.map(({ tie }) => tie);
}

async function members({ workspace }: TestWorkspace): Promise<string[]> {
  const { rows } = await db.query(
    `select b.name || ': ' || p.name as member from membership m join body b on b.workspace_id = m.workspace_id and b.id = m.body_id
       join prospect p on p.workspace_id = m.workspace_id and p.id = m.person_id
      where m.workspace_id = $1 order by 1`,
    [workspace.id],
  );
  return rows.map(({ member }) => member);
}

async function repName({ repId }: TestWorkspace): Promise<string> {
  return (await db.query(`select name from rep where id = $1`, [repId])).rows[0].name;
}

describe('what a list says of who knows whom', () => {
  it('is kept: a rep by their name, anybody else as somebody known for whom they know', async () => {
    const at = await addWorkspace(db, now);
    const rep = await repName(at);
    await bring(
      at,
      `Name,Email,Who knows them,Member of\nAnn Lee,ann@acme.example.test,${rep}; Bo Roe; bo  roe,Harbour Chamber; Rowing Club\n` +
        'Cy Dee,cy@acme.example.test,Bo Roe,harbour chamber\n',
    );
    expect(await ties(at)).toEqual(
      [
        `Ann Lee - ${rep} (rep) import`,
        'Ann Lee - Bo Roe (contact) import',
        'Cy Dee - Bo Roe (contact) import',
      ].sort(),
    );
    expect(await members(at)).toEqual([
      'Harbour Chamber: Ann Lee',
      'Harbour Chamber: Cy Dee',
      'Rowing Club: Ann Lee',
    ]);
  });

  it('leaves what stands, when the list comes again', async () => {
    const at = await addWorkspace(db, now);
    const list = 'Name,Email,Known by\nAnn Lee,ann@acme.example.test,Bo Roe\n';
    await bring(at, list);
    await db.query(`update acquaintance set strength = 0.8, source = 'typed' where workspace_id = $1`, [
      at.workspace.id,
    ]);
    const { import: again } = await bring(at, list, { now: later });
    expect(await ties(at)).toEqual(['Ann Lee - Bo Roe (contact) typed']);
    await undoImport(db, at.workspace.id, again, later);
    expect(await ties(at)).toEqual(['Ann Lee - Bo Roe (contact) typed']);
  });

  it('goes when the import is taken back, with whoever was known by it alone', async () => {
    const at = await addWorkspace(db, now);
    await bring(at, 'Name,Email,Known by\nAnn Lee,ann@acme.example.test,Bo Roe\n');
    const { import: id } = await bring(
      at,
      'Name,Email,Known by,Membership\nAnn Lee,ann@acme.example.test,Di Fox,Rowing Club\nEd Gay,ed@acme.example.test,Bo Roe,\n',
      { now: later },
    );
    expect(await ties(at)).toHaveLength(3);
    await undoImport(db, at.workspace.id, id, later);
    expect(await ties(at)).toEqual(['Ann Lee - Bo Roe (contact) import']);
    expect(await members(at)).toEqual([]);
    const left = await db.query(
      `select name from contact where workspace_id = $1 union all select name from body where workspace_id = $1`,
      [at.workspace.id],
    );
    expect(left.rows).toEqual([{ name: 'Bo Roe' }]);
  });

  it('typed in by hand goes as well with a person who is taken back', async () => {
    const at = await addWorkspace(db, now);
    const { import: id } = await bring(at, 'Name,Email\nAnn Lee,ann@acme.example.test\n');
    await db.query(
      `insert into acquaintance (workspace_id, one_id, other_id, strength, of_rep, created_at)
       select $1, least(id, $2), greatest(id, $2), 0.4, true, $3 from prospect where workspace_id = $1`,
      [at.workspace.id, at.repId, now],
    );
    await undoImport(db, at.workspace.id, id, later);
    const { rows } = await db.query(`select from acquaintance where workspace_id = $1`, [at.workspace.id]);
    expect(rows).toEqual([]);
  });
});

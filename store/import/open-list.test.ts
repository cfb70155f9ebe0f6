import { afterAll, describe, expect, it } from 'vitest';
import { openList } from '#store/import/open-list.ts';
import type { ListSource } from '#store/import/sniff-list.ts';
import { testLists } from '#store/import/test-import.ts';

const { write, remove } = await testLists(undefined as never);
afterAll(remove);

async function read(source: ListSource) {
  const list = await openList(source);
  const rows: string[][] = [];
  const lines: number[] = [];
  for await (const batch of list.records()) {
    for (const { line, cells } of batch) {
      rows.push(cells);
      lines.push(line);
    }
  }
  const { encoding, delimiter, headers, hasHeader } = list;
  return { encoding, delimiter, headers, hasHeader, rows, lines };
}

const wide = (text: string, isBig: boolean, mark: boolean) => {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
};

describe('a list is read whatever it is written in', () => {
  const text = 'Name,City\nJosé Ñandú,Málaga\nZoë,Köln\n';
  const rows = [
    ['José Ñandú', 'Málaga'],
    ['Zoë', 'Köln'],
  ];
  it.each([
    ['utf-8', Buffer.from(text)],
    ['utf-8', Buffer.from(`\ufeff${text}`)],
    ['utf-16le', wide(text, false, true)],
    ['utf-16be', wide(text, true, true)],
    ['utf-16le', wide(text, false, false)],
    ['utf-16be', wide(text, true, false)],
    ['windows-1252', Buffer.from(text, 'latin1')],
  ])('%s, %#', async (encoding, bytes) => {
    expect(await read(await write(bytes))).toMatchObject({ encoding, headers: ['Name', 'City'], rows });
  });

  it.each([
    ['shift_jis', '96bc914f2c89ef8ed00a8e52936391be98592c8a948eae89ef8ed00a', '山田太郎'],
    ['gb18030', 'd0d5c3fb2cb5e7bbb00ad5c5c8fd2c31333830303030303030300a', '张三'],
    ['windows-1251', 'c8ecff2cd2e5ebe5f4eeed0ac8e2e0ed2c2b37203439350a', 'Иван'],
  ])('%s', async (encoding, hex, name) => {
    const list = await read(await write(Buffer.from(hex, 'hex')));
    expect(list).toMatchObject({ encoding, hasHeader: true });
    expect(list.rows[0]?.[0]).toBe(name);
  });

  it('and, where two lists were put together, each line in its own encoding', async () => {
    const one = Buffer.from('Name,City\nJosé Ñandú,Málaga\n');
    const other = Buffer.from('Zoë,Köln\nBjörn,Växjö\n', 'latin1');
    const list = await read(await write(Buffer.concat([one, other, Buffer.from('Añón,Bahía')])));
    expect(list.rows).toEqual([
      ['José Ñandú', 'Málaga'],
      ['Zoë', 'Köln'],
      ['Björn', 'Växjö'],
      ['Añón', 'Bahía'],
    ]);
  });

  it('even where a character is cut by the end of a chunk', async () => {
    const many = `Name\n${'é'.repeat(300_000).replace(/(.{100})/g, '$1\n')}`;
    const { rows: read1 } = await read(await write(many));
    expect(new Set(read1.flat())).toEqual(new Set(['é'.repeat(100)]));
  });
});

describe('a list is cut by the delimiter it has', () => {
  it.each([',', ';', '\t', '|', '^'])('%j', async (delimiter) => {
    const text = ['Name', 'Company', 'Email'].join(delimiter);
    const list = await read(
      await write(
        `${text}\n"Lee${delimiter} Ann"${delimiter}"Acme, Inc; Co"${delimiter}ann@acme.example.test\n`,
      ),
    );
    expect(list.headers).toEqual(['Name', 'Company', 'Email']);
    expect(list.rows[0]?.[1]).toBe('Acme, Inc; Co');
  });

  it('or by the one its first line names', async () => {
    expect(await read(await write('sep=;\nName;Email\nLee, Ann;ann@acme.example.test\n'))).toMatchObject({
      delimiter: ';',
      rows: [['Lee, Ann', 'ann@acme.example.test']],
    });
  });
});

describe('the header', () => {
  it('is found below what a report puts above it', async () => {
    const list = await read(
      await write(
        'All contacts\nExported by Ann Lee\n\nFirst Name,Last Name,Email\nBo,Roe,bo@bolt.example.test\n',
      ),
    );
    expect(list).toMatchObject({
      headers: ['First Name', 'Last Name', 'Email'],
      rows: [['Bo', 'Roe', 'bo@bolt.example.test']],
      lines: [5],
    });
  });

  it('may be missing; the columns are numbered then', async () => {
    expect(
      await read(await write('Bo Roe,bo@bolt.example.test\nAnn Lee,ann@acme.example.test\n')),
    ).toMatchObject({ hasHeader: false, headers: ['Column 1', 'Column 2'], lines: [1, 2] });
  });
});

it('is read although an old database left a NUL in it', async () => {
  expect(
    (await read(await write('Name,Email\nAnn\u0000 Lee,ann@acme.example.test\nBo,bo@bolt.example.test\n')))
      .rows,
  ).toHaveLength(2);
});

it('tells the line a record begins on, whatever its cells hold', async () => {
  expect((await read(await write('Name,Notes\nAnn,"one\ntwo\nthree"\n\nBo,x\n'))).lines).toEqual([2, 6]);
});

describe('what is no list is named with what to do', () => {
  it.each([
    ['empty', Buffer.alloc(0), 'people.csv is empty: it holds 0 bytes.'],
    ['blank', Buffer.from(' \n\n '), 'nothing but blanks'],
    [
      'a zip',
      Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(60)]),
      'is a zip archive, not a list',
    ],
    [
      'an old workbook',
      Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(60)]),
      'before 2007',
    ],
    ['a web page named .xls', Buffer.from('<html><table><tr><td>Name</td></tr></table>'), 'holds a web page'],
    ['JSON', Buffer.from('[{"name": "Ann", "email": "ann@acme.example.test"}]'), 'holds JSON'],
    ['a PDF', Buffer.from('%PDF-1.7 and so on'), 'begins with a PDF document'],
    [
      'a program',
      Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 7, 0, 9, 0, 0, 0, 5, 5, 0, 0, 0]),
      'no text in any encoding',
    ],
    [
      'a broken workbook',
      Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.from('[Content_Types].xml')]),
      'cannot be read as an Excel workbook',
    ],
    [
      'a card cut off',
      Buffer.from('BEGIN:VCARD\nFN:Ann Lee\n'),
      'the card that begins at line 1 has no END:VCARD',
    ],
  ])('%s', async (_, bytes, says) => {
    await expect(write(bytes).then(read)).rejects.toThrow(says);
  });

  it('a line longer than anybody writes', async () => {
    const text = `Name,Notes\nAnn,x\n${'y'.repeat(5_000_000)}\n`;
    await expect(write(text).then(read)).rejects.toThrow(
      "line 3: a quotation mark opens there and is never closed, or one person's line is longer than 4 MB",
    );
  });

  it('a quotation mark nobody closes', async () => {
    const text = `Name,Notes\nAnn,x\nBo,"${'y'.repeat(300)}\n${'Cy,z\n'.repeat(2_000_000)}`;
    await expect(write(text).then(read)).rejects.toThrow(
      'breaks off at line 3: a quotation mark opens there and is never closed',
    );
  });
});

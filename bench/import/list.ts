import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

const given =
  'Ada Ben Cora Dev Elin Finn Gwen Hugo Iris Jonas Kaya Leif Mara Nils Odile Petra Quinn Rosa Sven Tilda Una Viggo Wren Xenia Yara Zeno'.split(
    ' ',
  );
const stems =
  'Ash Birch Clove Dun Elm Fern Gorse Hazel Ivy Jun Kelp Lark Moss Nettle Oak Pine Quill Reed Sedge Thorn'.split(
    ' ',
  );
const ends =
  'ford ley worth wick stead holm gate marsh dale brook field croft bury hurst low mere ton well wood yard'.split(
    ' ',
  );
const trades = 'Docks Scheduling Freight Looms Bearings Tiles Roofing Ledgers Valves Orchards'.split(' ');
const titles = ['COO', 'Head of Operations', 'Purchasing Manager', 'CFO', 'Plant Manager'];
const places = [
  ['Chicago', 'IL', '60601', [312, 773, 708, 630, 847, 224]],
  ['Denver', 'CO', '80202', [303, 720, 970, 719]],
  ['Boise', 'ID', '83702', [208]],
  ['Austin', 'TX', '78701', [512, 210, 214, 254, 281, 325, 361, 409, 432, 469]],
  ['Portland', 'OR', '97204', [503, 541, 971, 458]],
  ['Atlanta', 'GA', '30303', [404, 678, 770, 470, 706, 912]],
  ['Columbus', 'OH', '43215', [614, 216, 330, 419, 440, 513, 567, 740, 937]],
  ['Omaha', 'NE', '68102', [402]],
  ['Phoenix', 'AZ', '85004', [602, 480, 623, 520]],
  ['Albany', 'NY', '12207', [518, 212, 315, 347, 516, 585, 607, 631, 646, 716]],
] as const;

/**
 * Writes a CRM's export of invented people: 555-01xx numbers, addresses at example.test. The numbers kept for
 * fiction are few, so many people share each of them, as they share a switchboard; one row in a hundred is an
 * earlier person once more.
 */
export async function writeList(path: string, rows: number): Promise<number> {
  const file = createWriteStream(path);
  let bytes = 0;
  const put = async (text: string) => {
    bytes += text.length;
    if (!file.write(text)) await once(file, 'drain');
  };
  await put('First Name,Last Name,Job Title,Company Name,Email,Phone Number,City,State,Zip,Country\n');
  let text = '';
  for (let n = 0; n < rows; n += 1) {
    text += rowOf(n % 100 === 99 ? n - 50 : n);
    if (n % 1000 === 999) {
      await put(text);
      text = '';
    }
  }
  await put(text);
  file.end();
  await once(file, 'finish');
  return bytes;
}

function rowOf(n: number): string {
  const mixed = (n * 2654435761) % 4294967296;
  const first = pick(given, mixed >>> 3);
  const last = pick(stems, mixed >>> 7) + pick(ends, mixed >>> 12) + pick(ends, n >>> 11);
  const [city, state, zip, areas] = pick(places, mixed >>> 17);
  const number = `(${pick<number>(areas, n >>> 5)}) 555-01${String((n * 7919) % 100).padStart(2, '0')}`;
  const company = `${pick(stems, n >>> 4)}${n % 20000} ${pick(trades, n >>> 2)}, Inc.`;
  return `${first},${last},${pick(titles, mixed >>> 9)},"${company}",${first}.${last}.${n}@example.test,${number},${city},${state},${zip},USA\n`;
}

function pick<T>(values: readonly T[], at: number): T {
  return values[at % values.length] as T;
}

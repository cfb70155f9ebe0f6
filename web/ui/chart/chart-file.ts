import { spreadsheetSafe } from '#core/prospect/spreadsheet-safe.ts';

/** What a chart shows, in numbers: a row of names, then a row for each mark. */
export type ChartNumbers = {
  columns: readonly string[];
  rows: readonly (readonly (string | number | null)[])[];
};

/** The numbers as a spreadsheet opens them: UTF-8 with a mark, lines ending as RFC 4180 has it. */
export function numbersToCsv({ columns, rows }: ChartNumbers): string {
  return `\uFEFF${[columns, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

function csvCell(value: string | number | null): string {
  if (value === null) return '';
  const text = typeof value === 'number' ? String(value) : spreadsheetSafe(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What the picture takes from the page's styles: alone it has none. */
const drawn = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'paint-order',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
] as const;

/** Sharp on a screen of twice the points. */
const pointsPerPixel = 2;

/** The drawing as it stands, in the colours of the page, as a PNG. */
export async function drawingToPng(drawing: SVGSVGElement, ground: string): Promise<Blob> {
  const { width, height } = drawing.getBoundingClientRect();
  const address = URL.createObjectURL(
    new Blob([new XMLSerializer().serializeToString(withStyles(drawing, width, height))], {
      type: 'image/svg+xml',
    }),
  );
  try {
    const picture = new Image();
    picture.src = address;
    await picture.decode();
    return await painted(picture, width, height, ground);
  } finally {
    URL.revokeObjectURL(address);
  }
}

function withStyles(drawing: SVGSVGElement, width: number, height: number): SVGSVGElement {
  const alone = drawing.cloneNode(true) as SVGSVGElement;
  alone.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  alone.setAttribute('width', String(width));
  alone.setAttribute('height', String(height));
  const copies = [alone, ...alone.querySelectorAll<SVGElement>('*')];
  [drawing, ...drawing.querySelectorAll('*')].forEach((part, index) => {
    const styles = getComputedStyle(part);
    for (const name of drawn) copies[index]!.style.setProperty(name, styles.getPropertyValue(name));
  });
  return alone;
}

async function painted(
  picture: HTMLImageElement,
  width: number,
  height: number,
  ground: string,
): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * pointsPerPixel);
  canvas.height = Math.round(height * pointsPerPixel);
  const paint = canvas.getContext('2d')!;
  paint.fillStyle = ground;
  paint.fillRect(0, 0, canvas.width, canvas.height);
  paint.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw new Error('The browser could not paint the picture.');
  return blob;
}

/** Hands a file to the browser's downloads. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

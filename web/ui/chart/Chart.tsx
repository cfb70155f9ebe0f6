import { type ReactNode, useEffect, useRef, useState } from 'react';
import { IconButton } from '#web/ui/Button.tsx';
import styles from '#web/ui/chart/chart.module.css';
import { type ChartNumbers, drawingToPng, numbersToCsv, saveFile } from '#web/ui/chart/chart-file.ts';
import { Menu, MenuItem } from '#web/ui/Menu.tsx';
import { toast } from '#web/ui/toast.tsx';

/**
 * A chart: one sentence for those who hear it, the numbers behind a button, and both to take home.
 * `children` draws it for a width in pixels, as one `<svg>`.
 */
export function Chart({
  title,
  says,
  lead,
  sentence,
  numbers,
  below,
  children,
}: {
  title: string;
  /** The quiet line under the title. */
  says?: ReactNode;
  /** The figure in large, above the drawing. */
  lead?: ReactNode;
  sentence: string;
  numbers: ChartNumbers;
  /** What explains the marks. */
  below?: ReactNode;
  children: (width: number) => ReactNode;
}) {
  const drawing = useRef<HTMLDivElement>(null);
  const width = useWidthOf(drawing);
  const [isInNumbers, setInNumbers] = useState(false);
  const file = title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  const saveNumbers = () =>
    saveFile(`${file}.csv`, new Blob([numbersToCsv(numbers)], { type: 'text/csv;charset=utf-8' }));
  const savePicture = async () => {
    const svg = drawing.current?.querySelector('svg');
    if (!svg) return toast.done('Nothing is drawn here yet, so there is no picture to save.');
    try {
      saveFile(`${file}.png`, await drawingToPng(svg, groundOf(svg)));
    } catch {
      toast.done('The picture could not be made here. The numbers can be saved instead.');
    }
  };
  return (
    <figure className={styles.chart} aria-label={title}>
      <div className={styles.head}>
        <div className="grow">
          <h2 className={styles.title}>{title}</h2>
          {says && <p className={styles.says}>{says}</p>}
        </div>
        <Menu align="end" trigger={<IconButton icon="more" label={`${title}: numbers and files`} />}>
          <MenuItem icon="list" onSelect={() => setInNumbers(!isInNumbers)}>
            {isInNumbers ? 'Hide the numbers' : 'Show the numbers'}
          </MenuItem>
          <MenuItem icon="download" end="CSV" onSelect={saveNumbers}>
            Save the numbers
          </MenuItem>
          <MenuItem icon="download" end="PNG" onSelect={savePicture}>
            Save the picture
          </MenuItem>
        </Menu>
      </div>
      {lead}
      <div ref={drawing} className={styles.drawing} role="img" aria-label={sentence}>
        {width > 0 && children(width)}
      </div>
      {below && <figcaption className={styles.below}>{below}</figcaption>}
      {isInNumbers && <Numbers title={title} numbers={numbers} />}
    </figure>
  );
}

/** Transparent all the way up is the page's own white or black. */
function groundOf(element: Element): string {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const colour = getComputedStyle(at).backgroundColor;
    if (colour !== 'rgba(0, 0, 0, 0)' && colour !== 'transparent') return colour;
  }
  return 'white';
}

function useWidthOf(element: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const at = element.current;
    if (!at) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry!.contentRect.width)));
    observer.observe(at);
    return () => observer.disconnect();
  }, [element]);
  return width;
}

function Numbers({ title, numbers: { columns, rows } }: { title: string; numbers: ChartNumbers }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className={styles.numbers} aria-label={`${title} in numbers`} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="num">
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, at) =>
                at === 0 ? (
                  <th key={at} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={at}>{cell ?? ''}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

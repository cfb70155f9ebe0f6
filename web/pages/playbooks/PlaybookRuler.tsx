import styles from '#web/pages/playbooks/ruler.module.css';
import { peopleByDay, type Ruler } from '#web/pages/playbooks/ruler.ts';

/** More dots than this stand as a number, so that a full day stays inside its column. */
const dotsInColumn = 6;

/** The days of a method as a ruler, with one dot for each person on the way. */
export function PlaybookRuler({
  ruler,
  days,
  onTheWay,
}: {
  ruler: Ruler;
  days: readonly number[];
  onTheWay: number;
}) {
  const at = (day: number) => `${(100 * day) / ruler.lastDay}%`;
  const columns = [...peopleByDay(days, ruler.lastDay)].sort(([a], [b]) => a - b);
  return (
    <figure className={styles.ruler}>
      <figcaption className={styles.caption}>
        <PeopleOnTheWay count={onTheWay} shown={days.length} />
      </figcaption>
      <div role="img" aria-label={`${ruler.says}.`}>
        <div className={styles.people}>
          {columns.map(([day, count]) => (
            <span key={day} style={{ left: at(day) }}>
              {count > dotsInColumn && <b className="num">{count}</b>}
              {Array.from({ length: Math.min(count, dotsInColumn) }, (_, index) => (
                <i key={index} />
              ))}
            </span>
          ))}
        </div>
        <div className={styles.track}>
          {ruler.waits.map((wait) => (
            <span key={wait.from} className={styles.wait} style={span(wait, ruler)} />
          ))}
          {ruler.marks
            .filter((mark) => mark.to > mark.from)
            .map((mark) => (
              <span key={mark.step} className={styles.window} style={span(mark, ruler)} />
            ))}
          {ruler.marks.map((mark) => (
            <b key={mark.step} style={{ left: at((mark.from + mark.to) / 2) }}>
              {mark.step}
            </b>
          ))}
        </div>
        <div className={styles.ticks}>
          {ruler.ticks.map((day, index) => (
            <span key={day} style={{ left: at(day) }} className="num">
              {index === 0 ? `Day ${day}` : day}
            </span>
          ))}
        </div>
      </div>
    </figure>
  );
}

function PeopleOnTheWay({ count, shown }: { count: number; shown: number }) {
  if (count === 0) return <>Nobody is on the way with it yet. Each person will be one dot.</>;
  return (
    <>
      <b className="num">{count === 1 ? '1 person' : `${count.toLocaleString()} people`}</b>{' '}
      {count === 1 ? 'is' : 'are'} on the way, one dot each
      {shown < count && `; the newest ${shown.toLocaleString()} are drawn`}
    </>
  );
}

const span = ({ from, to }: { from: number; to: number }, ruler: Ruler) => ({
  left: `${(100 * from) / ruler.lastDay}%`,
  width: `${(100 * (to - from)) / ruler.lastDay}%`,
});

import type { PersonDay } from '#api/plan.ts';
import styles from '#web/pages/today/person/person.module.css';
import { spanWords, stretchesOf } from '#web/pages/today/person/their-hours.ts';

/** What the strip of their day draws, in words: half hours that read the same are one row. */
export default function DayNumbers({ day, zone }: { day: PersonDay; zone: string }) {
  const rows = stretchesOf(
    day.slots,
    (one, other) =>
      one.says === other.says &&
      (one.says === null || (one.isScreened === other.isScreened && one.isPlanned === other.isPlanned)),
  );
  return (
    <table className={styles.numbers}>
      <thead>
        <tr>
          <th scope="col">Their time</th>
          <th scope="col">They answer</th>
          <th scope="col">Who picks up</th>
        </tr>
      </thead>
      <tbody className="num">
        {rows.map(({ from, until, slot }) => (
          <tr key={from}>
            <th scope="row">
              {spanWords(from, until, zone)}
              {slot.isPlanned && <span className={styles.plannedHere}>planned</span>}
            </th>
            <td>{slot.says ?? 'Not called then'}</td>
            <td>{slot.says && (slot.isScreened ? 'Front desk' : 'Themselves')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

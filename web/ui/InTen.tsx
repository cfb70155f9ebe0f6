import type { ChanceSaid } from '#api/plan.ts';
import { cx } from '#web/ui/class-names.ts';
import styles from '#web/ui/in-ten.module.css';

/**
 * How likely somebody answers: ten small bars and "3 in 10". What it rests on stands in the title; a list has no room for more.
 * @param words what is read instead of the bare number, as "3 in 10 she answers"
 */
export function InTen({
  chance,
  words = chance.says,
  className,
}: {
  chance: ChanceSaid;
  words?: string;
  className?: string;
}) {
  return (
    <span className={cx(styles.inTen, className)} title={titleOf(chance)}>
      <span className={styles.bars} aria-hidden="true">
        {Array.from({ length: 10 }, (_, bar) => (
          <i key={bar} className={cx(bar < chance.inTen && styles.on)} />
        ))}
      </span>
      <span className="num">{words}</span>
      {words === chance.says && <span className="sr"> that they answer</span>}
    </span>
  );
}

const titleOf = ({ says, restsOn, isEstimated }: ChanceSaid) =>
  `${says} that they answer${isEstimated ? ', estimated from similar people' : ''}. It rests on ${restsOn}.`;

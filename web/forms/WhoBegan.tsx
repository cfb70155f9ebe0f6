import { Link } from '@tanstack/react-router';
import type { EnrolmentAnswer } from '#web/api/campaigns.ts';
import styles from '#web/forms/forms.module.css';
import { peopleWords } from '#web/forms/people-words.ts';
import { Button } from '#web/ui/Button.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';

/** What came of beginning with people: how many begin, and who stays as before and why. */
export function WhoBegan({
  answer: { enrolled, refused },
  nobody,
  next,
  onClose,
}: {
  answer: Pick<EnrolmentAnswer, 'enrolled' | 'refused'>;
  /** The title where nobody begins. */
  nobody: string;
  /** What follows where nobody was refused. */
  next: string;
  onClose: () => void;
}) {
  return (
    <Dialog
      open
      onClose={onClose}
      title={enrolled === 0 ? nobody : `${peopleWords(enrolled)} ${enrolled === 1 ? 'begins' : 'begin'}`}
      says={
        refused.length === 0
          ? next
          : `${peopleWords(refused.length)} ${refused.length === 1 ? 'stays' : 'stay'} as before, because:`
      }
      actions={
        <Button look="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      {refused.length > 0 && (
        <ul className={styles.refused}>
          {refused.map((one) => (
            <li key={one.personId}>
              <b>
                <Link to="/people/$id" params={{ id: one.personId }} className="link">
                  {one.name}
                </Link>
              </b>
              <span>{one.says}</span>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}

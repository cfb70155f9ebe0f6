import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import type { Person } from '#api/people.ts';
import type { Appointment } from '#api/visits.ts';
import { Refused } from '#web/api/client.ts';
import { personQuery } from '#web/api/people.ts';
import { deskNow, useSession } from '#web/api/session.ts';
import { type AppointmentAnswer, useAddAppointment, useChangeAppointment } from '#web/api/visits.ts';
import { localDate, ownZone } from '#web/format/when.ts';
import { type FormRefusal, refusalOf } from '#web/forms/refusal.ts';
import { AppointmentFields } from '#web/forms/visit/AppointmentFields.tsx';
import { type AppointmentDraft, draftOf, readAppointment } from '#web/forms/visit/appointment-draft.ts';
import { PersonField } from '#web/forms/visit/PersonField.tsx';
import styles from '#web/forms/visit/visit.module.css';
import { Button } from '#web/ui/Button.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';
import { LoadingLines } from '#web/ui/LoadingLines.tsx';
import { toast } from '#web/ui/toast.tsx';

type Who = { id: string; name: string };

type Props = {
  /** With whom; absent: the dialog asks. */
  who?: Who;
  /** Whoever answers for them booked it. */
  byScreener?: boolean;
  /** The one that gets another time or place. */
  moves?: Appointment;
  /** The day it begins with: a local date. */
  on?: string | undefined;
  onClose: () => void;
  onDone?: (answer: AppointmentAnswer) => void;
};

/** Writes down what was agreed, by the prospect's clock with the rep's beside it; or moves it. */
export default function AppointmentDialog(props: Props) {
  const { moves } = props;
  const [who, setWho] = useState<Who | null>(
    moves ? { id: moves.personId, name: moves.name } : (props.who ?? null),
  );
  const person = useQuery({ ...personQuery(who?.id ?? ''), enabled: who !== null && !moves });
  const timeZone = moves?.timeZone ?? person.data?.timeZones[0];
  const own = useSession()?.rep?.timeZone ?? ownZone();
  const isRead = moves !== undefined || person.data !== undefined;
  if (who !== null && isRead)
    return (
      <Write
        key={who.id}
        {...props}
        who={who}
        screener={person.data?.screener ?? null}
        timeZone={timeZone ?? own}
        ownZone={own}
      />
    );
  return (
    <Dialog
      open
      onClose={props.onClose}
      title="Write a visit down"
      says="What was agreed with somebody, or is to be."
    >
      {who === null ? (
        <PersonField label="With whom" onChoose={setWho} />
      ) : (
        <LoadingLines what={who.name} heights={[40, 40]} />
      )}
    </Dialog>
  );
}

type WriteProps = Props & { who: Who; screener: Person['screener']; timeZone: string; ownZone: string };

function Write(props: WriteProps) {
  const { who, screener, moves, timeZone, ownZone: own, onClose, onDone } = props;
  const [draft, setDraft] = useState<AppointmentDraft>(() =>
    moves ? draftOf(moves) : emptyDraft(props, timeZone),
  );
  const [refusal, setRefusal] = useState<FormRefusal | null>(null);
  const [isBeside, setBeside] = useState(false);
  const options = {
    onDone: (answer: AppointmentAnswer) => {
      toast.done(`${who.name}: written down.`, answer.says);
      onDone?.(answer);
      onClose();
    },
    onRefused: (error: unknown) => {
      const refused = refusalOf(error);
      setRefusal(refused);
      setBeside(error instanceof Refused && error.problem.status === 409);
      return refused !== null;
    },
  };
  const add = useAddAppointment(options);
  const change = useChangeAppointment(options);
  const formId = useId();
  const set = (next: Partial<AppointmentDraft>) => {
    setRefusal(null);
    setBeside(false);
    setDraft({ ...draft, ...next });
  };
  const save = (besideAnother: boolean) => {
    const read = readAppointment(draft, timeZone);
    if ('field' in read) return setRefusal(read);
    const said = {
      ...read,
      placeSays: draft.placeSays.trim() || null,
      note: draft.note.trim() || null,
      ...(besideAnother && { besideAnother }),
    };
    if (moves) change.write({ id: moves.id, ...said });
    else
      add.write({
        personId: who.id,
        kind: draft.kind,
        ...said,
        ...(draft.byScreener && screener && { bookedByScreenerId: screener.id }),
      });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={moves ? `Another time with ${who.name}` : `An appointment with ${who.name}`}
      says={
        moves
          ? 'The one that was stays in the history as moved.'
          : 'It takes its time out of the day, with the way there, and goes into your calendar.'
      }
      actions={
        <>
          <Button look="ghost" onClick={onClose}>
            {moves ? 'Cancel' : 'Not now'}
          </Button>
          {isBeside && (
            <Button busy={add.isWriting || change.isWriting} onClick={() => save(true)}>
              Keep both
            </Button>
          )}
          <Button look="primary" type="submit" form={formId} busy={add.isWriting || change.isWriting}>
            {moves ? 'Move it' : 'Write it down'}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className={styles.form}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          save(false);
        }}
      >
        <AppointmentFields
          personId={who.id}
          draft={draft}
          isMoved={moves !== undefined}
          screener={screener}
          timeZone={timeZone}
          ownZone={own}
          refusal={refusal}
          onChange={set}
        />
      </form>
    </Dialog>
  );
}

const emptyDraft = ({ on, byScreener = false }: Props, timeZone: string): AppointmentDraft => ({
  kind: 'visit',
  on: on ?? localDate(deskNow() + 86_400_000, timeZone),
  time: '',
  second: false,
  minutes: '45',
  placeSays: '',
  note: '',
  byScreener,
});

import { useState } from 'react';
import { type HowWell, howWellNames } from '#core/referral/how-well.ts';
import { useAddAcquaintance } from '#web/api/connections.ts';
import { useSession } from '#web/api/session.ts';
import { howWellWords } from '#web/format/referral-words.ts';
import styles from '#web/forms/connect/connect.module.css';
import { type PartyChosen, PartyField } from '#web/forms/connect/PartyField.tsx';
import { Button } from '#web/ui/Button.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';
import { Input } from '#web/ui/Field.tsx';
import { Segmented } from '#web/ui/Segmented.tsx';

/** Somebody knows them; and where that is somebody new, whether the rep knows that one. */
export function KnowsDialog({
  person,
  onClose,
}: {
  person: { id: string; name: string };
  onClose: () => void;
}) {
  const me = useSession()?.rep;
  const [who, setWho] = useState<PartyChosen | null>(null);
  const [how, setHow] = useState<HowWell>('somewhat');
  const [mine, setMine] = useState<HowWell | 'not'>('not');
  const [sinceOn, setSinceOn] = useState('');
  const [note, setNote] = useState('');
  const add = useAddAcquaintance({});
  const asksMine = who !== null && me != null && who.id !== me.id;
  const save = async () => {
    if (who === null) return;
    const known = who.id === undefined ? { name: who.name } : { id: who.id };
    const more = { sinceOn: sinceOn || null, note: note.trim() || null };
    try {
      await add.writeAsync({ one: known, other: { id: person.id }, how, ...more });
      if (asksMine && mine !== 'not') await add.writeAsync({ one: { id: me.id }, other: known, how: mine });
      onClose();
    } catch {
      // What was refused has been said; what was typed stays.
    }
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Who knows ${person.name}?`}
      says="Somebody who could ask them to take your call. Nobody is asked by this."
      actions={
        <>
          <Button look="ghost" onClick={onClose}>
            Cancel
          </Button>
          <Button look="primary" disabled={who === null} busy={add.isWriting} onClick={save}>
            Keep
          </Button>
        </>
      }
    >
      <div className={styles.stack}>
        <PartyField label="Name" chosen={who} except={person.id} onChoose={setWho} />
        <HowWellChoice name={`How well they know ${person.name}`} value={how} onChoose={setHow} />
        {asksMine && (
          <HowWellChoice name={`How well you know ${who.name}`} value={mine} onChoose={setMine} mayNot />
        )}
        <div className={styles.pair}>
          <Input
            label="Since"
            type="date"
            value={sinceOn}
            onChange={(event) => setSinceOn(event.target.value)}
          />
          <Input
            label="Note"
            maxLength={500}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </div>
      </div>
    </Dialog>
  );
}

type Degree = HowWell | 'not';
const degrees = howWellNames.map((value) => ({ value: value as Degree, label: howWellWords[value] }));
const withNone = [...degrees, { value: 'not' as Degree, label: 'Not at all' }];

function HowWellChoice<Value extends Degree>({
  name,
  value,
  onChoose,
  mayNot = false,
}: {
  name: string;
  value: Value;
  onChoose: (value: Value) => void;
  mayNot?: boolean;
}) {
  return (
    <div className={styles.degree}>
      <p>{name}</p>
      <Segmented<Degree>
        name={name}
        value={value}
        segments={mayNot ? withNone : degrees}
        onChoose={(next) => onChoose(next as Value)}
      />
    </div>
  );
}

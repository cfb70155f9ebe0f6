import { type FormEvent, useMemo, useState } from 'react';
import { type Settings, useChangeSettings } from '#web/api/settings.ts';
import { countryChoices } from '#web/format/places.ts';
import styles from '#web/pages/settings/settings.module.css';
import { Button } from '#web/ui/Button.tsx';
import { Combobox } from '#web/ui/Combobox.tsx';
import { Input } from '#web/ui/Field.tsx';
import { toast } from '#web/ui/toast.tsx';

export function WorkspaceForm({ settings }: { settings: Settings }) {
  const [name, setName] = useState(settings.name);
  const [country, setCountry] = useState(settings.defaultCountry);
  const [daysBetween, setDaysBetween] = useState(String(settings.daysBetweenAsks));
  const countries = useMemo(countryChoices, []);
  const change = useChangeSettings({ onDone: () => toast.done('Saved.') });
  const wanted = { name: name.trim(), defaultCountry: country, daysBetweenAsks: Number(daysBetween) };
  const isSame =
    wanted.name === settings.name &&
    wanted.defaultCountry === settings.defaultCountry &&
    wanted.daysBetweenAsks === settings.daysBetweenAsks;
  const save = (event: FormEvent) => {
    event.preventDefault();
    change.write(wanted);
  };
  return (
    <form className={styles.grid} onSubmit={save}>
      <Input
        label="Name"
        required
        maxLength={120}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Combobox
        label="Country of numbers without one"
        choices={countries}
        value={country}
        onChoose={setCountry}
        hint="Asked again with every import"
      />
      <Input
        label="Days between two asks of one connector"
        type="number"
        required
        min={1}
        max={365}
        hint="Whoever of you asks; a favour is asked for seldom"
        value={daysBetween}
        onChange={(event) => setDaysBetween(event.target.value)}
      />
      <div className={styles.actions}>
        <Button type="submit" disabled={isSame || name.trim() === ''} busy={change.isWriting}>
          Save
        </Button>
      </div>
    </form>
  );
}

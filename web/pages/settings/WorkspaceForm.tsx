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
  const countries = useMemo(countryChoices, []);
  const change = useChangeSettings({ onDone: () => toast.done('Saved.') });
  const isSame = name.trim() === settings.name && country === settings.defaultCountry;
  const save = (event: FormEvent) => {
    event.preventDefault();
    change.write({ name: name.trim(), defaultCountry: country });
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
      <div className={styles.actions}>
        <Button type="submit" disabled={isSame || name.trim() === ''} busy={change.isWriting}>
          Save
        </Button>
      </div>
    </form>
  );
}

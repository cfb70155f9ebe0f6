import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useId, useMemo, useState } from 'react';
import type { Phone } from '#api/people.ts';
import { type NewPerson, useAddPerson } from '#web/api/people-list.ts';
import { countryChoices, zoneChoices } from '#web/format/places.ts';
import styles from '#web/forms/forms.module.css';
import { type FormRefusal, showRefusal } from '#web/forms/refusal.ts';
import { Button } from '#web/ui/Button.tsx';
import { Combobox } from '#web/ui/Combobox.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';
import { Input, Select } from '#web/ui/Field.tsx';

type Draft = {
  name: string;
  title: string;
  account: string;
  number: string;
  kind: Phone['kind'];
  email: string;
  city: string;
  region: string;
  country: string | null;
  timeZone: string | null;
};

const blank: Draft = {
  name: '',
  title: '',
  account: '',
  number: '',
  kind: 'unknown',
  email: '',
  city: '',
  region: '',
  country: null,
  timeZone: null,
};

/** One person by hand. Only a name is asked for; what is missing shows up under To prepare. */
export function PersonForm({
  defaultCountry,
  onClose,
}: {
  defaultCountry: string | null;
  onClose: () => void;
}) {
  const [draft, setDraft] = useState<Draft>({ ...blank, country: defaultCountry });
  const [refusal, setRefusal] = useState<FormRefusal | null>(null);
  const navigate = useNavigate();
  const formId = useId();
  const add = useAddPerson({
    onDone: (person) => navigate({ to: '/people/$id', params: { id: person.id } }),
    onRefused: showRefusal(setRefusal),
  });
  const set = (change: Partial<Draft>) => {
    setRefusal(null);
    setDraft({ ...draft, ...change });
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    add.write(draftToPerson(draft));
  };
  const said = (field: string) => (refusal?.field?.startsWith(field) ? refusal.says : undefined);
  return (
    <Dialog
      open
      onClose={onClose}
      width="wide"
      title="Add a person"
      says="A name is enough to begin with."
      actions={
        <>
          <Button look="ghost" onClick={onClose}>
            Cancel
          </Button>
          <Button look="primary" type="submit" form={formId} busy={add.isWriting}>
            Add
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={save} className={styles.grid}>
        <Text
          label="Name"
          value={draft.name}
          onText={(name) => set({ name })}
          error={said('name')}
          required
          whole
        />
        <Text label="Title" value={draft.title} onText={(title) => set({ title })} error={said('title')} />
        <Text
          label="Company"
          value={draft.account}
          onText={(account) => set({ account })}
          error={said('account')}
        />
        <Text
          label="Phone"
          type="tel"
          value={draft.number}
          onText={(number) => set({ number })}
          error={said('phones')}
          hint="With the country code, or as it is dialled there"
          minLength={3}
        />
        <Select
          label="What kind of number"
          value={draft.kind}
          onChange={(event) => set({ kind: event.target.value as Phone['kind'] })}
          hint="Only a line you know to be a business line is treated as one"
        >
          <option value="unknown">Not known</option>
          <option value="business">Business line</option>
          <option value="mobile">Mobile</option>
        </Select>
        <Text
          label="E-mail"
          type="email"
          value={draft.email}
          onText={(email) => set({ email })}
          error={said('emails')}
          whole
        />
        <Text label="City" value={draft.city} onText={(city) => set({ city })} error={said('city')} />
        <Text
          label="State or province"
          value={draft.region}
          onText={(region) => set({ region })}
          error={said('region')}
        />
        <Places draft={draft} set={set} said={said} />
        {refusal && !refusal.field && (
          <p className={styles.refusal} role="alert">
            {refusal.says}
          </p>
        )}
      </form>
    </Dialog>
  );
}

function Places({
  draft,
  set,
  said,
}: {
  draft: Draft;
  set: (change: Partial<Draft>) => void;
  said: (field: string) => string | undefined;
}) {
  const countries = useMemo(countryChoices, []);
  const zones = useMemo(zoneChoices, []);
  return (
    <>
      <Combobox
        label="Country"
        choices={countries}
        value={draft.country}
        onChoose={(country) => set({ country })}
        error={said('country')}
      />
      <Combobox
        label="Time zone"
        choices={zones}
        value={draft.timeZone}
        onChoose={(timeZone) => set({ timeZone })}
        error={said('timeZone')}
        hint="Leave it empty and the address or number tells it, with its source"
      />
    </>
  );
}

function Text({
  onText,
  whole,
  ...rest
}: {
  label: string;
  value: string;
  onText: (text: string) => void;
  type?: string;
  hint?: string;
  error?: string;
  required?: boolean;
  minLength?: number;
  whole?: boolean;
}) {
  return (
    <Input
      {...rest}
      className={whole ? styles.whole : undefined}
      maxLength={200}
      autoComplete="off"
      onChange={(event) => onText(event.target.value)}
    />
  );
}

function draftToPerson(draft: Draft): NewPerson {
  const { name, title, account, number, kind, email, city, region, country, timeZone } = draft;
  const filled = Object.entries({ title, account, city, region, country, timeZone }).filter(
    ([, value]) => value,
  );
  return {
    name: name.trim(),
    ...Object.fromEntries(filled),
    ...(number.trim() && { phones: [{ number: number.trim(), kind }] }),
    ...(email.trim() && { emails: [email.trim()] }),
  };
}

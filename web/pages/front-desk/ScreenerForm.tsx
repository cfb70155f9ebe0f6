import { useMemo, useState } from 'react';
import type { Screener } from '#api/screeners.ts';
import { type NewScreener, useRemoveScreener, useSaveScreener } from '#web/api/screeners.ts';
import { zoneChoices } from '#web/format/places.ts';
import { type FormRefusal, showRefusal } from '#web/forms/refusal.ts';
import styles from '#web/pages/front-desk/front-desk.module.css';
import { HoursFields } from '#web/pages/front-desk/HoursFields.tsx';
import { LineForm } from '#web/pages/person/Editable.tsx';
import { Combobox } from '#web/ui/Combobox.tsx';
import { Input, Select, TextArea } from '#web/ui/Field.tsx';

/** Whom somebody may answer for, as the page that writes them down knows it. */
export type Whom = {
  account: { id: string; name: string } | null;
  person: { id: string; name: string } | null;
};

type Written = {
  name: string;
  role: Screener['role'];
  answersFor: 'account' | 'person' | 'as-now' | 'elsewhere';
  /** Another company's name. */
  company: string;
  phone: string;
  hours: NonNullable<Screener['hours']>;
  timeZone: string | null;
  line: string;
  note: string;
};

/** Writes somebody down, or changes what is known of them. */
export function ScreenerForm({
  screener,
  whom,
  onClose,
}: {
  screener: Screener | null;
  whom: Whom;
  onClose: () => void;
}) {
  const [written, setWritten] = useState<Written>(() => begin(screener, whom));
  const [refusal, setRefusal] = useState<FormRefusal | null>(null);
  const zones = useMemo(zoneChoices, []);
  const save = useSaveScreener(screener?.id ?? null, onClose, showRefusal(setRefusal));
  const remove = useRemoveScreener(onClose);
  const set = (more: Partial<Written>) => setWritten((before) => ({ ...before, ...more }));
  const errorAt = (field: string) => (refusal?.field?.startsWith(field) ? refusal.says : undefined);
  const known = ['name', 'phone', 'hours', 'timeZone', 'account'];
  return (
    <LineForm
      onSave={() => {
        setRefusal(null);
        save.write(toScreener(written, whom));
      }}
      onClose={onClose}
      onEmpty={screener === null ? undefined : () => remove.write(screener.id)}
      busy={save.isWriting || remove.isWriting}
    >
      <Input
        label="Name"
        autoFocus
        maxLength={120}
        value={written.name}
        error={errorAt('name')}
        hint="Empty while nobody has said it"
        onChange={(event) => set({ name: event.target.value })}
      />
      <div className={styles.pair}>
        <Select
          label="They are"
          value={written.role}
          onChange={(event) => set({ role: event.target.value as Screener['role'] })}
        >
          <option value="screener">the front desk</option>
          <option value="assistant">an assistant</option>
        </Select>
        <Select
          label="Answer for"
          value={written.answersFor}
          onChange={(event) => set({ answersFor: event.target.value as Written['answersFor'] })}
        >
          {screener && <option value="as-now">the same as now</option>}
          {whom.account && <option value="account">everybody at {whom.account.name}</option>}
          {whom.person && <option value="person">{whom.person.name} alone</option>}
          {screener && <option value="elsewhere">another company</option>}
        </Select>
      </div>
      {written.answersFor === 'elsewhere' && (
        <Input
          label="The company they answer for now"
          required
          maxLength={200}
          value={written.company}
          error={errorAt('account')}
          onChange={(event) => set({ company: event.target.value })}
        />
      )}
      <HoursFields hours={written.hours} error={errorAt('hours')} onChange={(hours) => set({ hours })} />
      <Combobox
        label="By the clock of"
        value={written.timeZone}
        choices={zones}
        placeholder="whoever is called"
        error={errorAt('timeZone')}
        onChoose={(timeZone) => set({ timeZone })}
      />
      <Input
        label="Their own number"
        type="tel"
        maxLength={60}
        value={written.phone}
        error={errorAt('phone')}
        onChange={(event) => set({ phone: event.target.value })}
      />
      <Input
        label="What works with them, in your words"
        maxLength={300}
        value={written.line}
        onChange={(event) => set({ line: event.target.value })}
      />
      <TextArea
        label="Note"
        rows={3}
        maxLength={2000}
        value={written.note}
        onChange={(event) => set({ note: event.target.value })}
      />
      {refusal && !known.some((field) => refusal.field?.startsWith(field)) && (
        <p className={styles.refused} role="alert">
          {refusal.says}
        </p>
      )}
    </LineForm>
  );
}

function begin(screener: Screener | null, whom: Whom): Written {
  const forNew = whom.account ? 'account' : 'person';
  return {
    name: screener?.name ?? '',
    role: screener?.role ?? 'screener',
    answersFor: screener ? 'as-now' : forNew,
    company: '',
    phone: screener?.phone?.display ?? '',
    hours: screener?.hours ?? [],
    timeZone: screener?.timeZone ?? null,
    line: screener?.line ?? '',
    note: screener?.note ?? '',
  };
}

function toScreener(written: Written, whom: Whom): NewScreener {
  const { name, role, answersFor, company, phone, hours, timeZone, line, note } = written;
  return {
    name: name.trim() || null,
    role,
    phone: phone.trim() || null,
    hours: hours.length === 0 ? null : hours,
    timeZone,
    line: line.trim() || null,
    note: note.trim() || null,
    ...(answersFor === 'account' && whom.account && { accountId: whom.account.id }),
    ...(answersFor === 'elsewhere' && { account: company.trim() }),
    ...(answersFor === 'person' && whom.person && { personIds: [whom.person.id] }),
  };
}

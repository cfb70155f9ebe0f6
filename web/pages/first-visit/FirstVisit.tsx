import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { Refused } from '#web/api/client.ts';
import { useBeginWorkspace, useOpenSample } from '#web/api/session.ts';
import { ownZone } from '#web/format/when.ts';
import styles from '#web/pages/first-visit/first-visit.module.css';
import { Button } from '#web/ui/Button.tsx';
import { Combobox } from '#web/ui/Combobox.tsx';
import { Input } from '#web/ui/Field.tsx';
import { Icon, Mark } from '#web/ui/Icon.tsx';
import { useTitle } from '#web/ui/Page.tsx';

/** The first time: look around with invented people, or begin with one's own list. */
export default function FirstVisit() {
  useTitle('Welcome');
  const [begins, setBegins] = useState(false);
  const sample = useOpenSample();
  return (
    <main className={styles.page}>
      <div className={styles.inner}>
        <Mark size={40} />
        <h1>Who do I call now?</h1>
        <p className={styles.dek}>
          Phonework answers that every working day, with why, when in their day, with which words, and what
          you promised. Everything stays on this machine.
        </p>
        {begins ? (
          <OwnList onBack={() => setBegins(false)} />
        ) : (
          <ul className={styles.ways}>
            <li>
              <button type="button" onClick={() => setBegins(true)} disabled={sample.isWriting}>
                <Icon name="upload" size={20} />
                <span className="grow">
                  <b>Import my list</b>
                  <em>A CRM export, a spreadsheet or contacts. A few questions about you first.</em>
                </span>
                <Icon name="chevron-right" />
              </button>
            </li>
            <li>
              <button type="button" onClick={() => sample.write()} disabled={sample.isWriting}>
                <Icon name="people" size={20} />
                <span className="grow">
                  <b>{sample.isWriting ? 'Making the sample people …' : 'Look around with sample people'}</b>
                  <em>
                    Invented people with weeks of history. Their numbers are never dialled; one click removes
                    them.
                  </em>
                </span>
                <Icon name="chevron-right" />
              </button>
            </li>
          </ul>
        )}
      </div>
    </main>
  );
}

const zones = () =>
  [...new Set([ownZone(), ...Intl.supportedValuesOf('timeZone')])].map((value) => ({
    value,
    label: value.replaceAll('_', ' ').replaceAll('/', ', '),
  }));

/** Countries by their names in the reader's language. */
function countries() {
  const names = new Intl.DisplayNames(navigator.language, { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((one) => letters.map((two) => one + two));
  return codes
    .filter((code) => !notCountries.has(code) && names.of(code))
    .map((value) => ({ value, label: names.of(value) as string }))
    .sort((one, other) => one.label.localeCompare(other.label));
}

/** Two letters that name groups or places without telephones of their own. */
const notCountries = new Set([
  'EU',
  'EZ',
  'UN',
  'QO',
  'XA',
  'XB',
  'ZZ',
  'AC',
  'CP',
  'DG',
  'EA',
  'IC',
  'TA',
  'CQ',
]);

function OwnList({ onBack }: { onBack: () => void }) {
  const navigate = useNavigate();
  const beginning = useBeginWorkspace(() => navigate({ to: '/imports/new' }));
  const [form, setForm] = useState({ name: '', repName: '', email: '' });
  const [timeZone, setTimeZone] = useState<string | null>(ownZone());
  const [country, setCountry] = useState<string | null>(null);
  const refused = beginning.error instanceof Refused ? beginning.error.problem : null;
  const errorAt = (field: string) =>
    refused?.field === field ? `${refused.title} ${refused.detail}` : undefined;
  const type = (field: keyof typeof form) => (event: { target: { value: string } }) =>
    setForm({ ...form, [field]: event.target.value });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (timeZone) beginning.write({ ...form, timeZone, defaultCountry: country });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <Input
        label="Your name"
        required
        autoFocus
        autoComplete="name"
        maxLength={120}
        value={form.repName}
        onChange={type('repName')}
        error={errorAt('repName')}
      />
      <Input
        label="Your e-mail"
        required
        type="email"
        autoComplete="email"
        maxLength={254}
        value={form.email}
        onChange={type('email')}
        error={errorAt('email')}
        hint="It names you here. Nothing is sent to it."
      />
      <Input
        label="Name of this desk"
        required
        autoComplete="organization"
        placeholder="Your company, say"
        maxLength={120}
        value={form.name}
        onChange={type('name')}
        error={errorAt('name')}
      />
      <Combobox
        label="Your time zone"
        choices={zones()}
        value={timeZone}
        onChoose={setTimeZone}
        error={errorAt('timeZone')}
      />
      <Combobox
        label="Most of your people are in"
        choices={countries()}
        value={country}
        onChoose={setCountry}
        placeholder="A country, or leave it open"
        hint="Used only for numbers that do not say their country."
      />
      <div className={styles.actions}>
        <Button onClick={onBack}>Back</Button>
        <Button type="submit" look="primary" busy={beginning.isWriting} disabled={!timeZone}>
          Go on to my list
        </Button>
      </div>
    </form>
  );
}

import { useQuery } from '@tanstack/react-query';
import { playbooksQuery } from '#web/api/playbooks.ts';
import { scriptQuery, scriptsQuery } from '#web/api/scripts.ts';
import { Several } from '#web/pages/trials/Several.tsx';
import type { Asked, TrialForm } from '#web/pages/trials/trial-form.ts';
import styles from '#web/pages/trials/trials.module.css';
import { Select } from '#web/ui/Field.tsx';

/** One method for everybody, one message of it, and which of its versions are compared: those that were in use. */
export function MessageVersions({
  form,
  onChange,
  open,
}: {
  form: TrialForm;
  onChange: (form: TrialForm) => void;
  open: Asked;
}) {
  const playbooks = useQuery(playbooksQuery).data ?? [];
  const scripts = useQuery(scriptsQuery(false)).data ?? [];
  const ofMethod = scripts.filter(
    ({ hearer, inUse, team, playbookId }) =>
      hearer === 'voicemail' &&
      inUse !== null &&
      team === null &&
      (playbookId === null || playbookId === form.playbookId),
  );
  return (
    <>
      <div className={styles.pair}>
        <Select
          label="Method of everybody"
          value={form.playbookId}
          error={open.playbookId}
          onChange={({ target }) =>
            onChange({ ...form, playbookId: target.value, scriptId: '', versions: [] })
          }
        >
          <option value="">Choose one</option>
          {playbooks.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        <Select
          label="Message"
          value={form.scriptId}
          error={open.scriptId}
          disabled={form.playbookId === ''}
          onChange={({ target }) => onChange({ ...form, scriptId: target.value, versions: [] })}
        >
          <option value="">Choose one</option>
          {ofMethod.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      </div>
      {form.scriptId !== '' && <Versions form={form} onChange={onChange} error={open.arms} />}
    </>
  );
}

function Versions({
  form,
  onChange,
  error,
}: {
  form: TrialForm;
  onChange: (form: TrialForm) => void;
  error: string | undefined;
}) {
  const versions = (useQuery(scriptQuery(form.scriptId)).data?.versions ?? []).filter(
    ({ state }) => state !== 'draft',
  );
  const isInUse = new Map(versions.map(({ version, state }) => [String(version), state === 'in-use']));
  return (
    <Several
      legend="Versions"
      says={
        versions.length < 2
          ? 'This message has been in use in one version only; write another in Messages and use it first.'
          : 'Two to four. Whoever is in the trial hears theirs, whichever is in use for the others.'
      }
      values={[...isInUse.keys()]}
      chosen={form.versions.map(String)}
      words={(version) => `Version ${version}${isInUse.get(version) ? ', in use now' : ''}`}
      error={error}
      onChange={(chosen) => onChange({ ...form, versions: chosen.map(Number) })}
    />
  );
}

import { useQuery } from '@tanstack/react-query';
import type { TrialSize } from '#api/trials.ts';
import { relationships } from '#core/decide/facts.ts';
import { campaignsQuery } from '#web/api/campaigns.ts';
import { playbooksQuery } from '#web/api/playbooks.ts';
import { MessageVersions } from '#web/pages/trials/MessageVersions.tsx';
import { Several } from '#web/pages/trials/Several.tsx';
import type { Asked, TrialForm } from '#web/pages/trials/trial-form.ts';
import { percent, points } from '#web/pages/trials/trial-words.ts';
import styles from '#web/pages/trials/trials.module.css';
import { Input, Select } from '#web/ui/Field.tsx';
import { Segmented } from '#web/ui/Segmented.tsx';
import { relationshipWords } from '#web/ui/Tag.tsx';

type Change = (form: TrialForm) => void;

/** The design of a trial; what is left empty is taken from the workspace's own people. */
export function TrialFields({
  form,
  onChange,
  open,
  size,
}: {
  form: TrialForm;
  onChange: Change;
  open: Asked;
  size: TrialSize | undefined;
}) {
  return (
    <>
      <Input
        label="Name"
        maxLength={120}
        value={form.name}
        error={open.name}
        onChange={(event) => onChange({ ...form, name: event.target.value })}
      />
      <div className={styles.several}>
        <span className={styles.label}>What is compared</span>
        <Segmented
          name="What is compared"
          value={form.compare}
          segments={comparisons}
          onChoose={(compare) => onChange({ ...form, compare })}
        />
      </div>
      {form.compare === 'methods' ? (
        <Methods form={form} onChange={onChange} error={open.arms} />
      ) : (
        <MessageVersions form={form} onChange={onChange} open={open} />
      )}
      <Several
        legend="Who takes part"
        values={relationships}
        chosen={form.relationships}
        words={relationshipWords}
        error={open.relationships}
        onChange={(chosen) => onChange({ ...form, relationships: chosen })}
      />
      <Outcome form={form} onChange={onChange} error={open.outcomeDays} />
      <Shares form={form} onChange={onChange} open={open} size={size} />
      <Campaign form={form} onChange={onChange} />
    </>
  );
}

const comparisons = [
  { value: 'methods', label: 'Methods' },
  { value: 'message', label: 'Versions of a message' },
] as const;

function Methods({
  form,
  onChange,
  error,
}: {
  form: TrialForm;
  onChange: Change;
  error: string | undefined;
}) {
  const playbooks = useQuery(playbooksQuery).data ?? [];
  const nameOf = new Map(playbooks.map(({ id, name }) => [id, name]));
  return (
    <Several
      legend="Methods"
      says="Two to four, each in the version it has when the trial is declared."
      values={playbooks.map(({ id }) => id)}
      chosen={form.arms}
      words={(id) => nameOf.get(id) ?? id}
      error={error}
      onChange={(arms) => onChange({ ...form, arms })}
    />
  );
}

const outcomes = [
  { value: 'conversation', label: 'Conversation' },
  { value: 'call-back', label: 'Call back' },
  { value: 'meeting', label: 'Meeting' },
] as const;

function Outcome({
  form,
  onChange,
  error,
}: {
  form: TrialForm;
  onChange: Change;
  error: string | undefined;
}) {
  return (
    <div className={styles.pair}>
      <div className={styles.several}>
        <span className={styles.label}>What counts</span>
        <Segmented
          name="What counts"
          value={form.outcome}
          segments={outcomes}
          onChoose={(outcome) => onChange({ ...form, outcome })}
        />
      </div>
      <Input
        label="Within days"
        inputMode="numeric"
        value={form.outcomeDays}
        error={error}
        hint="Nobody counts before theirs are over."
        onChange={(event) => onChange({ ...form, outcomeDays: event.target.value })}
      />
    </div>
  );
}

function Shares({
  form,
  onChange,
  open,
  size,
}: {
  form: TrialForm;
  onChange: Change;
  open: Asked;
  size: TrialSize | undefined;
}) {
  const own = size?.own.from
    ? `${size.own.of.toLocaleString()} of ${size.own.from.toLocaleString()} of your own so far.`
    : 'Nobody of your own has had so many days yet.';
  return (
    <div className={styles.triple}>
      <Input
        label="As things are, %"
        inputMode="decimal"
        value={form.baseRate}
        placeholder={size && points(size.baseRate)}
        hint={own}
        error={open.baseRate}
        onChange={(event) => onChange({ ...form, baseRate: event.target.value })}
      />
      <Input
        label="Difference worth telling, points"
        inputMode="decimal"
        value={form.leastDifference}
        placeholder={size && points(size.leastDifference)}
        hint="Half of it takes four times as many people."
        error={open.leastDifference}
        onChange={(event) => onChange({ ...form, leastDifference: event.target.value })}
      />
      <Input
        label="May ask not to be called, %"
        inputMode="decimal"
        value={form.askedAtMost}
        hint={`A method is stopped when more than ${percent(Number(form.askedAtMost) / 100 || 0)} ask; our own default is 5.`}
        error={open.askedAtMost}
        onChange={(event) => onChange({ ...form, askedAtMost: event.target.value })}
      />
    </div>
  );
}

function Campaign({ form, onChange }: { form: TrialForm; onChange: Change }) {
  const running = (useQuery(campaignsQuery).data ?? []).filter(({ closedAt }) => closedAt === null);
  return (
    <Select
      label="Campaign"
      value={form.campaignId}
      hint="Everybody of the trial is counted in it."
      onChange={(event) => onChange({ ...form, campaignId: event.target.value })}
    >
      <option value="">None</option>
      {running.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  );
}

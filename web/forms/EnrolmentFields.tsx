import { useQuery } from '@tanstack/react-query';
import { campaignsQuery } from '#web/api/campaigns.ts';
import { playbooksQuery } from '#web/api/playbooks.ts';
import { membersWords, poolsQuery } from '#web/api/pools.ts';
import { useSession } from '#web/api/session.ts';
import { trialsQuery } from '#web/api/trials.ts';
import {
  type CampaignChoice,
  type EnrolmentChoice,
  type Owner,
  trialOf,
  type Unanswered,
} from '#web/forms/enrolment-choice.ts';
import styles from '#web/forms/forms.module.css';
import { Choices } from '#web/ui/Choices.tsx';
import { Input, Select } from '#web/ui/Field.tsx';
import { LoadingLines } from '#web/ui/LoadingLines.tsx';
import { ErrorState } from '#web/ui/States.tsx';

/** Method, who calls, and campaign, each asked in the open; `mayKeep` adds the answer "nobody calls them yet". */
export function EnrolmentFields({
  choice,
  onChange,
  open,
  mayKeep,
}: {
  choice: EnrolmentChoice;
  onChange: (choice: EnrolmentChoice) => void;
  /** Sentences under questions that were passed over. */
  open: Unanswered;
  mayKeep?: boolean;
}) {
  const playbooks = useQuery(playbooksQuery);
  const trials = useQuery(trialsQuery).data ?? [];
  const session = useSession();
  if (playbooks.isError) return <ErrorState error={playbooks.error} onRetry={playbooks.refetch} />;
  if (!playbooks.data || !session) return <LoadingLines what="the methods" heights={[52, 52]} />;
  const methods = playbooks.data.map((playbook) => ({
    value: playbook.id,
    title: playbook.name,
    says: playbook.tagline,
  }));
  const running = trials
    .filter(({ state }) => state === 'running')
    .map(({ id, name, arms }) => ({
      value: `trial:${id}` as const,
      title: `By the trial “${name}”`,
      says: `Chance gives each account one of ${arms.map((arm) => `“${arm.name}”`).join(', ')}.`,
    }));
  const keep = {
    value: 'keep',
    title: 'Just keep them',
    says: 'Nobody calls them yet. A method can be chosen later.',
  };
  return (
    <div className={styles.stack}>
      <Choices
        legend="Method"
        says="How they will be called. Each person keeps the version they begin with."
        value={choice.method}
        choices={[...running, ...methods, ...(mayKeep ? [keep] : [])]}
        onChoose={(method) => onChange({ ...choice, method })}
        error={open.method}
        columns={2}
      />
      {choice.method !== 'keep' && (
        <>
          <OwnerChoice
            owner={choice.owner}
            onChoose={(owner) => onChange({ ...choice, owner })}
            error={open.owner}
          />
          {trialOf(choice) === null && (
            <CampaignFields
              campaign={choice.campaign}
              onChange={(campaign) => onChange({ ...choice, campaign })}
              error={open.campaign}
            />
          )}
        </>
      )}
    </div>
  );
}

/** One rep, or a pool that shares them. */
export function OwnerChoice({
  owner,
  onChoose,
  error,
}: {
  owner: Owner | null;
  onChoose: (owner: Owner) => void;
  error: string | undefined;
}) {
  const reps = useSession()?.reps ?? [];
  const pools = useQuery(poolsQuery).data ?? [];
  const ofReps = reps.map((rep) => ({ value: rep.id, title: rep.name, says: zoneWords(rep.timeZone) }));
  const ofPools = pools.map((pool) => ({
    value: pool.id,
    title: pool.name,
    says: `A pool: whoever has room of ${membersWords(pool, reps)}`,
  }));
  const toOwner = (id: string): Owner =>
    pools.some((pool) => pool.id === id) ? { poolId: id } : { repId: id };
  return (
    <Choices
      legend="Who calls them"
      value={owner && ('poolId' in owner ? owner.poolId : owner.repId)}
      choices={[...ofReps, ...ofPools]}
      onChoose={(id) => onChoose(toOwner(id))}
      error={error}
      columns={2}
    />
  );
}

const zoneWords = (zone: string) => zone.split('/').at(-1)?.replaceAll('_', ' ');

function CampaignFields({
  campaign,
  onChange,
  error,
}: {
  campaign: CampaignChoice | null;
  onChange: (campaign: CampaignChoice) => void;
  error: string | undefined;
}) {
  const running = (useQuery(campaignsQuery).data ?? []).filter((one) => one.closedAt === null);
  const kinds = [
    ...(running.length > 0 ? [{ value: 'existing' as const, title: 'One that is running' }] : []),
    { value: 'new' as const, title: 'A new one' },
    { value: 'none' as const, title: 'None' },
  ];
  const start = (kind: CampaignChoice['kind']): CampaignChoice => {
    if (kind === 'existing') return { kind, id: '' };
    return kind === 'new' ? { kind, name: '' } : { kind };
  };
  return (
    <div className={styles.tight}>
      <Choices
        legend="Campaign"
        says="A phone project: its calls and call-backs are counted together."
        value={campaign?.kind ?? null}
        choices={kinds}
        onChoose={(kind) => onChange(start(kind))}
        error={error}
        columns={2}
      />
      {campaign?.kind === 'existing' && (
        <Select
          label="Which campaign"
          value={campaign.id}
          onChange={(event) => onChange({ kind: 'existing', id: event.target.value })}
        >
          <option value="">Choose one</option>
          {running.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </Select>
      )}
      {campaign?.kind === 'new' && (
        <Input
          label="Its name"
          value={campaign.name}
          maxLength={120}
          autoFocus
          onChange={(event) => onChange({ kind: 'new', name: event.target.value })}
        />
      )}
    </div>
  );
}

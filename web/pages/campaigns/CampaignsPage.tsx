import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useId, useState } from 'react';
import type { Campaign } from '#api/campaigns.ts';
import { campaignsQuery, useNewCampaign } from '#web/api/campaigns.ts';
import { formatShortDay, ownZone } from '#web/format/when.ts';
import { showRefusal } from '#web/forms/refusal.ts';
import { CallBackRatio } from '#web/pages/campaigns/CallBackRatio.tsx';
import styles from '#web/pages/campaigns/campaigns.module.css';
import { Button } from '#web/ui/Button.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';
import { Input } from '#web/ui/Field.tsx';
import { useKeys } from '#web/ui/keys/use-keys.ts';
import { LoadingLines } from '#web/ui/LoadingLines.tsx';
import { Page } from '#web/ui/Page.tsx';
import { Segmented } from '#web/ui/Segmented.tsx';
import { EmptyState, ErrorState } from '#web/ui/States.tsx';

/** Phone projects: what was done in each, and how many of its messages were answered by a call. */
export default function CampaignsPage() {
  const { data: campaigns, error, refetch } = useQuery(campaignsQuery);
  const [isNew, setNew] = useState(false);
  useKeys({ 'list.add': () => setNew(true) });
  const add = (
    <Button look="primary" icon="plus" keyHint="list.add" onClick={() => setNew(true)}>
      New campaign
    </Button>
  );
  return (
    <Page
      title="Campaigns"
      says="Phone projects: people worked for one purpose, counted together."
      above={
        <Link to="/people" className="link">
          People
        </Link>
      }
      actions={add}
      width="full"
    >
      {error && !campaigns ? (
        <ErrorState error={error} onRetry={refetch} />
      ) : !campaigns ? (
        <LoadingLines what="the campaigns" heights={[44, 44]} />
      ) : campaigns.length === 0 ? (
        <EmptyState icon="flag" title="No campaign yet" actions={add}>
          <p>A list can be imported into one, and people can begin a method in one.</p>
        </EmptyState>
      ) : (
        <CampaignTable campaigns={campaigns} />
      )}
      {isNew && <NewCampaignDialog onClose={() => setNew(false)} />}
    </Page>
  );
}

function CampaignTable({ campaigns }: { campaigns: readonly Campaign[] }) {
  return (
    <table className={styles.table}>
      <caption className="sr">Campaigns</caption>
      <thead>
        <tr>
          <th scope="col">Campaign</th>
          {['People', 'On the way', 'Calls', 'Voicemails', 'Conversations'].map((head) => (
            <th key={head} scope="col" className={styles.count}>
              {head}
            </th>
          ))}
          <th scope="col" className={styles.ratio}>
            Messages answered by a call
          </th>
        </tr>
      </thead>
      <tbody>
        {campaigns.map((campaign) => (
          <tr key={campaign.id}>
            <th scope="row">
              <Link to="/campaigns/$id" params={{ id: campaign.id }} className={styles.name}>
                {campaign.name}
              </Link>
              <span className={styles.since}>{sinceWords(campaign)}</span>
            </th>
            <Count label="People" value={campaign.people} />
            <Count label="On the way" value={campaign.open} />
            <Count label="Calls" value={campaign.calls} />
            <Count label="Voicemails" value={campaign.voicemails} />
            <Count label="Conversations" value={campaign.conversations} />
            <td className={styles.ratio}>
              <CallBackRatio campaign={campaign} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** `label` stands beside the number where the table becomes a list. */
const Count = ({ label, value }: { label: string; value: number }) => (
  <td className={styles.count} data-label={label}>
    <span className="num">{value.toLocaleString()}</span>
  </td>
);

export function sinceWords({ createdAt, closedAt }: Campaign): string {
  const since = `Since ${formatShortDay(createdAt, ownZone())}, ${createdAt.slice(0, 4)}`;
  return closedAt ? `${since}; closed ${formatShortDay(closedAt, ownZone())}` : since;
}

const objectives = [
  { value: 'none', label: 'As each method says' },
  { value: 'appointment', label: 'Appointment' },
  { value: 'return-call', label: 'Return call' },
] as const;

function NewCampaignDialog({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState('');
  const [objective, setObjective] = useState<(typeof objectives)[number]['value']>('none');
  const [refusal, setRefusal] = useState<string | null>(null);
  const navigate = useNavigate();
  const formId = useId();
  const add = useNewCampaign({
    onDone: (campaign) => navigate({ to: '/campaigns/$id', params: { id: campaign.id } }),
    onRefused: showRefusal(({ says }) => setRefusal(says)),
  });
  const save = (event: FormEvent) => {
    event.preventDefault();
    add.write({ name: name.trim(), objective: objective === 'none' ? null : objective });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title="New campaign"
      actions={
        <>
          <Button look="ghost" onClick={onClose}>
            Cancel
          </Button>
          <Button look="primary" type="submit" form={formId} busy={add.isWriting}>
            Begin it
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={save} className={styles.form}>
        <Input
          label="Name"
          required
          autoFocus
          maxLength={120}
          value={name}
          error={refusal}
          onChange={(event) => setName(event.target.value)}
        />
        <div className={styles.field}>
          <span>What its calls are for</span>
          <Segmented
            name="What its calls are for"
            value={objective}
            segments={objectives}
            onChoose={setObjective}
          />
        </div>
      </form>
    </Dialog>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { Campaign } from '#api/campaigns.ts';
import { campaignQuery } from '#web/api/campaigns.ts';
import { objectiveWords } from '#web/format/person-words.ts';
import { CallBackRatio } from '#web/pages/campaigns/CallBackRatio.tsx';
import { sinceWords } from '#web/pages/campaigns/CampaignsPage.tsx';
import styles from '#web/pages/campaigns/campaigns.module.css';
import { buttonClass } from '#web/ui/Button.tsx';
import { LoadingLines } from '#web/ui/LoadingLines.tsx';
import { Page, Section } from '#web/ui/Page.tsx';
import { ErrorState } from '#web/ui/States.tsx';

/** One phone project: activity first, because only that is the team's to decide; what came of it second. */
export default function CampaignPage() {
  const { id } = useParams({ from: '/campaigns/$id' });
  const { data: campaign, error, refetch } = useQuery(campaignQuery(id));
  const back = (
    <Link to="/campaigns" className="link">
      Campaigns
    </Link>
  );
  if (!campaign)
    return (
      <Page title="Campaign" above={back}>
        {error ? (
          <ErrorState error={error} onRetry={refetch} />
        ) : (
          <LoadingLines what="the campaign" heights={[60]} />
        )}
      </Page>
    );
  return (
    <Page
      title={campaign.name}
      above={back}
      says={`${sinceWords(campaign)}. ${campaign.objective ? `For: ${objectiveWords[campaign.objective].toLowerCase()}.` : 'Each method says what its calls are for.'}`}
      actions={
        <Link to="/people" search={{ campaign: id }} className={buttonClass({})}>
          Its people
        </Link>
      }
    >
      <Section title="What was done">
        <Activity campaign={campaign} />
      </Section>
      <Section
        title="What came back"
        says="A message counts as answered when they call within 14 days. It answers the latest message before it only."
      >
        <div className={styles.back}>
          <CallBackRatio campaign={campaign} label="Messages answered by a call" />
          <p className={styles.quiet}>
            {campaign.callBacks.toLocaleString()} {campaign.callBacks === 1 ? 'call-back' : 'call-backs'} in
            all.
          </p>
        </div>
      </Section>
      <Section title="Methods in use">
        {campaign.playbooks.length === 0 ? (
          <p className={styles.quiet}>Nobody has begun a method here yet.</p>
        ) : (
          <ul className={styles.methods}>
            {campaign.playbooks.map((playbook) => (
              <li key={playbook.id}>
                <Link to="/playbooks/$id" params={{ id: playbook.id }} className="link">
                  {playbook.name}
                </Link>
                <span className="num">{playbook.people.toLocaleString()} people</span>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </Page>
  );
}

function Activity({ campaign }: { campaign: Campaign }) {
  const { people, open, calls, voicemails, conversations } = campaign;
  const figures = [
    [people, people === 1 ? 'person' : 'people'],
    [open, 'on the way'],
    [calls, calls === 1 ? 'call' : 'calls'],
    [voicemails, voicemails === 1 ? 'voicemail' : 'voicemails'],
    [conversations, conversations === 1 ? 'conversation' : 'conversations'],
  ] as const;
  return (
    <ul className={styles.figures}>
      {figures.map(([count, noun]) => (
        <li key={noun}>
          <b className="num">{count.toLocaleString()}</b> {noun}
        </li>
      ))}
    </ul>
  );
}

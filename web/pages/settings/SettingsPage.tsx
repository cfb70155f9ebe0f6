import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useRemoveSample, useSession } from '#web/api/session.ts';
import { settingsQuery } from '#web/api/settings.ts';
import { Calendars } from '#web/pages/settings/calendar/Calendars.tsx';
import { HouseRulesForm } from '#web/pages/settings/HouseRulesForm.tsx';
import { LawHours } from '#web/pages/settings/LawHours.tsx';
import { OfferForm } from '#web/pages/settings/OfferForm.tsx';
import { Pools } from '#web/pages/settings/Pools.tsx';
import { Reps } from '#web/pages/settings/Reps.tsx';
import styles from '#web/pages/settings/settings.module.css';
import { RepTime } from '#web/pages/settings/time/RepTime.tsx';
import { VisitsForm } from '#web/pages/settings/VisitsForm.tsx';
import { WorkspaceForm } from '#web/pages/settings/WorkspaceForm.tsx';
import { Button } from '#web/ui/Button.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';
import { LoadingLines } from '#web/ui/LoadingLines.tsx';
import { Page, Section } from '#web/ui/Page.tsx';
import { Segmented } from '#web/ui/Segmented.tsx';
import { ErrorState } from '#web/ui/States.tsx';
import { chooseTheme, readTheme, type Theme } from '#web/ui/theme.ts';

const KeysHelp = lazy(() => import('#web/ui/keys/KeysHelp.tsx'));

/** What holds for everybody here, then what is kept in this browser alone. */
export default function SettingsPage() {
  const { data: settings, error, refetch } = useQuery(settingsQuery);
  const session = useSession();
  if (error && !settings)
    return (
      <Page title="Settings">
        <ErrorState error={error} onRetry={refetch} />
      </Page>
    );
  if (!settings || !session)
    return (
      <Page title="Settings">
        <LoadingLines what="the settings" heights={[80, 160]} />
      </Page>
    );
  return (
    <Page title="Settings">
      <Section title="Workspace">
        <WorkspaceForm key={settings.name + settings.defaultCountry} settings={settings} />
      </Section>
      <Section
        title="What you offer"
        says="Messages say it in these words, for every rep: what you do, and what is in it for them."
      >
        <OfferForm key={JSON.stringify([settings.offer, settings.rehearseBefore])} settings={settings} />
      </Section>
      <Reps reps={session.reps} />
      <RepTime reps={session.reps} />
      <Calendars reps={session.reps} />
      <Pools reps={session.reps} />
      <Section
        title="Visits"
        says="Whoever is close to a confirmed visit can be offered one on the way, once a trip."
      >
        <VisitsForm key={JSON.stringify(settings.visits)} settings={settings.visits} />
      </Section>
      <Section
        title="House rules"
        says="No playbook loosens them. They can be stricter here; whatever is made looser is said with every decision."
      >
        <HouseRulesForm key={JSON.stringify(settings.houseRules)} rules={settings.houseRules} />
      </Section>
      <LawHours settings={settings} />
      <ThisBrowser />
      {session.workspace?.isSample && <Sample />}
    </Page>
  );
}

const themes = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;

function ThisBrowser() {
  const [theme, setTheme] = useState(readTheme);
  const [keysOpen, setKeysOpen] = useState(false);
  const choose = (next: Theme) => {
    chooseTheme(next);
    setTheme(next);
  };
  return (
    <Section title="In this browser" says="Kept on this machine, for whoever sits at it.">
      <div className={styles.browser}>
        <Segmented name="Look" value={theme} segments={themes} onChoose={choose} />
        <Button icon="keyboard" onClick={() => setKeysOpen(true)}>
          Keys
        </Button>
      </div>
      <Suspense>{keysOpen && <KeysHelp onClose={() => setKeysOpen(false)} />}</Suspense>
    </Section>
  );
}

function Sample() {
  const [asking, setAsking] = useState(false);
  const remove = useRemoveSample();
  return (
    <Section
      title="Sample"
      says="All people here are invented, and no number is ever dialled. Removing the sample leaves an empty desk."
    >
      <Button look="danger" icon="trash" onClick={() => setAsking(true)}>
        Remove the sample
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        mustAnswer
        title="Remove the sample?"
        says="The invented people go, with everything logged about them. It cannot be brought back, only begun anew."
        actions={
          <>
            <Button look="ghost" onClick={() => setAsking(false)}>
              Keep it
            </Button>
            <Button look="danger" onClick={() => remove.write()} busy={remove.isWriting}>
              Remove it
            </Button>
          </>
        }
      />
    </Section>
  );
}

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Outlet, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { listen } from '#web/api/live.ts';
import { useReached } from '#web/api/reach.ts';
import { sessionQuery } from '#web/api/session.ts';
import { Inbound } from '#web/inbound/Inbound.tsx';
import styles from '#web/ui/frame/frame.module.css';
import { Notices } from '#web/ui/frame/Notices.tsx';
import { places } from '#web/ui/frame/places.ts';
import { Rail } from '#web/ui/frame/Rail.tsx';
import { Self } from '#web/ui/frame/Self.tsx';
import { TabBar } from '#web/ui/frame/TabBar.tsx';
import { listenForKeys, useKeys } from '#web/ui/keys/use-keys.ts';
import { piece } from '#web/ui/piece.tsx';
import { ErrorState } from '#web/ui/States.tsx';
import { Toaster } from '#web/ui/toast.tsx';

const CommandPalette = piece(() => import('#web/ui/CommandPalette.tsx'));
const KeysHelp = piece(() => import('#web/ui/keys/KeysHelp.tsx'));
const FirstVisit = piece(() => import('#web/pages/first-visit/FirstVisit.tsx'));

/** The desk every page lies on: rail or tabs, notices, one sheet of paper. */
export function Frame() {
  const reached = useReached();
  const session = useQuery({ ...sessionQuery, refetchInterval: reached ? false : askAgainMs });
  const [open, setOpen] = useState<'palette' | 'keys' | null>(null);
  useLive(session.data?.workspace?.id);
  useGoKeys(setOpen);
  if (session.data && session.data.workspace === null)
    return (
      <>
        <FirstVisit />
        <Toaster />
      </>
    );
  return (
    <div className={styles.frame}>
      <a href="#sheet" className={styles.skip}>
        Skip to the page
      </a>
      <Rail onFind={() => setOpen('palette')}>
        <Self session={session.data} onKeys={() => setOpen('keys')} />
      </Rail>
      <div className={styles.column}>
        <Notices session={session.data} reached={reached} />
        <main id="sheet" className={styles.sheet} tabIndex={-1}>
          {session.isError && !session.data ? (
            <ErrorState error={session.error} onRetry={() => session.refetch()} />
          ) : (
            <Outlet />
          )}
        </main>
      </div>
      <TabBar />
      {open === 'palette' && <CommandPalette onClose={() => setOpen(null)} onKeys={() => setOpen('keys')} />}
      {open === 'keys' && <KeysHelp onClose={() => setOpen(null)} />}
      <Inbound />
      <Toaster />
    </div>
  );
}

/** How often a server that is out of reach is asked again. */
const askAgainMs = 3000;

/** Listens for what others do. */
function useLive(workspaceId: string | undefined) {
  const client = useQueryClient();
  useEffect(() => (workspaceId ? listen(client) : undefined), [client, workspaceId]);
}

function useGoKeys(setOpen: (what: 'palette' | 'keys') => void) {
  const navigate = useNavigate();
  useEffect(listenForKeys, []);
  useKeys({
    ...Object.fromEntries(places.map((place) => [place.key, () => navigate({ to: place.to })])),
    'find.anything': () => setOpen('palette'),
    'find.keys': () => setOpen('keys'),
  });
}

import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { PlaybookSummary } from '#web/api/playbooks.ts';
import { playbookQuery, playbooksQuery } from '#web/api/playbooks.ts';
import { settingsQuery } from '#web/api/settings.ts';
import { PlaybookArticle } from '#web/pages/playbooks/PlaybookArticle.tsx';
import { PlaybookAside } from '#web/pages/playbooks/PlaybookAside.tsx';
import { PlaybookEditor } from '#web/pages/playbooks/PlaybookEditor.tsx';
import styles from '#web/pages/playbooks/playbooks.module.css';
import { Button, buttonClass } from '#web/ui/Button.tsx';
import { cx } from '#web/ui/class-names.ts';
import { Icon } from '#web/ui/Icon.tsx';
import { useKeys } from '#web/ui/keys/use-keys.ts';
import { LoadingLines } from '#web/ui/LoadingLines.tsx';
import { useTitle } from '#web/ui/Page.tsx';
import { ErrorState } from '#web/ui/States.tsx';
import { useWidth } from '#web/ui/use-width.ts';

/** The methods beside the one that is read; without one chosen, the first (on a phone, the list alone). */
export default function PlaybooksPage() {
  const { id } = useParams({ strict: false });
  const { adapt } = useSearch({ strict: false });
  const list = useQuery(playbooksQuery);
  const isPhone = useWidth() === 'phone';
  const shown = id ?? (isPhone ? undefined : list.data?.[0]?.id);
  const navigate = useNavigate();
  const makeOwn = () =>
    shown && navigate({ to: '/playbooks/$id', params: { id: shown }, search: { adapt: true } });
  useKeys(
    {
      'playbook.make-own': makeOwn,
      'list.use-method': () =>
        shown && navigate({ to: '/people', search: { state: 'not-enrolled', method: shown } }),
    },
    !adapt,
  );
  return (
    <div className={styles.page}>
      {!(isPhone && id) && (
        <PlaybookList
          playbooks={list.data}
          error={list.error}
          shown={shown}
          heading={isPhone ? 'h1' : 'h2'}
          onMakeOwn={shown ? makeOwn : undefined}
        />
      )}
      {shown && <OnePlaybook id={shown} adapt={adapt === true} onMakeOwn={makeOwn} />}
    </div>
  );
}

function PlaybookList({
  playbooks,
  error,
  shown,
  heading: Heading,
  onMakeOwn,
}: {
  playbooks: PlaybookSummary[] | undefined;
  error: unknown;
  shown: string | undefined;
  /** On a phone the list is the page; elsewhere the method beside it is. */
  heading: 'h1' | 'h2';
  onMakeOwn: (() => void) | undefined;
}) {
  return (
    <aside className={styles.list} aria-label="Playbooks">
      <Heading className={styles.listTitle}>Playbooks</Heading>
      {!playbooks && !error && <LoadingLines what="the playbooks" heights={[40]} />}
      {!playbooks && Boolean(error) && <ErrorState error={error} />}
      <ul>
        {playbooks?.map((playbook) => (
          <li key={playbook.id}>
            <Link
              to="/playbooks/$id"
              params={{ id: playbook.id }}
              className={styles.entry}
              aria-current={playbook.id === shown ? 'page' : undefined}
            >
              <b>{playbook.name}</b>
              <span>{playbook.tagline}</span>
            </Link>
          </li>
        ))}
      </ul>
      {onMakeOwn && (
        <Button look="ghost" icon="copy" className={styles.make} onClick={onMakeOwn}>
          Make your own from one
        </Button>
      )}
      <p className={styles.note}>
        Always on, in every playbook: no second call in a day, no message two days running, and “please stop”
        means stop.
      </p>
    </aside>
  );
}

function OnePlaybook({ id, adapt, onMakeOwn }: { id: string; adapt: boolean; onMakeOwn: () => void }) {
  const { data: page, error, refetch } = useQuery(playbookQuery(id));
  const rules = useQuery(settingsQuery).data?.houseRules;
  useTitle(page?.name ?? 'Playbooks');
  if (error && !page)
    return (
      <div className={styles.state}>
        <ErrorState error={error} onRetry={refetch} />
      </div>
    );
  if (!page) return <LoadingLines what="the playbook" heights={[28, 12, 80]} className={styles.skeleton} />;
  if (adapt) return <PlaybookEditor key={id} from={page} />;
  return (
    <div className={styles.reading}>
      <Link to="/playbooks" className={cx(buttonClass({ look: 'ghost' }), styles.back)}>
        <Icon name="chevron-left" /> Playbooks
      </Link>
      <PlaybookArticle page={page} rules={rules} onMakeOwn={onMakeOwn} />
      <PlaybookAside page={page} rules={rules} />
    </div>
  );
}

import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, useRef, useState } from 'react';
import { peopleQuery } from '#web/api/people-list.ts';
import { playbooksQuery } from '#web/api/playbooks.ts';
import { poolsQuery } from '#web/api/pools.ts';
import { useSession } from '#web/api/session.ts';
import { EnrolDialog } from '#web/forms/EnrolDialog.tsx';
import { HandOverDialog } from '#web/forms/HandOverDialog.tsx';
import { PersonForm } from '#web/forms/PersonForm.tsx';
import { peopleWords } from '#web/forms/people-words.ts';
import { PeopleFilters } from '#web/pages/people/PeopleFilters.tsx';
import { type Chosen, PeopleTable } from '#web/pages/people/PeopleTable.tsx';
import styles from '#web/pages/people/people.module.css';
import { isFiltered, searchToFilter } from '#web/pages/people/people-filters.ts';
import type { PeopleSearch } from '#web/router.tsx';
import { Button, buttonClass } from '#web/ui/Button.tsx';
import { Icon } from '#web/ui/Icon.tsx';
import { useKeys } from '#web/ui/keys/use-keys.ts';
import { LoadingLines } from '#web/ui/LoadingLines.tsx';
import { Page } from '#web/ui/Page.tsx';
import { EmptyState, ErrorState } from '#web/ui/States.tsx';
import { toast } from '#web/ui/toast.tsx';

/** As many as one request may put in a method. */
const chosenAtMost = 1000;

/** The count is exact up to here; beyond it the server stops counting. */
const countedAtMost = 10_000;

export default function PeoplePage() {
  const search: PeopleSearch = useSearch({ from: '/people' });
  const navigate = useNavigate();
  const change = (next: PeopleSearch) =>
    navigate({ to: '/people', search: (before) => ({ ...before, ...next }), replace: true });
  const field = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState<'add' | 'enrol' | 'hand-over' | null>(null);
  const { chosen, choose, clear } = useChosen();
  const session = useSession();
  const defaultCountry = session?.workspace?.defaultCountry ?? null;
  const pools = useQuery(poolsQuery).data ?? [];
  const mayHandOver = (session?.reps.length ?? 0) > 1 || pools.length > 0;
  useKeys({
    'list.search': () => field.current?.focus(),
    'list.add': () => setOpen('add'),
    ...(chosen.size > 0 && {
      'list.use-method': () => setOpen('enrol'),
      ...(mayHandOver && { 'list.hand-over': () => setOpen('hand-over') }),
    }),
  });
  return (
    <Page
      title="People"
      fill
      width="full"
      actions={
        <>
          <Link to="/connections" className={buttonClass({ look: 'ghost' })}>
            Connections
          </Link>
          <Link to="/calls-in" className={buttonClass({ look: 'ghost' })}>
            Calls that came in
          </Link>
          <Link to="/campaigns" className={buttonClass({ look: 'ghost' })}>
            Campaigns
          </Link>
          <Link to="/imports" className={buttonClass({ look: 'ghost' })}>
            Imports
          </Link>
          <Link to="/imports/new" className={buttonClass({})}>
            <Icon name="upload" /> Import a list
          </Link>
          <Button look="primary" icon="plus" keyHint="list.add" onClick={() => setOpen('add')}>
            Add a person
          </Button>
        </>
      }
    >
      {search.method && <MethodAsked id={search.method} onLeave={() => change({ method: undefined })} />}
      <PeopleFilters search={search} onChange={change} field={field} />
      <People
        search={search}
        chosen={chosen}
        onChoose={choose}
        onShowAll={() => navigate({ to: '/people', search: {} })}
      />
      {chosen.size > 0 && (
        <ChosenBar
          count={chosen.size}
          onEnrol={() => setOpen('enrol')}
          onHandOver={mayHandOver ? () => setOpen('hand-over') : null}
          onClear={clear}
        />
      )}
      {open === 'add' && <PersonForm defaultCountry={defaultCountry} onClose={() => setOpen(null)} />}
      {open === 'enrol' && (
        <EnrolDialog
          personIds={[...chosen]}
          method={search.method ?? null}
          onClose={() => setOpen(null)}
          onDone={() => {
            setOpen(null);
            clear();
            change({ method: undefined });
          }}
        />
      )}
      {open === 'hand-over' && (
        <HandOverDialog
          work={{ personIds: [...chosen] }}
          whom={chosen.size}
          onClose={() => setOpen(null)}
          onDone={clear}
        />
      )}
    </Page>
  );
}

function useChosen() {
  const [chosen, setChosen] = useState<Chosen>(new Set());
  const choose = useCallback((ids: readonly string[], on: boolean) => {
    setChosen((before) => {
      const after = new Set(before);
      for (const id of ids) on ? after.add(id) : after.delete(id);
      if (after.size <= chosenAtMost) return after;
      toast.done(
        `${chosenAtMost.toLocaleString()} people are chosen.`,
        'That is the most that can begin at once. Choose the others afterwards.',
      );
      return new Set([...after].slice(0, chosenAtMost));
    });
  }, []);
  return { chosen, choose, clear: useCallback(() => setChosen(new Set()), []) };
}

function People({
  search,
  chosen,
  onChoose,
  onShowAll,
}: {
  search: PeopleSearch;
  chosen: Chosen;
  onChoose: (ids: readonly string[], on: boolean) => void;
  onShowAll: () => void;
}) {
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery(
    peopleQuery(searchToFilter(search)),
  );
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows) ?? [], [data]);
  const onEnd = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  if (error && !data) return <ErrorState error={error} onRetry={refetch} />;
  if (!data)
    return (
      <LoadingLines what="the people" heights={[36, 36, 36, 36, 36, 36, 36, 36]} className={styles.loading} />
    );
  if (rows.length === 0) return <NobodyHere filtered={isFiltered(search)} onShowAll={onShowAll} />;
  const total = data.pages[0]?.total ?? rows.length;
  return (
    <>
      <PeopleTable
        rows={rows}
        total={Math.max(total, rows.length)}
        chosen={chosen}
        onChoose={onChoose}
        onEnd={onEnd}
      />
      <p className="sr" role="status">
        {total >= countedAtMost ? `More than ${countedAtMost.toLocaleString()} people` : peopleWords(total)}
      </p>
    </>
  );
}

function NobodyHere({ filtered, onShowAll }: { filtered: boolean; onShowAll: () => void }) {
  if (filtered)
    return (
      <EmptyState
        icon="search"
        title="Nobody fits these filters"
        actions={<Button onClick={onShowAll}>Show everybody</Button>}
      >
        <p>The search looks in names and companies.</p>
      </EmptyState>
    );
  return (
    <EmptyState
      icon="people"
      title="Nobody is here yet"
      actions={
        <Link to="/imports/new" className={buttonClass({ look: 'primary' })}>
          <Icon name="upload" /> Import a list
        </Link>
      }
    >
      <p>
        Bring a list from your CRM, your address book or a spreadsheet, or add a person by hand. Nobody is
        called by it.
      </p>
    </EmptyState>
  );
}

function ChosenBar({
  count,
  onEnrol,
  onHandOver,
  onClear,
}: {
  count: number;
  onEnrol: () => void;
  /** Null: there is nobody else. */
  onHandOver: (() => void) | null;
  onClear: () => void;
}) {
  return (
    <section className={styles.bar} aria-label="Chosen people">
      <b className="num grow">{peopleWords(count)} chosen</b>
      <Button look="ghost" onClick={onClear}>
        Choose nobody
      </Button>
      {onHandOver && (
        <Button icon="people" keyHint="list.hand-over" onClick={onHandOver}>
          Hand over or share
        </Button>
      )}
      <Button look="primary" icon="book" keyHint="list.use-method" onClick={onEnrol}>
        Begin a method
      </Button>
    </section>
  );
}

/** The rep came from a playbook to find people for it. */
function MethodAsked({ id, onLeave }: { id: string; onLeave: () => void }) {
  const name = useQuery(playbooksQuery).data?.find((playbook) => playbook.id === id)?.name;
  if (!name) return null;
  return (
    <p className={styles.asked}>
      <Icon name="book" />
      <span className="grow">
        Choose the people who begin with <b>{name}</b>.
      </span>
      <Button size="small" look="ghost" onClick={onLeave}>
        Leave it
      </Button>
    </p>
  );
}

import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { type ImportAnswer, type ImportRow, importRowsQuery, useAnswerRow } from '#web/api/imports.ts';
import { countryChoices } from '#web/format/places.ts';
import styles from '#web/pages/imports/imports.module.css';
import { Button } from '#web/ui/Button.tsx';
import { Combobox } from '#web/ui/Combobox.tsx';
import { useKeys } from '#web/ui/keys/use-keys.ts';
import { LoadingLines } from '#web/ui/LoadingLines.tsx';
import { ErrorState } from '#web/ui/States.tsx';

/** Held-back rows, one at a time and answered from the keyboard; the next one comes by itself. */
export function HeldBack({ importId }: { importId: string }) {
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery(
    importRowsQuery(importId, 'held-back'),
  );
  const [answered, setAnswered] = useState<ReadonlySet<string>>(new Set());
  const [at, setAt] = useState(0);
  const [country, setCountry] = useState<string | null>(null);
  const answer = useAnswerRow(importId, {
    onRefused: (_, { rowId }) => {
      setAnswered((before) => new Set([...before].filter((id) => id !== rowId)));
      return false;
    },
  });
  const rows = useMemo(
    () => (data?.pages.flatMap((page) => page.rows) ?? []).filter((row) => !answered.has(row.id)),
    [data, answered],
  );
  useEffect(() => {
    if (hasNextPage && rows.length < 5) fetchNextPage();
  }, [hasNextPage, rows.length, fetchNextPage]);
  const place = Math.min(at, Math.max(0, rows.length - 1));
  const row = rows[place];
  const give = (said: ImportAnswer['answer']) => {
    if (!row || !mayAnswer(row, said, country)) return;
    setAnswered((before) => new Set(before).add(row.id));
    answer.write({ rowId: row.id, answer: { answer: said, country: needsCountry(row) ? country : null } });
  };
  useKeys(
    {
      'queue.next': () => setAt(Math.min(place + 1, rows.length - 1)),
      'queue.previous': () => setAt(Math.max(0, place - 1)),
      'row.same': () => give('same-person'),
      'list.add': () => give('new-person'),
      'row.leave-out': () => give('leave-out'),
    },
    row !== undefined,
  );
  if (error && !data) return <ErrorState error={error} onRetry={refetch} />;
  if (!data) return <LoadingLines what="the rows" heights={[120]} />;
  if (!row) return <p className={styles.quiet}>All of them are answered.</p>;
  return (
    <OneRow
      key={row.id}
      row={row}
      place={place}
      count={rows.length}
      more={hasNextPage}
      country={country}
      onCountry={setCountry}
      onAnswer={give}
    />
  );
}

export const needsCountry = (row: Pick<ImportRow, 'code'>): boolean => row.code.includes('country');

function mayAnswer(row: ImportRow, said: ImportAnswer['answer'], country: string | null): boolean {
  if (said === 'same-person') return row.candidate !== null;
  return said === 'leave-out' || !needsCountry(row) || country !== null;
}

function OneRow({
  row,
  place,
  count,
  more,
  country,
  onCountry,
  onAnswer,
}: {
  row: ImportRow;
  place: number;
  count: number;
  more: boolean;
  country: string | null;
  onCountry: (country: string | null) => void;
  onAnswer: (said: ImportAnswer['answer']) => void;
}) {
  const countries = useMemo(countryChoices, []);
  const card = useRef<HTMLElement>(null);
  // Whoever answered by a button would otherwise lose their place with it.
  useEffect(() => {
    if (document.activeElement === document.body) card.current?.focus({ preventScroll: true });
  }, []);
  const cells = Object.entries(row.row).filter(([, value]) => value.trim() !== '');
  return (
    <article ref={card} className={styles.held} tabIndex={-1} aria-label={`Line ${row.line}`}>
      <p className={styles.quiet}>
        {place + 1} of {count.toLocaleString()}
        {more && ' or more'}, line {row.line.toLocaleString()}
      </p>
      <p className={styles.heldSays} role="status">
        {row.says}
      </p>
      <dl className={styles.cells}>
        {cells.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {row.candidate && (
        <p>
          Here already:{' '}
          <Link to="/people/$id" params={{ id: row.candidate.personId }} className="link" target="_blank">
            {[row.candidate.name, row.candidate.account].filter(Boolean).join(', ')}
          </Link>
        </p>
      )}
      {needsCountry(row) && (
        <Combobox
          label="Country of the number"
          choices={countries}
          value={country}
          onChoose={onCountry}
          hint="Kept for the next rows until you change it"
        />
      )}
      <div className={styles.buttons}>
        {row.candidate && (
          <Button look="primary" keyHint="row.same" onClick={() => onAnswer('same-person')}>
            The same person
          </Button>
        )}
        <Button
          look={row.candidate ? 'plain' : 'primary'}
          keyHint="list.add"
          disabled={!mayAnswer(row, 'new-person', country)}
          onClick={() => onAnswer('new-person')}
        >
          {row.code === 'possible-duplicate' ? 'Somebody else' : 'Add them'}
        </Button>
        <Button look="ghost" keyHint="row.leave-out" onClick={() => onAnswer('leave-out')}>
          Leave it out
        </Button>
      </div>
    </article>
  );
}

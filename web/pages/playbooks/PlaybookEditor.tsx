import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useRef, useState } from 'react';
import {
  type PlaybookPage,
  type PlaybookProblem,
  playbookCheckQuery,
  useSavePlaybook,
} from '#web/api/playbooks.ts';
import styles from '#web/pages/playbooks/editor.module.css';
import { countLines, offsetAt, ownSourceFrom } from '#web/pages/playbooks/source-lines.ts';
import { Button, buttonClass } from '#web/ui/Button.tsx';
import { Icon } from '#web/ui/Icon.tsx';
import { toast } from '#web/ui/toast.tsx';
import { useSettled } from '#web/ui/use-settled.ts';

/** Long enough for a word to be finished, short enough to feel at once. */
const settleMs = 350;

/** A playbook's source with its problems beside it; it is saved as a new one, never over the one it began from. */
export function PlaybookEditor({ from }: { from: PlaybookPage }) {
  const [source, setSource] = useState(() => ownSourceFrom(from.source, from.name));
  const check = useQuery(playbookCheckQuery(useSettled(source, settleMs)));
  const area = useRef<HTMLTextAreaElement>(null);
  const navigate = useNavigate();
  const save = useSavePlaybook({
    onDone: (saved) => {
      toast.done(`“${saved.name}” is kept.`, 'It can be chosen wherever a method is asked for.');
      navigate({ to: '/playbooks/$id', params: { id: saved.id } });
    },
  });
  const problems = check.data?.problems ?? [];
  const goTo = ({ line, column }: PlaybookProblem) => {
    const at = offsetAt(source, line, column);
    area.current?.focus();
    area.current?.setSelectionRange(at, at);
  };
  return (
    <section className={styles.editor} aria-labelledby="editor-title">
      <header className={styles.head}>
        <div className="grow">
          <h1 id="editor-title" className={styles.title}>
            Make your own from {from.name}
          </h1>
          <p className={styles.says}>
            A playbook is a text file. It can be stricter than the house rules, never looser. People already
            on the way with {from.name} stay with it.
          </p>
        </div>
        <Link to="/playbooks/$id" params={{ id: from.id }} className={buttonClass({ look: 'ghost' })}>
          Leave
        </Link>
        <Button
          look="primary"
          busy={save.isWriting}
          disabled={!check.data?.ok}
          onClick={() => save.write(source)}
          aria-describedby="editor-verdict"
        >
          Save as new
        </Button>
      </header>
      <SourceField source={source} problems={problems} onChange={setSource} area={area} />
      <Problems problems={problems} checking={check.isPending} error={check.error} onGoTo={goTo} />
    </section>
  );
}

function SourceField({
  source,
  problems,
  onChange,
  area,
}: {
  source: string;
  problems: readonly PlaybookProblem[];
  onChange: (source: string) => void;
  area: React.RefObject<HTMLTextAreaElement | null>;
}) {
  const gutter = useRef<HTMLOListElement>(null);
  const lines = countLines(useDeferredValue(source));
  const wrong = new Set(problems.map((problem) => problem.line));
  return (
    <div className={styles.source}>
      <ol ref={gutter} className={styles.gutter} aria-hidden="true">
        {Array.from({ length: lines }, (_, index) => (
          <li key={index} className={wrong.has(index + 1) ? styles.wrong : undefined} />
        ))}
      </ol>
      <textarea
        ref={area}
        value={source}
        onChange={(event) => onChange(event.target.value)}
        onScroll={(event) => gutter.current?.scrollTo({ top: event.currentTarget.scrollTop })}
        spellCheck={false}
        autoCapitalize="off"
        autoCorrect="off"
        wrap="off"
        aria-label="Source of the playbook"
        aria-describedby="editor-verdict"
        aria-invalid={problems.length > 0 || undefined}
      />
    </div>
  );
}

function Problems({
  problems,
  checking,
  error,
  onGoTo,
}: {
  problems: readonly PlaybookProblem[];
  checking: boolean;
  error: unknown;
  onGoTo: (problem: PlaybookProblem) => void;
}) {
  return (
    <div className={styles.problems}>
      <p id="editor-verdict" role="status" className={styles.verdict}>
        {verdict(problems.length, checking, error)}
      </p>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.line}:${problem.column}:${problem.says}`}>
            <button type="button" className={styles.problem} onClick={() => onGoTo(problem)}>
              <Icon name="warning" size={14} />
              <span className="num">
                Line {problem.line}, column {problem.column}
              </span>
              <span>{problem.says}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function verdict(count: number, checking: boolean, error: unknown): string {
  if (error) return 'It could not be checked: the server cannot be reached. Your text is still here.';
  if (checking) return 'Checking …';
  if (count === 0) return 'It reads well and can be saved.';
  return count === 1
    ? 'One problem to solve before it can be saved.'
    : `${count} problems to solve before it can be saved.`;
}

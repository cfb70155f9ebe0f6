import { type KeyboardEvent, useEffect, useReducer, useRef, useState } from 'react';
import { teachZones } from '#web/api/client.ts';
import { readInboundCall } from '#web/api/inbound-calls.ts';
import { useReached } from '#web/api/reach.ts';
import { deskNow, useSession } from '#web/api/session.ts';
import { CallCard } from '#web/inbound/CallCard.tsx';
import { CallLine } from '#web/inbound/CallLine.tsx';
import { headWords } from '#web/inbound/call-words.ts';
import { type CallShown, type CallStep, layCalls, stepCalls } from '#web/inbound/calls-shown.ts';
import styles from '#web/inbound/inbound.module.css';
import { openLine } from '#web/inbound/line.ts';
import { TheyCalled } from '#web/inbound/TheyCalled.tsx';

/** Whoever calls, at the edge of every page: it takes neither the focus nor what the rep is doing. */
export function InboundStage() {
  const repId = useSession()?.rep?.id;
  const [shown, step] = useReducer(stepCalls, []);
  const [isWriting, setWriting] = useState(false);
  const stage = useRef<HTMLDivElement>(null);
  const focus = useFocus(stage);
  const sentAway = useRef(new Set<string>());
  const some = useRef(false);
  some.current = shown.length > 0;
  useEffect(
    () =>
      openLine((says) => {
        // Before anything is drawn from it: an event comes past what reads answers.
        if ('call' in says) teachZones(says.call.zones);
        if (says.is === 'heard') {
          // Whoever listens anew is told again of what rings; what was sent away stays away while it does.
          if (says.call.state === 'ringing' && sentAway.current.has(says.call.id)) return;
          return step({ ...says, now: deskNow() });
        }
        if (says.is === 'asked-for') step(says);
        if (says.is === 'write-down' || (says.is === 'pick-up' && !some.current)) return setWriting(true);
        focus.take();
      }),
    [focus.take],
  );
  useReadAgain(shown, step);
  const { cards, more, lines } = layCalls(shown, repId);
  const [next] = more;
  const leave = (id: string) => {
    focus.giveBack();
    sentAway.current.add(id);
    step({ is: 'gone', id });
  };
  return (
    <>
      <Announced shown={cards} repId={repId} />
      {shown.length > 0 && (
        <div
          ref={stage}
          role="dialog"
          aria-label="Calls that come in"
          tabIndex={-1}
          className={styles.stage}
          onKeyDown={onEscape(focus.giveBack)}
        >
          {cards.map((one, index) => (
            <CallCard
              key={one.call.id}
              shown={one}
              isFolded={index > 0}
              step={step}
              onLeave={() => leave(one.call.id)}
            />
          ))}
          {next && (
            <button
              type="button"
              className={styles.more}
              onClick={() => step({ is: 'unfolded', id: next.call.id })}
            >
              And {more.length} more
            </button>
          )}
          {lines.map(({ call }) => (
            <CallLine
              key={call.id}
              call={call}
              onShow={() => step({ is: 'unfolded', id: call.id })}
              onLeave={() => leave(call.id)}
            />
          ))}
        </div>
      )}
      {isWriting && <TheyCalled onClose={() => setWriting(false)} />}
    </>
  );
}

const onEscape = (giveBack: () => void) => (event: KeyboardEvent) => {
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  // A dialog that was opened from here closes by itself; one that stands under it stays.
  if (!(event.target instanceof Node && event.currentTarget.contains(event.target))) return;
  event.preventDefault();
  event.stopPropagation();
  giveBack();
};

/** Said politely to those who hear the page; the words change in a place that already stands. */
function Announced({ shown, repId }: { shown: readonly CallShown[]; repId: string | undefined }) {
  const [words, setWords] = useState('');
  const first = shown.find(({ stands }) => stands === 'asking');
  const says = first
    ? `${headWords(first.call, repId)}${shown.length > 1 ? ` ${shown.length} calls.` : ''}`
    : '';
  useEffect(() => setWords(says), [says]);
  return (
    <p className="sr" role="status">
      {words}
    </p>
  );
}

/** Goes to the stage when it is asked to, and back to where the rep was. */
function useFocus(stage: React.RefObject<HTMLDivElement | null>) {
  const [asked, setAsked] = useState(0);
  const cameFrom = useRef<Element | null>(null);
  useEffect(() => {
    if (asked === 0) return;
    if (!stage.current?.contains(document.activeElement)) cameFrom.current = document.activeElement;
    // First the stage, which unfolds by it where a dialog stands under it.
    stage.current?.focus();
    stage.current?.querySelector<HTMLElement>('[data-front]')?.focus();
  }, [asked, stage]);
  const [ways] = useState(() => ({
    take: () => setAsked((times) => times + 1),
    giveBack: () => {
      if (!stage.current?.contains(document.activeElement)) return;
      const before = cameFrom.current;
      const isThere = before instanceof HTMLElement && before.isConnected && before !== document.body;
      (isThere ? before : document.getElementById('sheet'))?.focus();
    },
  }));
  return ways;
}

/** How often a call that rings is asked for: after a while nobody takes it, it rings no more. */
const askAgainMs = 30_000;

/** What becomes of a call without an event is read: that it rings no more, and what happened while nothing was heard. */
function useReadAgain(shown: readonly CallShown[], step: (step: CallStep) => void): void {
  const reached = useReached();
  const rings = shown.some(({ call }) => call.state === 'ringing');
  const ids = shown.filter(({ stands }) => stands === 'asking').map(({ call }) => call.id);
  const latest = useRef(ids);
  latest.current = ids;
  useEffect(() => {
    if (!reached) return;
    const read = async () => {
      for (const id of latest.current) {
        const call = await readInboundCall(id).catch(() => null);
        if (call) step({ is: 'heard', call, now: deskNow() });
      }
    };
    // Nothing to read when the page opens; after the server was out of reach it is read at once.
    read();
    if (!rings) return;
    const timer = setInterval(read, askAgainMs);
    return () => clearInterval(timer);
  }, [reached, rings, step]);
}

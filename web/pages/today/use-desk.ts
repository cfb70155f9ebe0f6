import { useEffect, useState } from 'react';
import type { Person } from '#api/people.ts';
import type { TodayRow } from '#api/today.ts';
import { readKeys } from '#core/call/disposition.ts';
import type { PromiseMade } from '#core/call/touch.ts';
import type { Group } from '#core/plan/group.ts';
import { deskNow, useSession } from '#web/api/session.ts';
import { useNow } from '#web/api/use-now.ts';
import { ownZone as machineZone } from '#web/format/when.ts';
import { windowWords } from '#web/format/window-words.ts';
import { canSave, chosen, type Draft, hasBegun, press, withdrawAnswer } from '#web/pages/today/draft.ts';
import type { OutcomeProps } from '#web/pages/today/outcome/OutcomeBar.tsx';
import { phoneOf, usePreview } from '#web/pages/today/outcome/use-outcome.ts';
import { callState } from '#web/pages/today/person/CallButton.tsx';
import { useDrafts } from '#web/pages/today/use-drafts.ts';
import { useLogging } from '#web/pages/today/use-logging.ts';
import { usePerson } from '#web/pages/today/use-person.ts';
import { useQueue } from '#web/pages/today/use-queue.ts';
import { fromTomorrow, laterToday } from '#web/pages/today/what-if.ts';
import { usePromiseInWords } from '#web/pages/today/words/use-promise-in-words.ts';
import { saidIn, useWords } from '#web/pages/today/words/use-words.ts';
import { wordsLeftBy } from '#web/pages/today/words/who-picks-up.ts';
import { toast } from '#web/ui/toast.tsx';

/** What is open over the desk. */
export type Over = 'asked-not' | 'pick-day' | 'queue' | 'outcome' | null;

/** The whole desk as one thing: who lies on it, what was pressed, and every act of the rep's. */
export function useDesk() {
  const session = useSession();
  const now = useNow();
  const ownZone = session?.rep?.timeZone ?? machineZone();
  const drafts = useDrafts();
  const queue = useQueue(now, (personId) => hasBegun(drafts.draftOf(personId)));
  const logging = useLogging(queue, drafts, ownZone);
  const { query, onDesk } = usePerson(queue.personId, queue.rows, now);
  const draft = drafts.draftOf(queue.personId);
  const change = (to: (draft: Draft) => Draft) => {
    if (queue.personId) drafts.change(queue.personId, to);
  };
  const speaking = useWords(onDesk, session, draft, change);
  usePromiseInWords(draft, speaking, change);
  const preview = usePreview(onDesk, draft, speaking.words);
  const [over, setOver] = useState<Over>(null);
  const [picksDay, setPicksDay] = useState(false);
  const [opened, setOpened] = useState<Group | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another person begins without a day being picked
  useEffect(() => setPicksDay(false), [queue.personId]);

  /** Starts or ends the call; `false` where there is nothing to dial. */
  const call = () => {
    const state = onDesk && callState(onDesk, draft);
    if (!state || state.is === 'never' || state.is === 'not-now') return;
    if (state.is === 'ringing') change((one) => ({ ...one, endedAt: deskNow() }));
    else change((one) => ({ ...one, startedAt: deskNow(), endedAt: null }));
  };

  const pressKey = (key: string) => {
    if (!onDesk) return;
    const begins = readKeys([key]);
    if (begins?.disposition?.result === 'do-not-call') return setOver('asked-not');
    setPicksDay(false);
    change((one) => press(endCall(one), key));
    const leaving = wordsLeftBy(chosen(press(draft, key))?.outcome ?? '');
    if (leaving) speaking.show(leaving);
  };

  const askedNot = () => {
    setOver(null);
    if (!onDesk) return;
    const said = press(endCall(withdrawAnswer(draft)), 'X');
    logging.save(onDesk.person, said, { phone: phoneOf(onDesk, said), until: null, said: null });
  };

  const save = () => {
    if (!onDesk || !canSave(draft)) return;
    setOver(null);
    const outcome = chosen(draft)?.outcome ?? '';
    logging.save(onDesk.person, draft, {
      phone: phoneOf(onDesk, draft),
      until: preview?.until ?? null,
      said: saidIn(speaking.words, draft, outcome),
    });
  };

  /** In the words where there are some, so that they say what is promised. */
  const promise = (said: PromiseMade | null) => {
    const outcome = chosen(draft)?.outcome ?? '';
    change((one) => speaking.withPromise(one, outcome, said) ?? { ...one, promise: said, otherDay: null });
  };

  /** Z takes back what is pressed; with nothing pressed, the last call saved. */
  const undo = () => {
    if (draft.pressed.length > 0) change(withdrawAnswer);
    else logging.undo();
  };

  const defer = (why: 'later-today' | 'tomorrow') => {
    const { asked, decision, person, zone } = onDesk ?? {};
    if (!asked || !person || !zone || decision?.next !== 'call' || !person.enrolment) return;
    const find = why === 'later-today' ? laterToday : fromTomorrow;
    const window = find(asked, decision, now);
    if (!window)
      return toast.done(
        why === 'later-today'
          ? 'No other hour of theirs is open today.'
          : 'The rules leave no later day for this call.',
        'Nothing was changed.',
      );
    logging.defer(
      person,
      { enrolmentId: person.enrolment.id, until: window.from, why },
      `comes back ${windowWords(window, zone, now)} their time.`,
    );
  };

  const pickDay = () => {
    if (draft.pressed.length > 0) return setPicksDay((on) => !on);
    if (onDesk?.decision?.next === 'call') setOver('pick-day');
  };

  const openRow = (row: TodayRow) => {
    setOver(null);
    queue.open(row.personId);
  };

  const prepared = (person: Person) => {
    // Two facts may be asked for: while something is missing the same person stays.
    if (person.decision?.next === 'prepare') return;
    toast.done(`${person.name} is prepared.`);
    queue.open(queue.nextToPrepare(person.id));
  };

  /** "To prepare" opens, and its first person comes onto the desk. */
  const prepareFirst = () => {
    setOpened('prepare');
    queue.openFirstToPrepare();
  };

  const outcome: OutcomeProps | null = onDesk && {
    draft,
    preview,
    zone: onDesk.zone,
    now,
    onPress: pressKey,
    onChange: change,
    onPromise: promise,
    onSave: save,
    onUndo: undo,
    picksDay,
    onPickDay: pickDay,
    hangsUp: onDesk.decision?.next === 'call' && onDesk.decision.ifVoicemail.do === 'hang-up',
  };

  return {
    session,
    now,
    ownZone,
    queue,
    query,
    onDesk,
    draft,
    outcome,
    logging,
    speaking,
    over,
    setOver,
    opened,
    setOpened,
    prepareFirst,
    acts: { call, pressKey, askedNot, save, undo, defer, pickDay, openRow, prepared, change },
  };
}

export type Desk = ReturnType<typeof useDesk>;

/** An answer that is pressed while it still rings ends the call. */
const endCall = (draft: Draft): Draft =>
  draft.startedAt !== null && draft.endedAt === null ? { ...draft, endedAt: deskNow() } : draft;

import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { NewCall, RecordedCall } from '#api/calls.ts';
import type { Person } from '#api/people.ts';
import type { Problem } from '#api/problem.ts';
import type { TodayRow } from '#api/today.ts';
import { type Deferral, putOff, putOn, recordCall, undoCall } from '#web/api/calls.ts';
import { Refused, send } from '#web/api/client.ts';
import { deskNow } from '#web/api/session.ts';
import { isWorked, leaveQueue, rowsOf, todayQuery } from '#web/api/today.ts';
import { useWrite } from '#web/api/use-write.ts';
import { canSave, chosen, type Draft, emptyDraft, toNewCall } from '#web/pages/today/draft.ts';
import { movedUpWords, noPlaceWords } from '#web/pages/today/moved-up.ts';
import type { Drafts } from '#web/pages/today/use-drafts.ts';
import type { Queue } from '#web/pages/today/use-queue.ts';
import { toast } from '#web/ui/toast.tsx';

/**
 * `until`: the instant another day was picked for, which the next decision allows.
 * `putBack`: the queue as it was, for a call the server did not take.
 */
type Logged = { call: NewCall; person: Person; draft: Draft; until: string | null; putBack: () => void };

/** The number that was dialled, the day that was picked, and the words that were said. */
type Around = { phone: string | null; until: string | null; said: NewCall['said'] };

/** Somebody put off before a call: the day as it was planned, and whether all of it had been read. */
type PutOff = {
  person: Person;
  deferral: Deferral;
  says: string;
  before: readonly TodayRow[];
  wasWhole: boolean;
  putBack: () => void;
};

/** A call the rules refused: it can still be kept, marked so, with who says that it happened. */
export type AgainstTheRules = Logged & { problem: Problem };

/** Saving a call and taking it back. The next person shows before the server has answered. */
export function useLogging(queue: Queue, drafts: Drafts, ownZone: string) {
  const client = useQueryClient();
  const last = useRef<{ touchId: string; logged: Logged } | null>(null);
  const [refused, setRefused] = useState<AgainstTheRules | null>(null);
  const [agreed, setAgreed] = useState<{ who: Person; byScreener: boolean } | null>(null);
  const readAgain = () =>
    Promise.all(['today', 'person'].map((noun) => client.invalidateQueries({ queryKey: [noun] })));
  const putting = useWrite(putOff, { onSettled: readAgain });
  const narrowing = useWrite(({ deferral }: PutOff, key) => putOff(deferral, key), {
    onDone: async (_, put) => {
      await readAgain();
      const { person, deferral, before, wasWhole } = put;
      const after = plannedNow();
      const noPlace = wasWhole ? noPlaceWords(person.id, deferral.why, after) : null;
      tellPutOff(put, noPlace ?? movedUpWords(before, after, wasWhole, ownZone, deskNow()));
    },
    onRefused: (_, { putBack, person }) => {
      putBack();
      queue.open(person.id);
      return false;
    },
  });
  const takingBack = useWrite(putOn, { onSettled: readAgain });
  const knowing = useWrite((personId: string, key) =>
    send<Person>('PATCH', `people/${personId}`, { relationship: 'known' }, key),
  );

  const undoing = useWrite((touchId: string, key) => undoCall(touchId, key), {
    onDone: ({ personId }) => {
      client.invalidateQueries({ queryKey: ['person', personId] });
      client.invalidateQueries({ queryKey: ['today'] });
    },
  });
  const undo = () => {
    const { touchId, logged } = last.current ?? {};
    if (!touchId || !logged) return toast.done('There is nothing to take back.');
    last.current = null;
    undoing.write(touchId);
    drafts.change(logged.person.id, () => logged.draft);
    queue.open(logged.person.id);
    toast.done(
      `Taken back: ${logged.person.name}.`,
      'The call is withdrawn; what you pressed is here again.',
    );
  };

  const recording = useWrite(({ call }: Logged, key) => recordCall(call, key), {
    onDone: (recorded, logged) => {
      last.current = { touchId: recorded.touchId, logged };
      moveOn(logged.person.id);
      client.invalidateQueries({ queryKey: ['person', logged.person.id] });
      putOffAsPicked(recorded, logged);
      toast.done(`Saved: ${logged.person.name}.`, recorded.says, { label: 'Undo', onClick: undo });
      if (recorded.offerKnown) offerKnown(logged.person);
      // Where and when is asked at once: what is not written down is forgotten.
      if (logged.call.result === 'meeting')
        setAgreed({ who: logged.person, byScreener: logged.call.outcome === 'screener' });
    },
    onRefused: (error, logged) => {
      logged.putBack();
      drafts.change(logged.person.id, () => logged.draft);
      queue.open(logged.person.id);
      client.invalidateQueries({ queryKey: ['today'] });
      client.invalidateQueries({ queryKey: ['person', logged.person.id] });
      if (!(error instanceof Refused) || error.problem.status !== 409) return false;
      setRefused({ ...logged, problem: error.problem });
      return true;
    },
  });

  const save = (person: Person, draft: Draft, { phone, until, said }: Around) => {
    const disposition = chosen(draft);
    if (!disposition || !canSave(draft)) return;
    const now = deskNow();
    const call = toNewCall(draft, disposition, { personId: person.id, phone, said, now });
    const next = queue.firstBut(person.id);
    const putBack = leaveQueue(client, person.id, {
      at: new Date(now).toISOString(),
      outcome: disposition.outcome,
    });
    drafts.drop(person.id);
    queue.open(next);
    recording.write({ call, person, draft, until, putBack });
  };

  const keepAgainstTheRules = (saidBy: string) => {
    if (!refused) return;
    const { call, person, draft, until, problem } = refused;
    setRefused(null);
    const putBack = leaveQueue(client, person.id, {
      at: new Date(deskNow()).toISOString(),
      outcome: call.outcome,
    });
    drafts.change(person.id, () => emptyDraft);
    queue.open(queue.firstBut(person.id));
    recording.write({
      call: { ...call, againstTheRules: { rule: problem.code, saidBy } },
      person,
      draft,
      until,
      putBack,
    });
  };

  /** A call sent again after the server was out of reach: its person still lies on the desk. */
  function moveOn(personId: string) {
    drafts.drop(personId);
    if (queue.personId === personId) queue.open(queue.firstBut(personId));
  }

  /** Another day, picked with T: kept as a deferral of the decision that followed. */
  function putOffAsPicked({ enrolmentId }: RecordedCall, { until }: Logged) {
    if (until && enrolmentId) putting.write({ enrolmentId, until, why: 'other-day' });
  }

  /** Nobody becomes known silently: the desk asks. */
  function offerKnown(person: Person) {
    toast.done(`You spoke with ${person.name}. Do you know each other now?`, undefined, {
      label: 'Change to Known',
      onClick: () => knowing.write(person.id),
    });
  }

  /** L, H and T before a call: the plan is narrowed, the decision stays, and the list is gone on with where it was. */
  const defer = (person: Person, deferral: Deferral, says: string) => {
    const next = queue.nextAfter(person.id);
    const before = plannedNow();
    const wasWhole = !queue.today.hasNextPage;
    const putBack = leaveQueue(client, person.id);
    queue.open(next);
    const put = { person, deferral, says, before, wasWhole, putBack };
    narrowing.write(put);
    tellPutOff(put, null);
  };

  const plannedNow = () => rowsOf(client.getQueryData(todayQuery.queryKey)).filter(isWorked);

  /** Said at once, and once more with what became of the free place when the day is planned anew. */
  function tellPutOff({ person, deferral, says }: PutOff, then: string | null) {
    const undo = () => {
      takingBack.write(deferral.enrolmentId);
      queue.open(person.id);
    };
    const about = `put off ${deferral.enrolmentId}`;
    toast.done(`${person.name}: ${says}`, then ?? undefined, { label: 'Undo', onClick: undo }, about);
  }

  return {
    save,
    undo,
    defer,
    refused,
    keepAgainstTheRules,
    forgetRefusal: () => setRefused(null),
    /** Whoever agreed to a meeting that is not written down yet. */
    agreed,
    forgetAgreed: () => setAgreed(null),
  };
}

export type Logging = ReturnType<typeof useLogging>;

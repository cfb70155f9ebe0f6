import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { NewCall, RecordedCall } from '#api/calls.ts';
import type { Person } from '#api/people.ts';
import type { Problem } from '#api/problem.ts';
import { recordCall, undoCall } from '#web/api/calls.ts';
import { Refused, send } from '#web/api/client.ts';
import { deskNow } from '#web/api/session.ts';
import { leaveQueue } from '#web/api/today.ts';
import { useWrite } from '#web/api/use-write.ts';
import { canSave, chosen, type Draft, emptyDraft, toNewCall } from '#web/pages/today/draft.ts';
import type { Drafts } from '#web/pages/today/use-drafts.ts';
import { usePuttingOff } from '#web/pages/today/use-putting-off.ts';
import type { Queue } from '#web/pages/today/use-queue.ts';
import { toast } from '#web/ui/toast.tsx';

/**
 * `until`: the instant another day was picked for, which the next decision allows.
 * `putBack`: the queue as it was, for a call the server did not take.
 */
type Logged = { call: NewCall; person: Person; draft: Draft; until: string | null; putBack: () => void };

/** The number that was dialled, the day that was picked, and the words that were said. */
type Around = { phone: string | null; until: string | null; said: NewCall['said'] };

/** A call the rules refused: it can still be kept, marked so, with who says that it happened. */
export type AgainstTheRules = Logged & { problem: Problem };

/** Saving a call and taking it back. The next person shows before the server has answered. */
export function useLogging(queue: Queue, drafts: Drafts, ownZone: string) {
  const client = useQueryClient();
  const puttingOff = usePuttingOff(queue, ownZone);
  const last = useRef<{ touchId: string; logged: Logged } | null>(null);
  const [refused, setRefused] = useState<AgainstTheRules | null>(null);
  const [agreed, setAgreed] = useState<{ who: Person; byScreener: boolean } | null>(null);
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
    if (until && enrolmentId) puttingOff.deferQuietly({ enrolmentId, until, why: 'other-day' });
  }

  /** Nobody becomes known silently: the desk asks. */
  function offerKnown(person: Person) {
    toast.done(`You spoke with ${person.name}. Do you know each other now?`, undefined, {
      label: 'Change to Known',
      onClick: () => knowing.write(person.id),
    });
  }

  return {
    save,
    undo,
    defer: puttingOff.defer,
    refused,
    keepAgainstTheRules,
    forgetRefusal: () => setRefused(null),
    /** Whoever agreed to a meeting that is not written down yet. */
    agreed,
    forgetAgreed: () => setAgreed(null),
  };
}

export type Logging = ReturnType<typeof useLogging>;

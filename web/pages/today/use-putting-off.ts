import { useQueryClient } from '@tanstack/react-query';
import type { Person } from '#api/people.ts';
import type { TodayRow } from '#api/today.ts';
import { type Deferral, putOff, putOn } from '#web/api/calls.ts';
import { deskNow } from '#web/api/session.ts';
import { isWorked, leaveQueue, rowsOf, todayQuery } from '#web/api/today.ts';
import { useWrite } from '#web/api/use-write.ts';
import { movedUpWords, noPlaceWords } from '#web/pages/today/moved-up.ts';
import type { Queue } from '#web/pages/today/use-queue.ts';
import { toast } from '#web/ui/toast.tsx';

/** Somebody put off before a call: the day as it was planned, and whether all of it had been read. */
type PutOff = {
  person: Person;
  deferral: Deferral;
  says: string;
  before: readonly TodayRow[];
  wasWhole: boolean;
  putBack: () => void;
};

/** L, H and T before a call: the plan is narrowed, the decision stays, and the list is gone on with where it was. */
export function usePuttingOff(queue: Queue, ownZone: string) {
  const client = useQueryClient();
  const readAgain = () =>
    Promise.all(['today', 'person'].map((noun) => client.invalidateQueries({ queryKey: [noun] })));
  const plannedNow = () => rowsOf(client.getQueryData(todayQuery.queryKey)).filter(isWorked);
  const putting = useWrite(putOff, { onSettled: readAgain });
  const takingBack = useWrite(putOn, { onSettled: readAgain });
  const narrowing = useWrite(({ deferral }: PutOff, key) => putOff(deferral, key), {
    onDone: async (_, put) => {
      await readAgain();
      tell(put, thenWords(put, plannedNow(), ownZone));
    },
    onRefused: (_, { putBack, person }) => {
      putBack();
      queue.open(person.id);
      return false;
    },
  });

  const defer = (person: Person, deferral: Deferral, says: string) => {
    const next = queue.nextAfter(person.id);
    const before = plannedNow();
    const wasWhole = !queue.today.hasNextPage;
    const putBack = leaveQueue(client, person.id);
    queue.open(next);
    const put = { person, deferral, says, before, wasWhole, putBack };
    narrowing.write(put);
    tell(put, null);
  };

  /** Said at once, and once more with what became of the free place when the day is planned anew. */
  function tell({ person, deferral, says }: PutOff, then: string | null) {
    const undo = () => {
      takingBack.write(deferral.enrolmentId);
      queue.open(person.id);
    };
    const about = `put off ${deferral.enrolmentId}`;
    toast.done(`${person.name}: ${says}`, then ?? undefined, { label: 'Undo', onClick: undo }, about);
  }

  return {
    defer,
    /** Another day that was picked with a call: nothing is left to tell, the call has been saved. */
    deferQuietly: (deferral: Deferral) => putting.write(deferral),
  };
}

function thenWords(
  { person, deferral, before, wasWhole }: PutOff,
  after: readonly TodayRow[],
  ownZone: string,
): string | null {
  const noPlace = wasWhole ? noPlaceWords(person.id, deferral.why, after) : null;
  return noPlace ?? movedUpWords(before, after, wasWhole, ownZone, deskNow());
}

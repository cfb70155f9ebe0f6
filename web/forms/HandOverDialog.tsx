import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import type { HandOverAnswer } from '#api/promises.ts';
import { membersWords, poolsQuery } from '#web/api/pools.ts';
import { useHandOver, type Work } from '#web/api/promises.ts';
import { useSession } from '#web/api/session.ts';
import { handedBack, handedOverWords, type Whom, whomWords } from '#web/forms/hand-over-words.ts';
import { type FormRefusal, showRefusal } from '#web/forms/refusal.ts';
import { Button } from '#web/ui/Button.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';
import { Select } from '#web/ui/Field.tsx';
import { toast } from '#web/ui/toast.tsx';

/** Another rep goes on with people, or a pool shares them. What was promised goes along, and the ledger keeps who said it. */
export function HandOverDialog({
  work,
  whom,
  mine = null,
  there,
  onClose,
  onDone,
}: {
  work: Work;
  whom: Whom;
  /** Who has all of them already, alone: no choice. */
  mine?: string | null;
  /** Reps who are there when it counts, the best first; absent: it does not depend on that. */
  there?: readonly string[];
  onClose: () => void;
  onDone?: () => void;
}) {
  const reps = useSession()?.reps ?? [];
  const pools = useQuery(poolsQuery).data ?? [];
  const others = reps.filter(({ id }) => id !== mine);
  const [chosen, setChosen] = useState(there?.[0] ?? (others.length === 1 ? (others[0]?.id ?? '') : ''));
  const [refusal, setRefusal] = useState<FormRefusal | null>(null);
  const formId = useId();
  const pool = pools.find(({ id }) => id === chosen);
  const handBack = useHandBack();
  const handOver = useHandOver({
    onDone: (answer) => {
      const name = pool?.name ?? reps.find(({ id }) => id === chosen)?.name ?? 'They';
      const { title, detail } = handedOverWords(answer, { name, isPool: pool !== undefined, whom });
      const undo = { label: 'Undo', onClick: () => handBack(answer) };
      toast.done(title, detail, answer.handedOver > 0 ? undo : undefined);
      onDone?.();
      onClose();
    },
    onRefused: showRefusal(setRefusal),
  });
  const save = (event: FormEvent) => {
    event.preventDefault();
    handOver.write({ ...work, ...(pool ? { poolId: chosen } : { repId: chosen }) });
  };
  const isAway = (id: string) => there !== undefined && !there.includes(id);
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Who goes on with ${whomWords(whom)}?`}
      says={
        pools.length === 0
          ? 'They come to that rep’s day. A promise goes along; the ledger keeps who said it.'
          : 'They come to that rep’s day, or to whoever of a pool has room. A promise goes along; the ledger keeps who said it.'
      }
      actions={
        <>
          <Button look="ghost" onClick={onClose}>
            Cancel
          </Button>
          <Button
            look="primary"
            type="submit"
            form={formId}
            disabled={chosen === ''}
            busy={handOver.isWriting}
          >
            {pool ? 'Share' : 'Hand over'}
          </Button>
        </>
      }
    >
      {others.length + pools.length === 0 ? (
        <p>There is no other rep here. Add one in Settings, or call early.</p>
      ) : (
        <form id={formId} onSubmit={save}>
          <Select
            label={pools.length === 0 ? 'Rep' : 'Rep or pool'}
            required
            autoFocus
            value={chosen}
            error={refusal?.says}
            hint={pool && `Shared by ${membersWords(pool, reps)}`}
            onChange={(event) => setChosen(event.target.value)}
          >
            <option value="">Choose one</option>
            {others.map(({ id, name }) => (
              <option key={id} value={id}>
                {isAway(id) ? `${name} (away as well)` : name}
              </option>
            ))}
            {pools.length > 0 && (
              <optgroup label="Share with a pool">
                {pools.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </optgroup>
            )}
          </Select>
        </form>
      )}
    </Dialog>
  );
}

/** Gives each back to whose they were. */
function useHandBack(): (answer: HandOverAnswer) => void {
  const { writeAsync } = useHandOver({});
  return async (answer) => {
    // One after the other: what is refused says so itself, and the rest goes on.
    for (const back of handedBack(answer)) await writeAsync(back).catch(() => undefined);
  };
}

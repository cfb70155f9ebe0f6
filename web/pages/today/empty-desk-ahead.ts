import { useEffect } from 'react';
import { piece } from '#web/ui/piece.tsx';
import { whenIdle } from '#web/ui/when-idle.ts';

const read = () => import('#web/pages/today/EmptyDesk.tsx');

/** Not needed before the last call is made. */
export const EmptyDesk = piece(read);

/** Reads it once somebody lies on the desk, for by the end of the day the server may be out of reach. */
export function useEmptyDeskAhead(somebodyLies: boolean): void {
  useEffect(() => {
    // Where it cannot be read now, it is asked for again when it is shown.
    if (somebodyLies)
      whenIdle()
        .then(read)
        .catch(() => undefined);
  }, [somebodyLies]);
}

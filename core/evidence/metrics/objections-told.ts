import { type Objection, objectionLabels, objections } from '#core/call/objection.ts';

/** Why people said no or not now in a stretch of time, and of how many of them nobody knows. */
export type ObjectionsTold = {
  /** Conversations that came to a no or a not now, and those of them of which a reason is known. */
  noes: number;
  told: number;
  /** The most frequent first; those nobody gave are not among them. */
  reasons: { objection: Objection; label: string; count: number }[];
  tooFew: boolean;
  /** "Known of 12 of 30 noes and not-nows." */
  says: string;
};

/** Fewer reasons than these say nothing of the next person. */
const fewestReasons = 8;

/** @param counted conversations that came to a no or a not now, by reason; null: by none that is known */
export function readObjections(counted: ReadonlyMap<Objection | null, number>): ObjectionsTold {
  const reasons = objections
    .map((objection) => ({
      objection,
      label: objectionLabels[objection],
      count: counted.get(objection) ?? 0,
    }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count);
  const told = reasons.reduce((sum, { count }) => sum + count, 0);
  const noes = told + (counted.get(null) ?? 0);
  const tooFew = told < fewestReasons;
  return { noes, told, reasons, tooFew, says: sayTold({ noes, told, tooFew }) };
}

function sayTold({ noes, told, tooFew }: Pick<ObjectionsTold, 'noes' | 'told' | 'tooFew'>): string {
  if (noes === 0) return 'Nobody said no or not now in this time.';
  const known = `Known of ${told} of ${noes} ${noes === 1 ? 'no or not-now' : 'noes and not-nows'}`;
  return tooFew ? `${known}: too few to go by.` : `${known}.`;
}

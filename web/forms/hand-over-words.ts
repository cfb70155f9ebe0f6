import type { HandOverAnswer } from '#api/promises.ts';
import { peopleWords } from '#web/forms/people-words.ts';

/** Somebody by name, or how many. */
export type Whom = string | number;

export const whomWords = (whom: Whom): string => (typeof whom === 'number' ? peopleWords(whom) : whom);

/** What came of handing people over, to one rep or to a pool. */
export function handedOverWords(
  { handedOver, promises, notWorked }: HandOverAnswer,
  to: { name: string; isPool: boolean; whom: Whom },
): { title: string; detail?: string } {
  const left =
    notWorked > 0
      ? `${peopleWords(notWorked)} in no method ${notWorked === 1 ? 'stays' : 'stay'} as they are.`
      : '';
  if (handedOver === 0) return { title: 'Nobody changed hands.', ...(left && { detail: left }) };
  const whom = whomWords(typeof to.whom === 'number' ? handedOver : to.whom);
  const along = promises > 0 ? `${promisesWords(promises)} went along.` : '';
  const detail = [along, left].filter(Boolean).join(' ');
  return { title: `${to.name} ${to.isPool ? 'shares' : 'goes on with'} ${whom}.`, ...(detail && { detail }) };
}

type Back = { enrolmentIds: string[]; repId: string; poolId?: string };

/** What gives each back to whose they were: whoever was shared is shared again, with the same rep at first. */
export const handedBack = ({ before }: HandOverAnswer): Back[] =>
  before.map(({ poolId, ...back }) => ({ ...back, ...(poolId !== null && { poolId }) }));

export const promisesWords = (count: number): string =>
  count === 1 ? '1 promise' : `${count.toLocaleString()} promises`;

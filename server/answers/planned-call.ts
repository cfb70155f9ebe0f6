import type { PlannedCall } from '#api/plan.ts';
import { chanceSaid } from '#server/answers/chance-said.ts';
import type { PlannedFor } from '#store/today.ts';

/** Where the plan has a call, as every page reads it. */
export function plannedCall(planned: PlannedFor): PlannedCall {
  const { for: at, waits, notAgainIn, chance, theirs, all, worth, price, second } = planned;
  return { for: at, waits, notAgainIn, chance: chanceSaid(chance, { theirs, all }), worth, price, second };
}

import { type DayInstance, worthIn } from '#core/plan/day-instance.ts';

/**
 * Why a day has no call for somebody: others bring more wherever they could be called (`no-room`), more is promised than
 * fits (`overfull`), a call would bring nothing, the slots they could be called in have room for nobody, they may be
 * called in no slot of whoever calls them, whoever calls them has no slots, or the slots they wish leave none.
 */
type Because =
  | 'no-room'
  | 'overfull'
  | 'worth-nothing'
  | 'fully-booked'
  | 'nowhere-allowed'
  | 'nobody-works'
  | 'window-closed';

/** The place that came nearest to being theirs: what it costs, and what they would bring there. */
type NearMiss = { cell: number; price: number; worth: number };

type Unplanned = { because: Because; beatenBy: NearMiss | null };

/**
 * Why somebody whom nobody calls is not planned, at a plan's prices; null beside the rule where there is no place with
 * room in which they may be called. Looks at each cell of whoever may call them once.
 * @param price by cell, as the plan's book has them
 */
export function whyUnplanned(day: DayInstance, price: Float64Array, prospect: number): Unplanned {
  const { firstSlot, lastSlot } = day.prospects;
  if (firstSlot[prospect]! > lastSlot[prospect]!) return { because: 'window-closed', beatenBy: null };
  const seen: Seen = { net: Number.NEGATIVE_INFINITY, cell: -1, slots: 0, shut: 0 };
  const { ofPool, reps } = day.pools;
  const pool = day.prospects.pool[prospect]!;
  if (day.prospects.owner[prospect]! >= 0) lookAt(day, price, prospect, day.prospects.owner[prospect]!, seen);
  else
    for (let m = ofPool[pool]!; m < ofPool[pool + 1]!; m += 1) lookAt(day, price, prospect, reps[m]!, seen);
  if (seen.cell < 0) return { because: ruleOf(seen), beatenBy: null };
  const worth = worthIn(day, prospect, day.cells.slot[seen.cell]!);
  const beatenBy = { cell: seen.cell, price: price[seen.cell]!, worth };
  if (day.prospects.promised[prospect] === 1) return { because: 'overfull', beatenBy };
  return { because: worth > 0 ? 'no-room' : 'worth-nothing', beatenBy };
}

/** The best cell so far, how many cells were seen, and how many of those allowed have room for nobody. */
type Seen = { net: number; cell: number; slots: number; shut: number };

function lookAt(day: DayInstance, price: Float64Array, prospect: number, rep: number, seen: Seen): void {
  const { ofRep, slot, capacity } = day.cells;
  for (let cell = ofRep[rep]!; cell < ofRep[rep + 1]!; cell += 1) {
    seen.slots += 1;
    const worth = worthIn(day, prospect, slot[cell]!);
    if (worth === Number.NEGATIVE_INFINITY) continue;
    if (capacity[cell] === 0) seen.shut += 1;
    else if (worth - price[cell]! > seen.net) {
      seen.net = worth - price[cell]!;
      seen.cell = cell;
    }
  }
}

function ruleOf({ slots, shut }: Seen): Because {
  if (slots === 0) return 'nobody-works';
  return shut > 0 ? 'fully-booked' : 'nowhere-allowed';
}

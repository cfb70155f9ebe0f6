import type { Assumed } from '#core/market/assumptions.ts';
import { bell, coin, keyOf, momentOf, purposes } from '#core/market/coin.ts';
import { roles, stretches } from '#core/market/desk-hours.ts';
import type { OwnKind, OwnTerritory } from '#core/market/own/own-territory.ts';

/** The people of a simulated territory, as columns: what they are, and what nobody who calls them can see. */
export type Territory = {
  seed: number;
  count: number;
  key: Int32Array;
  /** Index in `roles`. */
  role: Uint8Array;
  screened: Uint8Array;
  /** Index in decide's `relationships`, when the calling begins. */
  relation: Uint8Array;
  /** Half hours by which their clock is ahead of their rep's. */
  shift: Int8Array;
  /** How likely they would agree to a meeting. */
  interest: Float32Array;
  /** What a conversation with them is worth; the middle person's is 1. */
  value: Float32Array;
  /** Five a person: how much likelier than usual they are at their desk in each stretch of the day. */
  stretch: Float32Array;
  /** Which day of three their absences begin on. */
  phase: Uint8Array;
};

const dawn = -1;

/** Seven in ten live where the rep does, the others up to three hours west. */
export const usualClocks = [
  { shift: 0, upTo: 0.7 },
  { shift: -2, upTo: 0.82 },
  { shift: -4, upTo: 0.88 },
  { shift: -6, upTo: 1 },
] as const;

/**
 * The territory of that seed: the same people whoever calls them.
 * @param own what is known of whose territory it is like; null: it is as usually assumed
 */
export function makeTerritory(
  seed: number,
  count: number,
  assumed: Assumed,
  own: OwnTerritory | null = null,
): Territory {
  const territory = emptyTerritory(seed, count);
  const kinds = own && kindsInTurn(own, count);
  for (let who = 0; who < count; who += 1) {
    const key = keyOf(seed, who);
    territory.key[who] = key;
    introduce(territory, who, momentOf(key, dawn), assumed, kinds?.[who]?.role ?? null);
    if (kinds !== null) knowOf(territory, who, kinds[who]!);
  }
  return territory;
}

/** As many of each kind as there are, to the nearest person, however many are simulated. */
function kindsInTurn({ kinds, people }: OwnTerritory, count: number): OwnKind[] {
  let index = 0;
  let upTo = kinds[0]!.people;
  return Array.from({ length: count }, (_, who) => {
    const place = ((who + 0.5) * people) / count;
    while (upTo < place) {
      index += 1;
      upTo += kinds[index]!.people;
    }
    return kinds[index]!;
  });
}

/** What is known takes the place of what was drawn; whether a screener sits there is drawn by the role. */
function knowOf(territory: Territory, who: number, { relation, screened, shift }: OwnKind): void {
  territory.relation[who] = relation;
  if (screened !== null) territory.screened[who] = screened ? 1 : 0;
  if (shift !== null) territory.shift[who] = shift;
}

function emptyTerritory(seed: number, count: number): Territory {
  return {
    seed,
    count,
    key: new Int32Array(count),
    role: new Uint8Array(count),
    screened: new Uint8Array(count),
    relation: new Uint8Array(count),
    shift: new Int8Array(count),
    interest: new Float32Array(count),
    value: new Float32Array(count),
    stretch: new Float32Array(count * stretches),
    phase: new Uint8Array(count),
  };
}

function introduce(
  territory: Territory,
  who: number,
  birth: number,
  assumed: Assumed,
  knownRole: number | null,
): void {
  const role = knownRole ?? Math.floor(coin(birth, purposes.role) * roles.length);
  const { screenedExecutives, screenedManagers, screenedSpecialists } = assumed;
  const screened = [screenedExecutives, screenedManagers, screenedSpecialists][role]!;
  territory.role[who] = role;
  territory.screened[who] = coin(birth, purposes.screened) < screened ? 1 : 0;
  territory.relation[who] = relationBy(coin(birth, purposes.relation), assumed);
  const clock = coin(birth, purposes.zone);
  territory.shift[who] = usualClocks.find(({ upTo }) => clock < upTo)!.shift;
  territory.interest[who] = interestBy(birth, assumed);
  territory.value[who] = Math.exp(assumed.valueSpread * bell(birth, purposes.value, purposes.valueAngle));
  territory.phase[who] = Math.floor(coin(birth, purposes.phase) * 3);
  const spread = assumed.daypartSpread;
  for (let k = 0; k < stretches; k += 1) {
    const far = bell(birth, purposes.daypart + k, purposes.daypartAngle + k);
    territory.stretch[who * stretches + k] = Math.exp(spread * far - (spread * spread) / 2);
  }
}

function relationBy(u: number, { shareReferred, shareKnown, shareClient }: Assumed): number {
  if (u < shareClient) return 3;
  if (u < shareClient + shareKnown) return 2;
  return u < shareClient + shareKnown + shareReferred ? 1 : 0;
}

function interestBy(birth: number, assumed: Assumed): number {
  const u = coin(birth, purposes.interest);
  if (coin(birth, purposes.interested) < assumed.interested)
    return assumed.interestFrom + u * (assumed.interestTo - assumed.interestFrom);
  return assumed.othersFrom + u * (assumed.othersTo - assumed.othersFrom);
}

/** The stranger whom somebody introduces us to: the first from a place in the territory that chance names; -1: none near. */
export function strangerFrom(relation: Uint8Array, u: number): number {
  const count = relation.length;
  const first = Math.floor(u * count);
  for (let step = 0; step < Math.min(count, 64); step += 1) {
    const who = (first + step) % count;
    if (relation[who] === 0) return who;
  }
  return -1;
}

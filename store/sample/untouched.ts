import type { CastMember } from '#store/sample/cast-member.ts';
import { crowdMember, type NamesInTurn } from '#store/sample/crowd-member.ts';
import { moreGivenNames } from '#store/sample/crowd-words.ts';
import { australia, europe, northAmerica, placeOf } from '#store/sample/places.ts';

const untouchedCount = 560;
const places = [...northAmerica, ...northAmerica, ...europe, ...australia];

/** Those on the list with whom nobody has begun; colleagues of somebody in work are in the same town. */
export function untouched(
  names: NamesInTurn,
  others: readonly Pick<CastMember, 'company' | 'city'>[],
): CastMember[] {
  const cityOf = new Map(others.map(({ company, city }) => [company, city]));
  return Array.from({ length: untouchedCount }, (_, nth) => {
    const name = names(moreGivenNames);
    const place = placeOf(cityOf.get(name.company) ?? places[(nth * 7) % places.length]!.city);
    cityOf.set(name.company, place.city);
    return justAName(crowdMember(name, 'imogen', place, 'untouched', { playbook: 'three-and-done' }));
  });
}

/** What is known of them is what a list says. */
function justAName({ screener, connector, expecting, relationship, ...member }: CastMember): CastMember {
  return { ...member, relationship: relationship === 'referred' ? 'stranger' : relationship, research: [] };
}

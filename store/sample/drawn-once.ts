import { type SamplePerson, samplePeople, type World } from '#store/sample/people.ts';

type Drawn = Pick<World, 'opensAt' | 'packs'> & { people: readonly SamplePerson[] };

let latest: Drawn | null = null;

/**
 * Everybody in the sample, as {@link samplePeople} draws them. Those drawn last are kept: of one opening they are always the same, and
 * whoever begins the sample anew shall not wait for it again.
 */
export function peopleDrawnOnce(world: World): readonly SamplePerson[] {
  const { opensAt, packs } = world;
  if (latest?.opensAt !== opensAt || latest.packs !== packs)
    latest = { opensAt, packs, people: samplePeople(world) };
  return latest.people;
}

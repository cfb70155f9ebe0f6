import type { Playbook } from '#core/playbook/playbook.ts';
import { formatInstant, localDay, localInstant, parseInstant, zoneOf } from '#core/prospect/local-time.ts';
import { callingHoursFor } from '#core/rules/calling-hours.ts';
import { houseRules } from '#core/rules/house-rules.ts';
import type { RulePack } from '#core/rules/pack.ts';
import { cast } from '#store/sample/cast.ts';
import type { CastMember, SampleRepKey } from '#store/sample/cast-member.ts';
import { calledToday, crowd } from '#store/sample/crowd.ts';
import { drawHistory } from '#store/sample/draw.ts';
import { fictionNumber } from '#store/sample/fiction-numbers.ts';
import { type Place, placeOf } from '#store/sample/places.ts';
import { type SampleRep, sampleReps } from '#store/sample/reps.ts';
import type { Drawn } from '#store/sample/standing.ts';

/** One person of the sample with the weeks that were played for them. */
export type SamplePerson = {
  member: CastMember;
  rep: SampleRep;
  playbook: Playbook;
  place: Place;
  timeZone: string | null;
  /** E.164; the first one is dialled. */
  phones: readonly string[];
  drawn: Drawn;
};

export type World = {
  opensAt: string;
  packs: readonly RulePack[];
  playbooks: readonly Playbook[];
  /** Public holidays of a place, local dates. */
  holidaysOf(place: Place): readonly string[];
};

/** Everybody in the sample, and the same people with the same weeks whenever the opening is the same. */
export function samplePeople(world: World): SamplePerson[] {
  const numbers = numbersInTurn();
  const slots = slotsOfToday(world.opensAt);
  let called = 0;
  return [...cast, ...crowd()].map((member) => {
    const place = placeOf(member.city);
    const timeZone = member.standing === 'zone-missing' ? null : place.timeZone;
    const phones = Array.from({ length: member.secondPhone ? 2 : 1 }, () => numbers(place));
    const playbookOf = (id: string) => world.playbooks.find(({ playbook }) => playbook === id)!;
    const repOf = (key: SampleRepKey) => sampleReps.find((one) => one.key === key)!;
    const rep = repOf(member.rep);
    const playbook = playbookOf(member.playbook);
    const { hours } = callingHoursFor(world.packs, { ...place, phoneKind: member.phone.kind });
    const drawn = drawHistory(member, {
      opensAt: world.opensAt,
      repZone: rep.timeZone,
      playbook,
      before: member.before
        ? {
            repZone: repOf(member.before.rep ?? member.rep).timeZone,
            playbook: playbookOf(member.before.playbook ?? member.playbook),
          }
        : null,
      rules: houseRules,
      timeZone,
      phones,
      holidays: world.holidaysOf(place),
      callingHours: hours,
      calledTodayAt: member.today ? slots[called++] : undefined,
    });
    return { member, rep, playbook, place, timeZone, phones, drawn };
  });
}

/** When the first rep made the calls of today so far: evenly from half past eight to just before the opening. */
function slotsOfToday(opensAt: string): string[] {
  const zone = zoneOf(sampleReps[0]!.timeZone);
  const until = parseInstant(opensAt)!;
  const from = localInstant(zone, localDay(zone, until), 8 * 60 + 32);
  const apart = Math.max(600, Math.floor((until - from - 240) / calledToday.length));
  return calledToday
    .map((_, nth) => from + apart * nth + ((nth * 37) % 120))
    .filter((at) => at < until - 60)
    .map(formatInstant);
}

/** Numbers of each exchange in turn, from one that is nobody's reserved favourite on. */
function numbersInTurn(): (place: Place) => string {
  const taken = new Map<string, number>();
  return ({ exchange }) => {
    const nth = taken.get(exchange) ?? firstNumber;
    taken.set(exchange, nth + 1);
    return fictionNumber(exchange, nth);
  };
}

/** The first one of Vancouver is 555-0142. */
const firstNumber = 42;

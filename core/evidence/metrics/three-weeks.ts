import { type LikelyRange, likelyRange, widestReadable } from '#core/evidence/likely-range.ts';
import type { ReadPerson } from '#core/evidence/metrics/count-person.ts';
import type { CountedTouch } from '#core/evidence/metrics/person-history.ts';
import type { DateSpan } from '#core/evidence/metrics/slice.ts';

/** People of one method whose three weeks ended in the period. */
export type ThreeWeeks = { people: number; spoke: number; voicemails: number; conversations: number };

/** How long after the first call somebody is waited for, the day of the call not counted. Source: design, "inside three weeks". */
export const daysWaited = 21;

/**
 * Adds what became of each enrolment of the person in the three weeks after its first call: whoever was never called says
 * nothing of a method, and nobody is judged before the three weeks are over. They count where the last day lies in the span,
 * and for the rep who made the first call.
 */
export function addThreeWeeks(
  tallies: Map<string, ThreeWeeks>,
  read: ReadPerson,
  span: DateSpan,
  passes: (touch: CountedTouch) => boolean,
): void {
  const { touches } = read;
  for (const { id, playbookId } of read.person.enrolments) {
    const first = touches.findIndex(({ isCounted, touch }) => isCounted && touch.enrolmentId === id);
    if (first === -1 || !passes(touches[first]!.touch)) continue;
    const lastOn = touches[first]!.on + daysWaited;
    if (lastOn < span.from || lastOn > span.until) continue;
    const waited = touches.filter(({ touch, on }, nth) => {
      return touch.enrolmentId === id && nth >= first && on <= lastOn;
    });
    const conversations = waited.filter(({ isConversation }) => isConversation).length;
    const tally = tallies.get(playbookId) ?? { people: 0, spoke: 0, voicemails: 0, conversations: 0 };
    tallies.set(playbookId, {
      people: tally.people + 1,
      spoke: tally.spoke + (conversations > 0 ? 1 : 0),
      voicemails: tally.voicemails + waited.filter(({ isMessage }) => isMessage).length,
      conversations: tally.conversations + conversations,
    });
  }
}

export type MethodReading = {
  playbookId: string;
  spoke: number;
  people: number;
  share: number | null;
  range: LikelyRange | null;
  /** About so many more people until there is enough to read; null where there is. */
  moreToTell: number | null;
  voicemailsPerConversation: number | null;
};

/** The methods in the order of their shares, those with too few people last. */
export function readThreeWeeks(tallies: ReadonlyMap<string, ThreeWeeks>): MethodReading[] {
  return [...tallies].map(readMethod).sort(byShare);
}

function readMethod([playbookId, tally]: [string, ThreeWeeks]): MethodReading {
  const { people, spoke, voicemails, conversations } = tally;
  return {
    playbookId,
    spoke,
    people,
    share: people === 0 ? null : spoke / people,
    range: people === 0 ? null : likelyRange(spoke, people),
    moreToTell: moreToTell(spoke, people),
    voicemailsPerConversation: conversations === 0 ? null : voicemails / conversations,
  };
}

function byShare(one: MethodReading, other: MethodReading): number {
  const few = Number(one.moreToTell !== null) - Number(other.moreToTell !== null);
  return few || (other.share ?? 0) - (one.share ?? 0) || (one.playbookId < other.playbookId ? -1 : 1);
}

const z = 1.96;

/** In tens, and never none: the share seen so far is drawn to a half, so that none of three does not look certain. */
function moreToTell(spoke: number, people: number): number | null {
  const range = likelyRange(spoke, people);
  if (people > 0 && range.high - range.low <= widestReadable) return null;
  const share = (spoke + 2) / (people + 4);
  const enough = (4 * z * z * share * (1 - share)) / widestReadable ** 2;
  return Math.max(10, Math.round((enough - people) / 10) * 10);
}

export type Verdict = { code: 'too-few' | 'overlap' | 'apart-not-by-lot'; says: string; more: string };

/**
 * What may be said of methods that people were not drawn for by lot: at most that there are differences. A verdict on the
 * methods themselves is a trial's to give.
 * @param names of the methods, by id
 */
export function compareMethods(
  methods: readonly MethodReading[],
  names: ReadonlyMap<string, string>,
): Verdict {
  const [best, ...rest] = methods.filter(({ moreToTell: more }) => more === null);
  const apart = best && rest.filter(({ range }) => range!.high < best.range!.low);
  if (best === undefined || rest.length === 0)
    return {
      ...notEnough,
      code: 'too-few',
      more: 'At least two methods want enough people to compare them.',
    };
  if (apart === undefined || apart.length === 0)
    return { ...notEnough, code: 'overlap', more: 'The ranges overlap. Use the one that suits the person.' };
  const behind = sayNames(apart.map(({ playbookId }) => names.get(playbookId) ?? playbookId));
  return {
    code: 'apart-not-by-lot',
    says: `${names.get(best.playbookId) ?? best.playbookId} spoke with more people than ${behind}.`,
    more: 'Nobody drew lots, so it may be the people and not the method. A trial would tell.',
  };
}

const notEnough = { says: 'Not enough calls yet to tell.' };

function sayNames(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

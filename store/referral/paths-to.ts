import { type Ask, type NotNow, whyNotAsk } from '#core/referral/may-be-asked.ts';
import { sayPath } from '#core/referral/say-path.ts';
import { type Around, findAround } from '#store/referral/around.ts';
import { asksOf } from '#store/referral/referrals.ts';
import { strongestPaths } from '#store/referral/strongest-paths.ts';
import type { Queryable } from '#store/workspace.ts';

/** A way to a prospect, and whether whoever begins it may be asked. */
export type PathTo = {
  /** Our rep, whoever is asked, perhaps somebody between, the prospect. */
  people: Around[];
  strength: number;
  /** Why it is one, in a sentence. */
  says: string;
  asks: Ask[];
  notNow: NotNow | null;
};

export type PathQuestion = {
  prospectId: string;
  /** Who would ask; their own contacts come first. */
  askerId: string;
  repIds: readonly string[];
  now: string;
  daysBetweenAsks?: number;
};

const mostPaths = 5;

/** The five strongest ways to a prospect by people who know people: of these the asker's own first. */
export async function pathsTo(db: Queryable, workspaceId: string, question: PathQuestion): Promise<PathTo[]> {
  const { prospectId, askerId, repIds } = question;
  const strongestFirst = await strongestPaths(db, workspaceId, { prospectId, repIds, count: mostPaths });
  const isOwn = ({ people }: { people: readonly string[] }) => people[0] === askerId;
  const found = [...strongestFirst.filter(isOwn), ...strongestFirst.filter((path) => !isOwn(path))];
  const ids = [...new Set(found.flatMap(({ people }) => people))];
  const [people, asks] = await Promise.all([findAround(db, workspaceId, ids), asksOf(db, workspaceId, ids)]);
  const nameOf = (id: string) => people.get(id)!.name;
  return found.map((path) => {
    const before = path.people.length > 2 ? (asks.get(path.people[1]!) ?? []) : [];
    return {
      people: path.people.map((id) => people.get(id)!),
      strength: path.strength,
      says: sayPath(path, nameOf, askerId),
      asks: before,
      notNow: whyNotAsk(before, {
        prospectId,
        now: question.now,
        ...(question.daysBetweenAsks !== undefined && { days: question.daysBetweenAsks }),
      }),
    };
  });
}

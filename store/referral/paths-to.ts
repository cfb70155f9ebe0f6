import { bestPaths, type ReferralPath } from '#core/referral/best-paths.ts';
import { type Ask, type NotNow, whyNotAsk } from '#core/referral/may-be-asked.ts';
import { sayPath } from '#core/referral/say-path.ts';
import type { Ties } from '#core/referral/ties.ts';
import { type Around, findAround } from '#store/referral/around.ts';
import { leastStrength, nearTies } from '#store/referral/near-ties.ts';
import { asksOf } from '#store/referral/referrals.ts';
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

/** The best ways to a prospect by people who know people: the asker's own first, each strongest first. */
export async function pathsTo(db: Queryable, workspaceId: string, question: PathQuestion): Promise<PathTo[]> {
  const { prospectId, askerId, repIds } = question;
  const { ties, peopleIds } = await nearTies(db, workspaceId, prospectId, new Set(repIds));
  const mayTakePart = await whoMayTakePart(db, workspaceId, peopleIds);
  const found = ownFirst(ties, question, (id) => mayTakePart.has(id));
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

function ownFirst(
  ties: Ties,
  { prospectId, askerId }: PathQuestion,
  mayTakePart: (id: string) => boolean,
): ReferralPath[] {
  const own: Ties = {
    of: (id) => ties.of(id),
    toReps: (id) => ties.toReps(id).filter(({ to }) => to === askerId),
  };
  const worth = ({ strength }: ReferralPath) => strength >= leastStrength;
  const mine = bestPaths(own, prospectId, mostPaths, mayTakePart).filter(worth);
  const asked = new Set(mine.map(({ people }) => people[1]));
  // A rep who knows the prospect stands as their own beginning: whoever is second in such a path is the prospect.
  const all = bestPaths(ties, prospectId, mostPaths * 2, mayTakePart).filter(worth);
  return [...mine, ...all.filter(({ people }) => !asked.has(people[1]))].slice(0, mostPaths);
}

/** Whoever is still here and has not asked to be left alone. */
async function whoMayTakePart(
  db: Queryable,
  workspaceId: string,
  ids: readonly string[],
): Promise<Set<string>> {
  const found = await db.query({
    name: 'who-may-take-part',
    text: `select id from prospect where workspace_id = $1 and id = any ($2::uuid[]) and do_not_call_at is null
           union all select id from contact where workspace_id = $1 and id = any ($2::uuid[])`,
    values: [workspaceId, ids],
  });
  return new Set(found.rows.map(({ id }) => id as string));
}

import type { LoggedCall } from '#core/reach/call-log.ts';
import { type CallToMake, type ContactPast, neverCalled } from '#core/reach/call-to-make.ts';
import {
  type Band,
  calibration,
  type Foretold,
  type Outturn,
  outturn,
  rankedRight,
  surpriseAt,
} from '#core/reach/foretold.ts';
import type { GroupName } from '#core/reach/group.ts';
import { type LikelyGain, likelyGain, type Surprise } from '#core/reach/likely-gain.ts';
import { type Chance, chanceOf, learn, newReachModel } from '#core/reach/reach-model.ts';
import { chanceOfLogOdds, logOddsOfChance } from '#core/reach/tally.ts';

/** How a model that learns as it goes would have done on a log. */
export type LogTrial = {
  fittedOn: number;
  testedOn: number;
  /** The share answered of the calls fitted on, which is what the model has to beat. */
  baseRate: number;
  /** Nats a tested call. */
  logLoss: { base: number; model: number };
  /** Share of the base rate's log-loss that the model saves. */
  gain: LikelyGain;
  auc: number | null;
  calibration: Band[];
  /** By how the last call to them went, the most frequent first; what was seldom is left out. */
  afterCalls: (Outturn & { outcome: string })[];
  /** What of the gain each group of calls brought, asked one after the other, what brought most first; their sum is the gain. */
  carried: { by: 'level' | GroupName; share: number }[];
  /** Whether the gain is more than chance: `nothing` is to be learned unless its whole interval is above 0. */
  verdict: 'learned' | 'nothing';
};

const fittedShare = 0.7;
const fewestTested = 50;
const fewestAlike = 10;
const daySeconds = 86_400;

/**
 * Lets a model foretell the last calls of a log, each before it learns from it, after it learned from the first 70 %.
 * @param calls in their order
 * @returns null where too few calls were made to test anything, or all of a part went the same way
 */
export function tryOnLog(calls: readonly LoggedCall[]): LogTrial | null {
  const cut = fittedUntil(calls);
  const tested = calls.slice(cut);
  const baseRate = shareAnswered(calls.slice(0, cut));
  if (tested.length < fewestTested || !isBetween(baseRate) || !isBetween(shareAnswered(tested))) return null;
  return judge(tested, foretellFrom(calls, cut), baseRate, cut);
}

/** How many calls are fitted on: the first 70 %, and what shares the instant of the last of them. */
export function fittedUntil(calls: readonly LoggedCall[]): number {
  let cut = Math.floor(calls.length * fittedShare);
  while (cut > 0 && cut < calls.length && calls[cut]?.at === calls[cut - 1]?.at) cut += 1;
  return cut;
}

function shareAnswered(calls: readonly LoggedCall[]): number {
  return calls.filter(({ answered }) => answered).length / calls.length;
}

function isBetween(share: number): boolean {
  return share > 0 && share < 1;
}

/** The chance of each call from `cut` on. Calls of one instant are all foretold before any is learned from. */
function foretellFrom(calls: readonly LoggedCall[], cut: number): Chance[] {
  const model = newReachModel();
  const pasts = new Map<string, ContactPast>();
  const chances: Chance[] = [];
  for (let from = 0; from < calls.length; ) {
    let until = from;
    while (calls[until]?.at === calls[from]?.at) until += 1;
    const together = calls.slice(from, until);
    if (from >= cut) chances.push(...together.map((call) => chanceOf(model, toMake(call, pasts))));
    for (const call of together) pasts.set(call.contact, learn(model, toMake(call, pasts), call));
    from = until;
  }
  return chances;
}

function toMake(call: LoggedCall, pasts: ReadonlyMap<string, ContactPast>): CallToMake {
  const { at, weekday, minute, rep, list, attempt } = call;
  const past = pasts.get(call.contact) ?? neverCalled;
  return { at, weekday, minute, rep, list, screener: null, attempt, past };
}

function judge(
  tested: readonly LoggedCall[],
  chances: readonly Chance[],
  baseRate: number,
  fittedOn: number,
): LogTrial {
  const foretold: Foretold[] = tested.map(({ answered }, at) => ({ chance: chances[at]!.mean, answered }));
  const surprises: Surprise[] = foretold.map(({ chance, answered }, at) => {
    const base = surpriseAt(baseRate, answered);
    const call = tested[at]!;
    const day = Math.floor(call.at / daySeconds);
    return { contact: call.contact, day, base, saved: base - surpriseAt(chance, answered) };
  });
  const gain = likelyGain(surprises);
  const base = surprises.reduce((sum, surprise) => sum + surprise.base, 0);
  return {
    fittedOn,
    testedOn: tested.length,
    baseRate,
    logLoss: { base: base / tested.length, model: (base / tested.length) * (1 - gain.share) },
    gain,
    auc: rankedRight(foretold),
    calibration: calibration(foretold),
    afterCalls: afterCalls(foretold, chances),
    carried: carriedBy(tested, chances, baseRate).map(({ by, saved }) => ({ by, share: saved / base })),
    verdict: gain.low > 0 ? 'learned' : 'nothing',
  };
}

function afterCalls(foretold: readonly Foretold[], chances: readonly Chance[]): LogTrial['afterCalls'] {
  const byOutcome = new Map<string, Foretold[]>();
  for (const [at, call] of foretold.entries()) {
    const outcome = chances[at]!.parts.find(({ group }) => group === 'last-outcome')!.key;
    const alike = byOutcome.get(outcome);
    if (alike) alike.push(call);
    else byOutcome.set(outcome, [call]);
  }
  return [...byOutcome]
    .filter(([, calls]) => calls.length >= fewestAlike)
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([outcome, calls]) => ({ outcome, ...outturn(calls) }));
}

/** The surprise each step from the base rate to the chance saved, over all calls. */
function carriedBy(tested: readonly LoggedCall[], chances: readonly Chance[], baseRate: number) {
  const saved = new Map<'level' | GroupName, number>();
  for (const [at, { answered }] of tested.entries()) {
    const { level, parts } = chances[at]!;
    let before = surpriseAt(baseRate, answered);
    let logOdds = logOddsOfChance(level);
    for (const { by, adds } of [{ by: 'level' as const, adds: 0 }, ...parts.map(stepOf)]) {
      logOdds += adds;
      const after = surpriseAt(chanceOfLogOdds(logOdds), answered);
      saved.set(by, (saved.get(by) ?? 0) + before - after);
      before = after;
    }
  }
  return [...saved].map(([by, sum]) => ({ by, saved: sum })).sort((a, b) => b.saved - a.saved);
}

function stepOf({ group, adds }: Chance['parts'][number]) {
  return { by: group, adds };
}

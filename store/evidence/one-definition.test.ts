import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countedOutcomes } from '#core/call/touch.ts';
import { callBackRange } from '#core/evidence/call-backs-by-version.ts';
import { withBefore } from '#core/evidence/metrics/periods.ts';
import { addUpShares, shareRange } from '#core/evidence/metrics/share-tally.ts';
import { allWork } from '#core/evidence/metrics/slice.ts';
import { formatDate, parseDate } from '#core/prospect/local-time.ts';
import { listCampaigns } from '#store/campaigns.ts';
import { daySoFar } from '#store/day-so-far.ts';
import { type MadeHistory, makeHistory } from '#store/evidence/made-history.test-kit.ts';
import { type InsightsQuestion, readInsights } from '#store/evidence/read-insights.ts';
import { dayOn } from '#store/plan/measured-days.ts';
import { repsOf } from '#store/reps.ts';
import { countCallBacks } from '#store/script-call-backs.ts';
import { createTestDatabase } from '#store/test-database.ts';

const { db, drop } = await createTestDatabase();
afterAll(drop);

const now = '2026-11-24T18:00:00Z';
const today = parseDate('2026-11-24')!;
const callBackDays = 14;

let made: MadeHistory;
let everything: InsightsQuestion;
beforeAll(async () => {
  made = await makeHistory(db, 240, now);
  const { repIds: _, ...work } = allWork;
  const reps = await repsOf(db, made.here.workspace.id);
  const ever = withBefore({ from: today - 200, until: today + 1 });
  everything = { ...ever, reps, isEverybody: true, besidePast: false, work, today, now };
});

const tallyOf = async (work: Partial<InsightsQuestion['work']>) => {
  const question = { ...everything, work: { ...everything.work, ...work } };
  return (await readInsights(db, made.here.workspace, question)).tally;
};

describe('a number that stands in two places is one number', () => {
  test('the call-back ratio of a campaign, its calls and its conversations', async () => {
    const campaigns = await listCampaigns(db, made.here.workspace.id, callBackDays);
    expect(campaigns).toHaveLength(2);
    for (const campaign of campaigns) {
      const { sums, callBack } = await tallyOf({ campaignId: campaign.id });
      expect(campaign).toMatchObject({
        calls: sums.calls,
        voicemails: callBack.from,
        messagesAnswered: callBack.of,
        callBackRange: shareRange(callBack),
        conversations: sums.conversations,
      });
      expect(campaign.messagesAnswered).toBeGreaterThan(10);
      expect(campaign.callBacks).toBeGreaterThanOrEqual(campaign.messagesAnswered);
    }
  });

  test('the call-back ratio of each version of a script, and where it likely lies', async () => {
    for (const scriptId of made.scriptIds) {
      const counted = await countCallBacks(db, made.here.workspace.id, callBackDays, scriptId);
      for (const version of [1, 2]) {
        const { callBack } = await tallyOf({ scriptId, version });
        const ofVersion = addUpShares(counted.filter((one) => one.version === version));
        expect(ofVersion).toEqual(callBack);
        expect(callBackRange(ofVersion)).toEqual(shareRange(callBack));
        expect(callBack.of).toBeGreaterThan(5);
      }
    }
  });

  test('the ticks of a rep’s day on Today', async () => {
    const [rep] = everything.reps;
    const question = { ...everything, reps: [rep!], isEverybody: false };
    const { days } = await readInsights(db, made.here.workspace, question);
    const called = days.filter(({ calls }) => calls > 0).slice(0, 40);
    expect(called.length).toBeGreaterThan(20);
    for (const { on, calls } of called) {
      const day = dayOn(rep!.timeZone, formatDate(on));
      const asked = { repId: rep!.id, at: day.until, day };
      const { ticks } = await daySoFar(db, made.here.workspace.id, asked);
      expect({ on, calls: ticks.filter(({ outcome }) => countedOutcomes.has(outcome)).length }).toEqual({
        on,
        calls,
      });
    }
  });
});

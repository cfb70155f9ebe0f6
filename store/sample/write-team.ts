import type pg from 'pg';
import {
  formatInstant,
  isoWeekday,
  localDay,
  localInstant,
  parseClock,
  parseInstant,
  zoneOf,
} from '#core/prospect/local-time.ts';
import { newId } from '#store/id.ts';
import type { SampleRepKey } from '#store/sample/cast-member.ts';
import { type SampleMeeting, type SampleRep, sampleCompany, sampleReps } from '#store/sample/reps.ts';
import { agoAt, begunAt, insertRows, type Row } from '#store/sample/sample-rows.ts';
import { deskUntil } from '#store/sample/words-left.ts';

/** Ids by key: the reps and their campaigns. */
export type SampleTeam = Record<SampleRepKey, { repId: string; campaignId: string }>;

/** The reps with their campaigns, the first one's desk first. */
export async function writeSampleTeam(
  connection: pg.PoolClient,
  workspaceId: string,
  opensAt: string,
): Promise<SampleTeam> {
  const since = begunAt(opensAt);
  // Reps are listed in the order they joined, which their ids hold.
  const reps = sampleReps.map((rep, nth) => ({
    key: rep.key,
    campaign: rep.campaign,
    row: {
      id: newId(Date.parse(since) + nth),
      name: rep.name,
      email: rep.email,
      role: rep.role,
      time_zone: rep.timeZone,
      company: sampleCompany,
      call_back_number: rep.callBackNumber,
      team: rep.team,
      number_confirmed_number: rep.rangDaysAgo === null ? null : rep.callBackNumber,
      number_confirmed_on: rep.rangDaysAgo === null ? null : agoAt(opensAt, rep.rangDaysAgo).slice(0, 10),
      desk_state: 'at-desk',
      desk_until: deskUntil(rep.timeZone, opensAt),
      working_hours: rep.workingHours,
      calls_per_half_hour: rep.callsPerHalfHour,
    },
    meetings: rep.meetings.map((meeting) => meetingRow(rep, meeting, opensAt)),
  }));
  const names = [...new Set(sampleReps.map(({ campaign }) => campaign))];
  const campaigns = names.map((name) => ({ id: newId(Date.parse(since)), name, created_at: since }));
  await insertRows(
    connection,
    'rep',
    workspaceId,
    reps.map(({ row }) => row),
  );
  await insertRows(connection, 'campaign', workspaceId, campaigns);
  await insertRows(connection, 'absence', workspaceId, [absenceRow(reps[1]!.row.id, opensAt)]);
  await insertRows(
    connection,
    'rep_meeting',
    workspaceId,
    reps.flatMap(({ row, meetings }) => meetings.map((meeting) => ({ ...meeting, rep_id: row.id }))),
  );
  return Object.fromEntries(
    reps.map(({ key, campaign, row }) => [
      key,
      { repId: row.id, campaignId: campaigns.find(({ name }) => name === campaign)!.id },
    ]),
  ) as SampleTeam;
}

/** The second rep is away for two days of the week after next. */
function absenceRow(repId: string, opensAt: string): Row {
  const [from_on, to_on] = [-9, -10].map((days) => agoAt(opensAt, days).slice(0, 10));
  return {
    id: newId(parseInstant(opensAt)! * 1000),
    rep_id: repId,
    from_on,
    to_on,
    note: 'Trade fair in Rotterdam',
  };
}

function meetingRow({ timeZone }: SampleRep, { on, from, until, says }: SampleMeeting, opensAt: string): Row {
  const zone = zoneOf(timeZone);
  const at = parseInstant(opensAt)!;
  let day = localDay(zone, at) + (on === 'opening' ? 0 : 1);
  while (on === 'next-day' && isoWeekday(day) > 5) day += 1;
  const instant = (clock: string) => formatInstant(localInstant(zone, day, parseClock(clock)!));
  return { id: newId(at * 1000), from_at: instant(from), until_at: instant(until), says };
}

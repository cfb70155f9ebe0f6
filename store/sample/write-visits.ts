import type pg from 'pg';
import { foldText } from '#core/prospect/fold-text.ts';
import {
  type Day,
  formatDate,
  formatInstant,
  isoWeekday,
  localDay,
  localInstant,
  mondayOf,
  parseClock,
  parseInstant,
  type Seconds,
  zoneOf,
} from '#core/prospect/local-time.ts';
import { newId } from '#store/id.ts';
import { setPlace } from '#store/places/places.ts';
import { fictionNumber } from '#store/sample/fiction-numbers.ts';
import { begunAt, insertRows, type Row } from '#store/sample/sample-rows.ts';
import { alsoNear, type SampleVisit, sampleVisits } from '#store/sample/visits.ts';
import { keepOffer } from '#store/visits/offers.ts';

const town = { city: 'Richmond', region: 'BC', country: 'CA', timeZone: 'America/Vancouver' };
const zone = zoneOf(town.timeZone);

type Owner = { repId: string; campaignId: string };

/** A trip of the first rep's: who agreed to a visit, who was offered one, and who could be. @returns the ids of these people */
export async function writeSampleVisits(
  connection: pg.PoolClient,
  workspaceId: string,
  owner: Owner,
  opensAt: string,
): Promise<string[]> {
  const written = sampleVisits.map((visit, nth) => rowsOf(visit, nth, owner, opensAt));
  for (const table of ['account', 'prospect', 'phone', 'enrolment', 'touch', 'appointment'] as const)
    await insertRows(
      connection,
      table,
      workspaceId,
      written.flatMap((rows) => rows[table]),
    );
  for (const [nth, { latitude, longitude }] of sampleVisits.entries())
    await setPlace(connection, workspaceId, idOf(written[nth]!.prospect), { latitude, longitude });
  await placeAnother(connection, workspaceId);
  await tieOffers(connection, workspaceId, owner.repId, written);
  return written.map(({ prospect }) => idOf(prospect));
}

const idOf = ([row]: readonly Row[]) => row!.id as string;

async function placeAnother(connection: pg.PoolClient, workspaceId: string): Promise<void> {
  const found = await connection.query(`select id from prospect where workspace_id = $1 and name = $2`, [
    workspaceId,
    alsoNear.name,
  ]);
  await setPlace(connection, workspaceId, found.rows[0].id, alsoNear);
}

/** Each offer lies beside the confirmed visit before it. */
async function tieOffers(
  connection: pg.PoolClient,
  workspaceId: string,
  repId: string,
  written: readonly PersonRows[],
): Promise<void> {
  for (const [nth, rows] of written.entries()) {
    const [offered] = rows.appointment;
    if (offered?.status !== 'tentative') continue;
    const beside = idOf(written[nth - 1]!.appointment);
    await connection.query(`update appointment set beside_id = $3 where workspace_id = $1 and id = $2`, [
      workspaceId,
      offered.id,
      beside,
    ]);
    const trip = { repId, personId: offered.prospect_id as string, on: formatDate(dayOf(offered.from_at)) };
    await keepOffer(connection, workspaceId, trip, offered.id as string, offered.created_at as string);
  }
}

const dayOf = (instant: unknown): Day => localDay(zone, parseInstant(instant as string)!);

type PersonRows = Record<'account' | 'prospect' | 'phone' | 'enrolment' | 'touch' | 'appointment', Row[]>;

function rowsOf(visit: SampleVisit, nth: number, owner: Owner, opensAt: string): PersonRows {
  const since = begunAt(opensAt);
  const called = formatInstant(
    localInstant(zone, businessDaysBefore(dayOf(opensAt), visit.calledDaysAgo), 10 * 60),
  );
  const ids = {
    account: newId(Date.parse(since)),
    prospect: newId(Date.parse(since)),
    enrolment: newId(Date.parse(called)),
    touch: newId(Date.parse(called)),
  };
  const number = fictionNumber('+1236', 10 + nth);
  return {
    account: [accountRow(visit, ids.account)],
    prospect: [{ ...prospectRow(visit), id: ids.prospect, account_id: ids.account, created_at: since }],
    phone: [
      {
        id: newId(Date.parse(since)),
        prospect_id: ids.prospect,
        number,
        kind: 'business',
        label: 'Direct line',
        position: 0,
      },
    ],
    enrolment: [enrolmentRow(visit, owner, ids, called)],
    touch: [touchRow(visit, owner, ids, { at: called, number })],
    appointment: visit.visit === undefined ? [] : [appointmentRow(visit, owner, ids, called, opensAt)],
  };
}

type Ids = Record<'account' | 'prospect' | 'enrolment' | 'touch', string>;

function accountRow({ company }: SampleVisit, id: string): Row {
  const key = foldText(company);
  const { city, region, country } = town;
  return { id, name: company, key, domain: `${key.replace(/[^a-z]+/g, '')}.example`, city, region, country };
}

function prospectRow({ name, pronoun, title, company, street, relationship }: SampleVisit): Row {
  const [givenName, ...family] = name.split(' ');
  const { city, region, country, timeZone } = town;
  return {
    name,
    given_name: givenName,
    family_name: family.join(' '),
    pronoun,
    title,
    relationship,
    street,
    city,
    region,
    country,
    time_zones: [timeZone],
    zone_source: 'address',
    zone_says: `From the address: ${city}.`,
    objective: 'appointment',
    tags: ['sample'],
    search: foldText(`${name} ${company}`),
    name_key: foldText(name),
  };
}

/** Open, with a decision that has lapsed: `decideAgain` writes the one that stands. */
function enrolmentRow(
  { came }: SampleVisit,
  { repId, campaignId }: Owner,
  ids: Ids,
  enrolledAt: string,
): Row {
  return {
    id: ids.enrolment,
    prospect_id: ids.prospect,
    campaign_id: campaignId,
    rep_id: repId,
    playbook_id: came === 'message' ? 'three-and-done' : 'get-through',
    playbook_version: 1,
    enrolled_at: enrolledAt,
    state: 'open',
    decision: { next: 'prepare', missing: ['phone'], reasons: [] },
    precedence: 4,
    decided_at: enrolledAt,
    valid_until: '-infinity',
    due_at: 'infinity',
    promised: false,
    nearness: 2,
  };
}

const outcomes = {
  agreed: { outcome: 'spoke', result: 'meeting', message: null, strategy: 'benefit', seconds: 240 },
  offered: {
    outcome: 'voicemail-left',
    result: null,
    message: 'opt-out-appointment',
    strategy: 'opt-out-appointment',
    seconds: 31,
  },
  message: { outcome: 'voicemail-left', result: null, message: 'introduction', strategy: null, seconds: 27 },
} as const;

function touchRow(
  { came }: SampleVisit,
  { repId }: Owner,
  ids: Ids,
  { at, number }: { at: string; number: string },
): Row {
  return {
    id: ids.touch,
    prospect_id: ids.prospect,
    enrolment_id: ids.enrolment,
    rep_id: repId,
    at,
    local_on: formatDate(dayOf(at)),
    channel: 'call',
    direction: 'out',
    ...outcomes[came],
    phone: number,
    objective: 'appointment',
    made_under: 12,
    recorded_at: at,
  };
}

function appointmentRow(
  { visit, came, street }: SampleVisit,
  { repId }: Owner,
  ids: Ids,
  at: string,
  opensAt: string,
): Row {
  const { day, at: clock, minutes } = visit!;
  const from: Seconds = localInstant(zone, tripBegins(dayOf(opensAt)) + day, parseClock(clock)!);
  const isOffer = came === 'offered';
  return {
    id: newId(Date.parse(at)),
    prospect_id: ids.prospect,
    rep_id: repId,
    kind: 'visit',
    from_at: formatInstant(from),
    until_at: formatInstant(from + minutes * 60),
    time_zone: town.timeZone,
    place_says: isOffer ? null : `${street}, ${town.city}`,
    status: isOffer ? 'tentative' : 'confirmed',
    opt_out: isOffer,
    offered_touch_id: isOffer ? ids.touch : null,
    sequence: 0,
    confirmed_at: isOffer ? null : at,
    created_at: at,
    changed_at: at,
  };
}

/** The Tuesday of the week after next. */
function tripBegins(today: Day): Day {
  return mondayOf(today) + 15;
}

function businessDaysBefore(today: Day, count: number): Day {
  let day = today;
  for (let left = count; left > 0; ) {
    day -= 1;
    if (isoWeekday(day) <= 5) left -= 1;
  }
  return day;
}

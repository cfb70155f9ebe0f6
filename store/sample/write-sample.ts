import type pg from 'pg';
import { foldText } from '#core/prospect/fold-text.ts';
import { formatDate, localDay, parseInstant, zoneOf } from '#core/prospect/local-time.ts';
import type { RulePack } from '#core/rules/pack.ts';
import { decideAgain } from '#store/decisions.ts';
import { writeDoNotCall } from '#store/do-not-call.ts';
import { loadFacts } from '#store/facts.ts';
import { newId } from '#store/id.ts';
import type { SampleTouch } from '#store/sample/history.ts';
import type { SamplePerson } from '#store/sample/people.ts';
import { sayFact } from '#store/sample/said-facts.ts';
import { agoAt, begunAt, insertRows, type Row } from '#store/sample/sample-rows.ts';
import { type UsedScript, type WordsLeft, wordsLeft } from '#store/sample/words-left.ts';
import { writeFrontDesks } from '#store/sample/write-front-desks.ts';
import type { SampleTeam } from '#store/sample/write-team.ts';
import { loadWorkspace } from '#store/workspace.ts';

/** Ids of those written, and of whoever asked not to be called with the touch that said it. */
export type SampleWritten = { prospectIds: string[]; doNotCalls: Map<string, string> };

/** The people with all that is known of them and all that happened, a statement a table. */
export async function writeSamplePeople(
  connection: pg.PoolClient,
  workspaceId: string,
  team: SampleTeam,
  people: readonly SamplePerson[],
  { opensAt, scripts }: { opensAt: string; scripts: readonly UsedScript[] },
): Promise<SampleWritten> {
  const accounts = accountRows(people, opensAt);
  const accountIds = new Map(accounts.map((row) => [row.name, row.id]));
  const written = people.map((person) =>
    personRows(person, accountIds.get(person.member.company)!, team, { opensAt, scripts }),
  );
  const all = (table: keyof PersonRows) => written.flatMap((rows) => rows[table]);
  await insertRows(connection, 'account', workspaceId, accounts);
  for (const table of ['prospect', 'phone', 'email', 'research', 'enrolment', 'touch'] as const) {
    await insertRows(connection, table, workspaceId, all(table));
  }
  // Rows that are not committed yet are unknown to the planner, and so is how many they are until it is told.
  await connection.query('analyze account, prospect, phone, enrolment, touch, kept_history');
  const answered = people.map(({ member }, nth) => {
    const { prospect, touch } = written[nth]!;
    return { member, prospect: prospect[0]!, touches: touch };
  });
  await writeFrontDesks(connection, workspaceId, answered, opensAt);
  const asked = all('touch').filter((touch) => touch.result === 'do-not-call');
  return {
    prospectIds: [...new Set(all('enrolment').map((row) => row.prospect_id as string))],
    doNotCalls: new Map(asked.map((touch) => [touch.prospect_id as string, touch.id as string])),
  };
}

/** Decides about everybody at the opening, with the promises they leave, and keeps do-not-call where calls meet it. */
export async function settleSample(
  connection: pg.PoolClient,
  workspaceId: string,
  packs: readonly RulePack[],
  { prospectIds, doNotCalls }: SampleWritten,
  opensAt: string,
): Promise<void> {
  const workspace = (await loadWorkspace(connection, workspaceId, packs))!;
  for (const person of await loadFacts(connection, workspace, [...doNotCalls.keys()], opensAt)) {
    const touchId = doNotCalls.get(person.prospectId)!;
    await writeDoNotCall(connection, workspaceId, person, { touchId, forTheCompany: false });
  }
  await decideAgain(connection, workspace, prospectIds, opensAt);
}

function accountRows(people: readonly SamplePerson[], opensAt: string) {
  const byName = new Map(people.map((person) => [person.member.company, person.place]));
  return [...byName].map(([name, { city, region, country }]) => ({
    id: newId(Date.parse(begunAt(opensAt))),
    name,
    key: foldText(name),
    domain: domainOf(name),
    city,
    region,
    country,
  }));
}

type PersonRows = Record<'prospect' | 'phone' | 'email' | 'research' | 'enrolment' | 'touch', Row[]>;

function personRows(
  person: SamplePerson,
  accountId: string,
  team: SampleTeam,
  { opensAt, scripts }: { opensAt: string; scripts: readonly UsedScript[] },
): PersonRows {
  const { member, drawn } = person;
  const since = begunAt(opensAt);
  const createdAt = drawn.enrolledAt < since ? drawn.enrolledAt : since;
  const prospectId = newId(Date.parse(createdAt));
  const enrolments = enrolmentsOf(person, team, prospectId);
  const wrongAt = (number: string) =>
    drawn.touches.find(({ outcome, phone }) => outcome === 'wrong-number' && phone === number)?.at ?? null;
  return {
    prospect: [
      { ...prospectRow(person, opensAt), id: prospectId, account_id: accountId, created_at: createdAt },
    ],
    phone: person.phones.map((number, position) => ({
      id: newId(Date.parse(createdAt)),
      prospect_id: prospectId,
      number,
      ...(position === 0 ? member.phone : { kind: 'mobile', label: 'Mobile' }),
      position,
      wrong_at: wrongAt(number),
    })),
    email: [
      {
        id: newId(Date.parse(createdAt)),
        prospect_id: prospectId,
        address: addressOf(member.name, member.company),
        position: 0,
      },
    ],
    research: member.research.map(({ dimension, fact, source, daysAgo }) => ({
      id: newId(Date.parse(createdAt)),
      prospect_id: prospectId,
      dimension,
      fact,
      said: sayFact(fact, member.company),
      source,
      found_on: agoAt(opensAt, daysAgo).slice(0, 10),
      created_at: agoAt(opensAt, daysAgo),
    })),
    enrolment: enrolments,
    touch: drawn.touches.map((touch, nth) => {
      const words = wordsLeft(person, touch, drawn.touches.slice(0, nth), scripts);
      const isBefore = nth < (drawn.before?.touches ?? 0);
      const enrolmentId = (isBefore ? enrolments[0] : enrolments.at(-1))!.id as string;
      const caller = (isBefore && member.before?.rep) || member.rep;
      return touchRow(touch, person, words, { prospectId, enrolmentId, repId: team[caller].repId });
    }),
  };
}

function prospectRow({ member, place, timeZone }: SamplePerson, opensAt: string): Row {
  const [givenName, ...family] = member.name.split(' ');
  const zoneIsKnown = timeZone !== null;
  const { pressing, connector } = member;
  return {
    name: member.name,
    given_name: givenName,
    family_name: family.join(' '),
    pronoun: member.pronoun,
    title: member.title,
    relationship: member.relationship,
    city: zoneIsKnown ? place.city : null,
    region: zoneIsKnown ? place.region : null,
    country: place.country,
    time_zones: zoneIsKnown ? [timeZone] : [],
    zone_source: zoneIsKnown ? 'address' : 'none',
    zone_says: zoneIsKnown ? `From the address: ${place.city}.` : null,
    objective: member.objective ?? null,
    expecting_until: member.expecting ? agoAt(opensAt, -10) : null,
    expecting_note: member.expecting ?? null,
    pressing: pressing && {
      what: pressing.what,
      source: pressing.source,
      on: agoAt(opensAt, pressing.daysAgo).slice(0, 10),
    },
    connector: connector ?? null,
    note: member.note ?? null,
    tags: ['sample'],
    search: foldText(`${member.name} ${member.company}`),
    name_key: foldText(member.name),
  };
}

/** None for whom nobody has begun with; the one before is closed. */
function enrolmentsOf(person: SamplePerson, team: SampleTeam, prospectId: string): Row[] {
  const { member, drawn } = person;
  if (member.standing === 'untouched') return [];
  const row = enrolmentRow(person, team, { id: newId(Date.parse(drawn.enrolledAt)), prospectId });
  if (drawn.before === null || member.before?.playbook === undefined) return [row];
  const { enrolledAt } = drawn.before;
  const former = {
    id: newId(Date.parse(enrolledAt)),
    playbook_id: member.before.playbook,
    enrolled_at: enrolledAt,
    decided_at: enrolledAt,
    state: 'closed',
  };
  return [{ ...row, ...former }, row];
}

/** Open, with a decision that has lapsed: `decideAgain` writes the one that stands. */
function enrolmentRow(
  { member, drawn }: SamplePerson,
  team: SampleTeam,
  { id, prospectId }: { id: string; prospectId: string },
): Row {
  return {
    id,
    prospect_id: prospectId,
    campaign_id: team[member.rep].campaignId,
    rep_id: team[member.rep].repId,
    playbook_id: member.playbook,
    playbook_version: 1,
    enrolled_at: drawn.enrolledAt,
    state: 'open',
    decision: drawn.decided.decision,
    precedence: drawn.decided.precedence,
    decided_at: drawn.enrolledAt,
    valid_until: '-infinity',
    due_at: 'infinity',
  };
}

function touchRow(
  touch: SampleTouch,
  { timeZone }: SamplePerson,
  words: WordsLeft | null,
  ids: { prospectId: string; enrolmentId: string; repId: string },
): Row {
  const at = parseInstant(touch.at)!;
  return {
    id: newId(at * 1000),
    prospect_id: ids.prospectId,
    enrolment_id: ids.enrolmentId,
    rep_id: ids.repId,
    at: touch.at,
    local_on: formatDate(localDay(zoneOf(timeZone ?? 'UTC'), at)),
    channel: touch.channel,
    direction: touch.direction,
    outcome: touch.outcome ?? null,
    result: touch.result ?? null,
    message: touch.message ?? null,
    variant: words?.variant ?? touch.variant ?? null,
    said: words?.said ?? null,
    told_desk_until: words?.deskUntil ?? null,
    strategy: touch.strategy ?? null,
    promise: touch.promise ?? null,
    phone: touch.phone ?? null,
    call_at: touch.callAt ?? null,
    call_on: touch.callOn ?? null,
    note: touch.note,
    seconds: touch.seconds,
    objection: touch.objection,
    objective: touch.objective,
    made_under: touch.madeUnder,
    hung_up_because: touch.hungUpBecause,
    recorded_at: touch.at,
  };
}

/** `.example` is kept for fiction and documents: RFC 2606. */
function domainOf(company: string): string {
  return `${foldText(company).replace(/[^a-z]+/g, '')}.example`;
}

function addressOf(name: string, company: string): string {
  return `${foldText(name).replace(/[^a-z-]+/g, '.')}@${domainOf(company)}`;
}

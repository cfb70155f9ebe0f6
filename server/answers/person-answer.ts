import type { Person } from '#api/people.ts';
import { isCountedCall, isVoicemail } from '#core/call/touch.ts';
import { parseInstant, zoneOf } from '#core/prospect/local-time.ts';
import { sayInstant } from '#core/prospect/local-time-words.ts';
import { type CallingHoursFound, type PhoneKind, phoneToDial } from '#core/rules/calling-hours.ts';
import { phoneDisplay } from '#server/answers/phone-display.ts';
import { zonesAnswer } from '#server/answers/zones-answer.ts';
import { notFound } from '#server/problems.ts';
import { decideLoaded } from '#store/decisions.ts';
import { type LoadedFacts, loadFacts } from '#store/facts.ts';
import {
  type EnrolmentDetail,
  findPerson,
  type PersonDetail,
  type TouchDetail,
} from '#store/person-detail.ts';
import { trialOfPerson } from '#store/trials/trial-of-person.ts';
import { hoursFound, playbookKey, type Queryable, type Workspace } from '#store/workspace.ts';

/**
 * One person, whole, with the decision of this instant and all that the page needs to ask `decide` itself.
 * @throws Refused when there is no such person
 */
export async function personAnswer(
  db: Queryable,
  workspace: Workspace,
  personId: string,
  now: string,
): Promise<Person> {
  const detail = await findPerson(db, workspace.id, personId);
  const person = (await loadFacts(db, workspace, [personId], now))[0];
  if (detail === null || person === undefined) throw notFound('This person');
  const display = await phoneDisplay(workspace.defaultCountry);
  return {
    ...whoTheyAre(detail, display),
    ...whatWasDone(detail),
    ...whatIsNext(workspace, detail, person, now),
    trial: await trialOfPerson(db, workspace.id, personId),
    zones: zonesAnswer(detail.time_zones, now),
  };
}

function whoTheyAre(detail: PersonDetail, display: (number: string) => string) {
  return {
    id: detail.id,
    name: detail.name,
    givenName: detail.given_name,
    familyName: detail.family_name,
    pronoun: detail.pronoun,
    title: detail.title,
    account: detail.account_id === null ? null : { id: detail.account_id, name: detail.account ?? '' },
    city: detail.city,
    region: detail.region,
    postalCode: detail.postal_code,
    country: detail.country,
    timeZones: detail.time_zones,
    zoneSource: detail.zone_source,
    zoneSays: detail.zone_says ?? zoneSays[detail.zone_source],
    relationship: detail.relationship,
    objective: detail.objective,
    expecting: detail.expecting_until && { until: detail.expecting_until, note: detail.expecting_note },
    pressing: detail.pressing,
    connector: detail.connector && { note: null, ...detail.connector },
    screener: detail.screener,
    doNotCall: detail.do_not_call_at && { at: detail.do_not_call_at, says: sayDoNotCall(detail) },
    phones: detail.phones.map((phone) => ({ ...phone, display: display(phone.number) })),
    emails: detail.emails,
    research: detail.research,
    note: detail.note,
    tags: detail.tags,
    importedFrom: detail.imported_from,
  } as Omit<Person, keyof ReturnType<typeof whatWasDone> | keyof ReturnType<typeof whatIsNext>>;
}

const zoneSays: Readonly<Record<PersonDetail['zone_source'], string>> = {
  said: 'Somebody said so.',
  address: 'From the address.',
  'postal-code': 'From the postal code.',
  region: 'From the state or province.',
  country: 'The country has this one zone.',
  phone: 'From the phone number, which may be in any of these.',
  none: 'Not known yet: neither the address nor the number says.',
};

function sayDoNotCall({ do_not_call_at, time_zones }: PersonDetail): string {
  const zone = zoneOf(time_zones[0] ?? 'UTC');
  const when = sayInstant(zone, parseInstant(do_not_call_at!)!);
  return `Asked not to be called on ${when}. For good, for everyone here; only they can lift it.`;
}

function whatWasDone(detail: PersonDetail) {
  const [current, ...earlier] = [...detail.enrolments]
    .sort(byState)
    .map((one) => summaryOf(one, detail.touches));
  const isCurrent = current !== undefined && current.state !== 'closed';
  return {
    touches: detail.touches.map(({ enrolmentId: _, ...touch }) => touch) as Person['touches'],
    enrolment: isCurrent ? current : null,
    earlier: isCurrent || current === undefined ? earlier : [current, ...earlier],
  };
}

/** The one that is not closed stands first; the others keep their order, newest first. */
function byState(one: EnrolmentDetail, other: EnrolmentDetail): number {
  return Number(one.state === 'closed') - Number(other.state === 'closed');
}

function summaryOf(
  enrolment: EnrolmentDetail,
  touches: readonly TouchDetail[],
): NonNullable<Person['enrolment']> {
  const its = touches.filter((touch) => touch.standing && touch.enrolmentId === enrolment.id);
  return {
    ...enrolment,
    counted: its.filter(isCountedCall).length,
    voicemails: its.filter(isVoicemail).length,
  };
}

function whatIsNext(workspace: Workspace, detail: PersonDetail, loaded: LoadedFacts, now: string) {
  const decided = decideLoaded(workspace, loaded, now);
  const dialled = phoneToDial(loaded.phones.filter((phone) => !phone.blocked));
  const law = lawFor(workspace, detail, dialled?.kind ?? 'unknown');
  const { enrolment, facts } = loaded;
  const key = enrolment && playbookKey(enrolment.playbookId, enrolment.playbookVersion);
  return {
    decision: (decided?.decision ?? null) as Person['decision'],
    ruledOut: [...(decided?.ruledOut ?? [])],
    hoursNotes: notesOf(law),
    // A mark opens nothing where there is no number to mark.
    opensWith: dialled ? (law.opensWith?.says ?? null) : null,
    facts: {
      prospect: facts.prospect,
      enrolledAt: facts.enrolledAt ?? null,
      touches: facts.touches,
      rehearsed: facts.rehearsed ?? null,
    } as unknown as Person['facts'],
    playbook: (key === null ? null : (workspace.playbooks.get(key) ?? null)) as Person['playbook'],
    houseRules: workspace.rules as Person['houseRules'],
  };
}

function lawFor(
  workspace: Workspace,
  { country, region }: PersonDetail,
  phoneKind: PhoneKind,
): CallingHoursFound {
  return hoursFound(workspace, { country, region, phoneKind });
}

function notesOf({ packs, notes }: CallingHoursFound): Person['hoursNotes'] {
  const hours = packs.map(({ says, source, date }) => ({
    says,
    source: source.title,
    address: source.address,
    on: date,
  }));
  const others = notes.map(({ says, source }) => ({
    says,
    source: source?.title ?? '',
    address: source?.address ?? null,
    on: source?.on ?? null,
  }));
  return [...hours, ...others];
}

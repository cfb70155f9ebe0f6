import { localDay, parseInstant, zoneOf } from '#core/prospect/local-time.ts';
import { sayCount, sayDay } from '#core/prospect/local-time-words.ts';

/** How a call led to somebody. */
export type LedBy = 'typed' | 'extension' | 'own-number' | 'other-number' | 'switchboard';

/** A call as far as finding the caller goes. */
export type Calling = {
  /** E.164, with `;ext=` where there is one; null: withheld, or no number at all. */
  number: string | null;
  /** Who was looked up by name, where it was typed in with a person. */
  personId: string | null;
  /** Messages older than so many days are not what they answer. House rule `callBackDays`. */
  callBackDays: number;
};

/** Somebody who has the line, or whose company has it. */
export type NearLine = {
  personId: string;
  name: string;
  account: { id: string; name: string } | null;
  /** Their numbers on that line; none where only their company has it. */
  numbers: readonly NumberOfTheirs[];
  /** Who answers for them by name on that line: an assistant, say. */
  frontDesk: { name: string | null } | null;
  /** The latest message left for them in the days before the call. */
  message: { at: string; by: string | null } | null;
  /** IANA; null: unknown. Its dates are theirs. */
  timeZone: string | null;
};

/** `isFirst`: dialled before their others; `isMain`: known to be their company's main line. */
export type NumberOfTheirs = { number: string; isFirst: boolean; isMain: boolean };

/** Everybody near the line, and the companies that answer it: by their record, or by their front desk. */
export type AroundLine = { people: readonly NearLine[]; switchboardOf: ReadonlySet<string> };

/** Somebody it may be. `certain`: nobody else is known by that number. */
export type MayBe = { person: NearLine; by: LedBy; certain: boolean; evidence: string };

/** So many are worth a look while the phone rings. */
export const mostShown = 12;

/**
 * Who may be calling, best first: a number that is one person's alone, extension and all; else everybody the line may
 * stand for, those with a recent message first. A shared number never comes to one name. Neighbouring numbers are not
 * looked at: the next one belongs to another company as easily.
 * Source: METHODS.md, call-back; the complaint that one arbitrary name is shown for a company's main line.
 */
export function whoCalled(calling: Calling, around: AroundLine): MayBe[] {
  const typed = around.people.find(({ personId }) => personId === calling.personId);
  const found = byNumber(calling, around);
  if (typed === undefined) return found.slice(0, mostShown);
  const others = found.filter(({ person }) => person !== typed).map((one) => ({ ...one, certain: false }));
  const evidence = 'Looked up by name.';
  return [{ person: typed, by: 'typed' as const, certain: true, evidence }, ...others].slice(0, mostShown);
}

function byNumber(calling: Calling, around: AroundLine): MayBe[] {
  const { number } = calling;
  if (number === null) return [];
  const holders = around.people.filter(({ numbers }) => numbers.length > 0);
  const exact = holders.filter((person) => numberOf(person, number) !== undefined);
  const switchboards = switchboardsAmong(holders, around);
  const [only] = exact;
  if (only !== undefined && exact.length === 1) {
    const isAlone = holders.length === 1 && !isAt(only, switchboards) && !around.people.some(isAnsweredFor);
    const isOneDesk = hasExtension(number) || isAlone;
    if (isOneDesk) return [theirs(only, number)];
  }
  const behind = around.people.filter(
    (person) =>
      holders.includes(person) ||
      isAnsweredFor(person) ||
      (person.message !== null && isAt(person, switchboards)),
  );
  return behind.sort(byMessage).map((person) => behindLine(person, calling, switchboards, behind.length));
}

function numberOf({ numbers }: NearLine, number: string): NumberOfTheirs | undefined {
  return numbers.find((one) => one.number === number);
}

/**
 * The companies whose line it is: their record or their front desk says so, one of their people has it as the main
 * line or has an extension of it, or two of their people share it.
 */
function switchboardsAmong(holders: readonly NearLine[], { switchboardOf }: AroundLine): ReadonlySet<string> {
  const found = new Set(switchboardOf);
  const seen = new Set<string>();
  for (const { account, numbers } of holders) {
    if (account === null) continue;
    const tellsSo = numbers.some(({ number, isMain }) => isMain || hasExtension(number));
    if (tellsSo || seen.has(account.id)) found.add(account.id);
    seen.add(account.id);
  }
  return found;
}

function hasExtension(number: string): boolean {
  return number.includes(';ext=');
}

function isAt({ account }: NearLine, accounts: ReadonlySet<string>): boolean {
  return account !== null && accounts.has(account.id);
}

function isAnsweredFor({ frontDesk }: NearLine): boolean {
  return frontDesk !== null;
}

function theirs(person: NearLine, number: string): MayBe {
  const found = { person, certain: true };
  if (hasExtension(number)) return { ...found, by: 'extension', evidence: 'Their own extension.' };
  if (numberOf(person, number)?.isFirst) return { ...found, by: 'own-number', evidence: 'Their own number.' };
  return { ...found, by: 'other-number', evidence: 'Another number of theirs.' };
}

/** The latest message first; then those who have the line themselves, by name. */
function byMessage(one: NearLine, other: NearLine): number {
  const left = ({ message }: NearLine) => (message === null ? 0 : (parseInstant(message.at) ?? 0));
  return (
    left(other) - left(one) ||
    one.name.localeCompare(other.name, 'en') ||
    (one.personId < other.personId ? -1 : 1)
  );
}

function behindLine(
  person: NearLine,
  { callBackDays }: Calling,
  switchboards: ReadonlySet<string>,
  sharing: number,
): MayBe {
  const found = { person, certain: false };
  const message = sayMessage(person, callBackDays);
  if (person.frontDesk !== null) {
    const whose = person.frontDesk.name ?? 'Their front desk';
    return { ...found, by: 'switchboard', evidence: `${whose} answers for them on this line. ${message}` };
  }
  const isOfExtension =
    person.numbers.length > 0 && person.numbers.every(({ number }) => hasExtension(number));
  if (sharing === 1 && isOfExtension)
    return { ...found, by: 'other-number', evidence: `Their line, without their extension. ${message}` };
  const line =
    person.account !== null && switchboards.has(person.account.id)
      ? `${person.account.name}’s switchboard.`
      : `A number that ${sayCount(sharing, 'person').replace(/persons$/, 'people')} share.`;
  return { ...found, by: 'switchboard', evidence: `${line} ${message}` };
}

function sayMessage({ message, timeZone }: NearLine, days: number): string {
  if (message === null) return `No message was left for them in the last ${sayCount(days, 'day')}.`;
  const on = sayDay(localDay(zoneOf(timeZone ?? 'UTC'), parseInstant(message.at) ?? 0));
  return message.by === null
    ? `A message was left for them on ${on}.`
    : `${message.by} left them a message on ${on}.`;
}

/** How a call stands, not taken yet or over, and from where it came. */
type Heard = { isRinging: boolean; missed: boolean; caller: string | null };

/**
 * One sentence on who it is: a name only where it is certain.
 * @param heard `caller`: the number as a person reads it, or whose line of ours it is; null: withheld
 */
export function sayWhoCalled(candidates: readonly MayBe[], heard: Heard): string {
  const doing = heard.isRinging ? 'is calling' : heard.missed ? 'called and missed us' : 'called';
  return `${sayCaller(candidates, heard.caller)} ${doing}.`;
}

function sayCaller(candidates: readonly MayBe[], caller: string | null): string {
  const [first] = candidates;
  if (first === undefined) return caller ?? 'A withheld number';
  if (first.certain) return first.person.name;
  const { account } = first.person;
  const atOne = candidates.every(({ person }) => person.account?.id === account?.id);
  if (account !== null && atOne) return `Somebody at ${account.name}`;
  return candidates.length === 1 ? `Perhaps ${first.person.name}` : `One of ${candidates.length} people`;
}

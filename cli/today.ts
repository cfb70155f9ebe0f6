import { Command } from 'commander';
import { withDatabase } from '#cli/database.ts';
import { type DeskAtHand, deskAtHand } from '#cli/desk-at-hand.ts';
import type { Io } from '#cli/io.ts';
import type { Decision, Reason } from '#core/decide/decision.ts';
import { type Group, groups } from '#core/plan/group.ts';
import { strongestReason } from '#core/plan/strongest-reason.ts';
import { formatInstant, localMinute, parseInstant, zoneOf } from '#core/prospect/local-time.ts';
import { sayClock, sayInstant } from '#core/prospect/local-time-words.ts';
import type { Database } from '#store/connect.ts';
import { lookAhead, type RepToday, readToday } from '#store/rep-today.ts';
import type { TodayPerson } from '#store/today.ts';

type Options = { rep?: string; at?: string; json?: boolean };

/** `phonework today`: who to call now and why, and who not and why not. */
export function todayCommand(io: Io): Command {
  return new Command('today')
    .description('show who to call now, and why; and who waits, and why')
    .option('--rep <email>', 'whose day; without it the first rep’s')
    .option(
      '--at <instant>',
      'the day as it will stand then, such as 2026-11-24T15:00:00Z, if nothing new is learned',
    )
    .option('--json', 'print the plan as JSON')
    .addHelpText('after', '\nExample:\n  phonework today --rep imogen@example.test')
    .action(async (options: Options, command: Command) => {
      const at = instantOf(options.at, command);
      await withDatabase(io, (db) => showToday(io, db, options, at));
    });
}

function instantOf(text: string | undefined, command: Command): string | null {
  if (text === undefined) return null;
  const at = parseInstant(text);
  if (at === null)
    command.error(`error: --at ${text} is no instant; expected one such as 2026-11-24T15:00:00Z`);
  return formatInstant(at as number);
}

async function showToday(io: Io, db: Database, options: Options, at: string | null): Promise<void> {
  const here = await deskAtHand(db, io, options.rep);
  if (here === null) return;
  const plan = await wholePlan(db, here, at);
  io.output.write(options.json ? `${JSON.stringify(asJson(plan.people))}\n` : inWords(plan, here));
}

const atOnce = 500;

/** Every page of the plan; decided once, for the first. */
async function wholePlan(db: Database, { desk, rep, now }: DeskAtHand, at: string | null): Promise<RepToday> {
  const read = (cursor?: string) =>
    at === null
      ? readToday(db, desk.workspace, rep, now, { limit: atOnce, cursor })
      : lookAhead(db, desk.workspace, rep, at, { limit: atOnce, cursor });
  const plan = await read();
  let { cursor } = plan;
  while (cursor !== null) {
    const page = await read(cursor);
    plan.people.push(...page.people);
    cursor = page.cursor;
  }
  return plan;
}

type PlannedPerson = {
  person: { id: string; name: string; account: string | null; timeZones: string[] };
  decision: Decision;
  reasons: readonly Reason[];
};

function asJson(people: readonly TodayPerson[]): Record<Group, PlannedPerson[]> {
  const plan: Record<Group, PlannedPerson[]> = {
    promised: [],
    now: [],
    later: [],
    prepare: [],
    heldBack: [],
  };
  for (const { group, personId, name, account, timeZones, decision } of people) {
    const person = { id: personId, name, account, timeZones };
    plan[group].push({ person, decision, reasons: decision.reasons });
  }
  return plan;
}

const titles: Readonly<Record<Group, string>> = {
  promised: 'Promised',
  now: 'Now',
  later: 'Later today',
  prepare: 'To prepare',
  heldBack: 'Not today',
};

function inWords({ at, people }: RepToday, { rep }: DeskAtHand): string {
  const when = sayInstant(zoneOf(rep.timeZone), parseInstant(at)!);
  const parts = groups.map((group) =>
    groupInWords(
      titles[group],
      people.filter((one) => one.group === group),
    ),
  );
  return [`${rep.name}, ${when}`, ...parts.filter((part) => part !== '')].join('\n\n').concat('\n');
}

function groupInWords(title: string, people: readonly TodayPerson[]): string {
  if (people.length === 0) return '';
  return [`${title} (${people.length})`, ...people.map(personInWords)].join('\n');
}

function personInWords({ name, account, decision, timeZones }: TodayPerson): string {
  const who = account === null ? name : `${name}, ${account}`;
  const hour = decision.next === 'call' ? `  ${hourInWords(decision.opens, timeZones[0])}` : '';
  return `  ${who}${hour}\n      ${strongestReason(decision).says}`;
}

function hourInWords(opens: string, zone: string | undefined): string {
  if (zone === undefined) return '';
  return `from ${sayClock(localMinute(zoneOf(zone), parseInstant(opens)!))} their time`;
}

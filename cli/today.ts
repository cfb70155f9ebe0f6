import { Command } from 'commander';
import { withDatabase } from '#cli/database.ts';
import { type DeskAtHand, deskAtHand } from '#cli/desk-at-hand.ts';
import type { Io } from '#cli/io.ts';
import type { Decision, Reason } from '#core/decide/decision.ts';
import { type Group, groups } from '#core/plan/group.ts';
import { strongestReason } from '#core/plan/strongest-reason.ts';
import { formatInstant, localMinute, parseInstant, zoneOf } from '#core/prospect/local-time.ts';
import { sayClock, sayCount, sayInstant } from '#core/prospect/local-time-words.ts';
import { sayChance } from '#core/reach/say-chance.ts';
import type { Database } from '#store/connect.ts';
import { lookAhead, type RepToday, readToday } from '#store/rep-today.ts';
import type { PlannedFor, TodayPerson } from '#store/today.ts';

type Options = { rep?: string; at?: string; json?: boolean };

/** `phonework today`: who to call now and why, and who not and why not. */
export function todayCommand(io: Io): Command {
  return new Command('today')
    .description('show who to call when, how likely they answer, and why; and who waits, and why')
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
  /** What keeps them out of the plan, where that is all that does, and what the decision says. */
  reasons: readonly Reason[];
  /** The half hour of the call, how likely they answer in it, from 0 to 1, and whether the plan waits for it. */
  plan: Pick<PlannedFor, 'for' | 'chance' | 'waits'> | null;
};

function asJson(people: readonly TodayPerson[]): Record<Group, PlannedPerson[]> {
  const plan: Record<Group, PlannedPerson[]> = {
    promised: [],
    now: [],
    later: [],
    prepare: [],
    heldBack: [],
  };
  for (const { group, personId, name, account, timeZones, decision, notPlanned, ...one } of people) {
    const person = { id: personId, name, account, timeZones };
    const reasons = notPlanned === null ? decision.reasons : [notPlanned, ...decision.reasons];
    const planned = one.plan && { for: one.plan.for, chance: one.plan.chance, waits: one.plan.waits };
    plan[group].push({ person, decision, reasons, plan: planned });
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

function inWords({ at, ticks, plan, people }: RepToday, { rep }: DeskAtHand): string {
  const when = sayInstant(zoneOf(rep.timeZone), parseInstant(at)!);
  const made = `${sayCount(ticks.length, 'call')} made`;
  const toCome = plan === null ? '' : `, ${plan.toCome} to come`;
  const parts = groups.map((group) =>
    groupInWords(
      titles[group],
      people.filter((one) => one.group === group),
      rep.timeZone,
    ),
  );
  return [`${rep.name}, ${when}: ${made}${toCome}`, ...parts.filter((part) => part !== '')]
    .join('\n\n')
    .concat('\n');
}

function groupInWords(title: string, people: readonly TodayPerson[], repZone: string): string {
  if (people.length === 0) return '';
  return [`${title} (${people.length})`, ...people.map((person) => personInWords(person, repZone))].join(
    '\n',
  );
}

function personInWords(person: TodayPerson, repZone: string): string {
  const { name, account, decision, notPlanned } = person;
  const who = account === null ? name : `${name}, ${account}`;
  const says = (notPlanned ?? strongestReason(decision)).says;
  return `  ${who}${whenInWords(person, repZone)}\n      ${says}`;
}

/** The half hour of the plan by the rep's clock, else from when they may be called. */
function whenInWords({ plan, decision, timeZones }: TodayPerson, repZone: string): string {
  if (plan !== null) {
    const theirs = timeZones[0] === undefined ? '' : ` (${clockInWords(plan.for, timeZones[0])} their time)`;
    return `  ${clockInWords(plan.for, repZone)}${theirs}, ${sayChance(plan.chance)}`;
  }
  if (decision.next !== 'call' || timeZones[0] === undefined) return '';
  return `  from ${clockInWords(decision.opens, timeZones[0])} their time`;
}

function clockInWords(at: string, zone: string): string {
  return sayClock(localMinute(zoneOf(zone), parseInstant(at)!));
}

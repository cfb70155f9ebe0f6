import { Command } from 'commander';
import { withDatabase } from '#cli/database.ts';
import { type DeskAtHand, deskAtHand, refuse } from '#cli/desk-at-hand.ts';
import { findOnePerson } from '#cli/find-one-person.ts';
import type { Io } from '#cli/io.ts';
import { promiseSaid } from '#cli/promise-said.ts';
import { dispositionOf, dispositions } from '#core/call/disposition.ts';
import { mayHaveObjection, type Objection, objections } from '#core/call/objection.ts';
import { type PromiseMade, type Result, results } from '#core/call/touch.ts';
import { firstZone } from '#core/decide/facts.ts';
import { sayNext } from '#core/plan/say-next.ts';
import { parseDate, parseInstant } from '#core/prospect/local-time.ts';
import type { Database } from '#store/connect.ts';
import { type LoadedFacts, loadFacts } from '#store/facts.ts';
import { recordTouch } from '#store/record-touch.ts';
import type { TouchEntry } from '#store/touch-entry.ts';

type Options = {
  note?: string;
  callAt?: string;
  callOn?: string;
  result?: string;
  objection?: string;
  promise?: string;
  said?: string;
  phone?: string;
  rep?: string;
  againstTheRules?: string;
  json?: boolean;
};

/** They called us: answered, or missed. */
const inbound = ['callback', 'callback-missed'];
const known = [...dispositions.map(({ id }) => id), ...inbound];

/** `phonework log`: how a call went, recorded as the desk does, and what follows from it. */
export function logCommand(io: Io): Command {
  return new Command('log')
    .description('record how a call went, and say what is next')
    .argument('<person>', 'id, e-mail address, phone number, or a part of a name that only one person has')
    .argument('<disposition>', known.join(', '))
    .option('--note <text>', 'a line for the history')
    .option('--call-at <instant>', 'they asked to be called then, such as 2026-11-24T15:00:00Z')
    .option('--call-on <date>', 'they asked to be called on that date of theirs, such as 2026-11-24')
    .option('--result <result>', results.join(', '))
    .option('--objection <reason>', `why they said no or not now: ${objections.join(', ')}`)
    .option('--promise <phrase>', 'the follow-up that was said aloud, such as "early next week"')
    .option('--said <text>', 'the words as they were said; what was left and promised is read from them')
    .option('--phone <number>', 'the number that was dialled, where they have several')
    .option('--rep <email>', 'who called; without it the first rep')
    .option('--against-the-rules <who>', 'keep a call that really happened against a rule: who says so')
    .option('--json', 'print what was recorded and the next decision as JSON')
    .addHelpText('after', '\nExample:\n  phonework log "odile" voicemail-left --promise "early next week"')
    .action(async (person: string, disposition: string, options: Options, command: Command) => {
      const said = readDisposition(disposition, options, command);
      await withDatabase(io, (db) => logCall(io, db, person, said, options));
    });
}

type Said = Pick<TouchEntry, 'direction' | 'outcome' | 'result' | 'objection' | 'callAt' | 'callOn'>;

function readDisposition(text: string, options: Options, command: Command): Said {
  const disposition = dispositionOf(text);
  if (disposition === null && !inbound.includes(text))
    command.error(`error: ${text} is no disposition; expected one of: ${known.join(', ')}`);
  if (options.result !== undefined && !(results as readonly string[]).includes(options.result))
    command.error(`error: --result ${options.result} is none; expected one of: ${results.join(', ')}`);
  if (options.callAt !== undefined && parseInstant(options.callAt) === null)
    command.error(
      `error: --call-at ${options.callAt} is no instant; expected one such as 2026-11-24T15:00:00Z`,
    );
  if (options.said !== undefined && options.promise !== undefined)
    command.error('error: --said and --promise were both given; the promise is read from the words');
  if (options.callOn !== undefined && parseDate(options.callOn) === null)
    command.error(`error: --call-on ${options.callOn} is no date; expected one such as 2026-11-24`);
  const outcome = disposition?.outcome ?? text;
  const result = (options.result as Result | undefined) ?? disposition?.result ?? null;
  return {
    direction: disposition === null ? 'in' : 'out',
    outcome,
    result,
    objection: readObjection(options.objection, { outcome, result }, command),
    callAt: options.callAt ?? null,
    callOn: options.callOn ?? null,
  };
}

function readObjection(
  text: string | undefined,
  came: { outcome: string; result: Result | null },
  command: Command,
): Objection | null {
  if (text === undefined) return null;
  const objection = objections.find((one) => one === text);
  if (objection === undefined)
    command.error(`error: --objection ${text} is none; expected one of: ${objections.join(', ')}`);
  if (!mayHaveObjection(came))
    command.error(
      `error: --objection is why somebody said no or not now, and ${came.outcome} with ${came.result ?? 'no result'} is neither; expected with declined or call-later, or with callback and --result`,
    );
  return objection;
}

async function logCall(io: Io, db: Database, text: string, said: Said, options: Options): Promise<void> {
  const here = await deskAtHand(db, io, options.rep);
  if (here === null) return;
  const personId = await findOnePerson(io, db, here, text);
  if (personId === null) return;
  const person = (await loadFacts(db, here.desk.workspace, [personId], here.now))[0]!;
  const promise = options.promise === undefined ? undefined : promiseSaid(here, person, options.promise);
  if (promise !== undefined && 'says' in promise) return void refuse(io, promise.says);
  await record(
    io,
    db,
    here,
    {
      ...said,
      ...(promise && { promise, message: 'availability' }),
      prospectId: personId,
      repId: here.rep.id,
      at: here.now,
      channel: 'call',
      phone: options.phone ?? onlyPhone(person),
      note: options.note ?? null,
      said: options.said === undefined ? null : { text: options.said, scriptId: null, version: null },
    },
    options,
  );
}

/** Where they have one number, that was dialled. */
function onlyPhone({ phones }: LoadedFacts): string | null {
  const callable = phones.filter((phone) => !phone.wrong && !phone.blocked);
  return callable.length === 1 ? callable[0]!.number : null;
}

async function record(
  io: Io,
  db: Database,
  here: DeskAtHand,
  entry: TouchEntry,
  { json, againstTheRules }: Options,
): Promise<void> {
  const recorded = await recordTouch(db, here.desk.workspace, entry, here.now);
  if (recorded.kind === 'refused' && againstTheRules !== undefined && !entry.againstTheRules) {
    const marked = { rule: recorded.reason.rule, saidBy: againstTheRules };
    return record(io, db, here, { ...entry, againstTheRules: marked }, { json });
  }
  if (recorded.kind === 'refused') {
    const { rule, says } = recorded.reason;
    refuse(
      io,
      `${says} Nothing was recorded. The rule is ${rule}; if the call really happened, --against-the-rules NAME keeps it, marked with who says so.`,
    );
    return;
  }
  if (recorded.kind !== 'recorded')
    return void refuse(io, 'This person is not here any more. Nothing was recorded.');
  const { person, after, touchId, touch } = recorded;
  const decision = after?.decision ?? null;
  const says = sayNext(decision, firstZone(person.facts.prospect));
  const answer = {
    touch: touchId,
    person: person.prospectId,
    promise: touch.promise ?? null,
    decision,
    says,
  };
  io.output.write(json ? `${JSON.stringify(answer)}\n` : inWords(says, touch.promise ?? null));
}

function inWords(says: string, promise: PromiseMade | null): string {
  const promised =
    promise === null ? '' : `Promised: “${promise.phrase}”, ${promise.from} to ${promise.to}.\n`;
  return `Recorded. ${says}\n${promised}`;
}

import { createWriteStream } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Command } from 'commander';
import { withDatabase } from '#cli/database.ts';
import { type LeftOut, trialEnroller } from '#cli/import-into-trial.ts';
import { showImportProgress } from '#cli/import-progress.ts';
import type { Io } from '#cli/io.ts';
import { ownWorkspace } from '#cli/own-workspace.ts';
import { parseCountry } from '#core/prospect/place.ts';
import { parseConfig } from '#server/config/config.ts';
import { parseEnvironment } from '#server/config/environment.ts';
import { addCampaign } from '#store/campaigns.ts';
import type { Database } from '#store/connect.ts';
import { enrolPeople } from '#store/enrol.ts';
import type { Enroller } from '#store/import/enrol-listed.ts';
import { ListError } from '#store/import/list-error.ts';
import type { Mapping } from '#store/import/map-columns.ts';
import { rejectsCsv } from '#store/import/rejects.ts';
import { type ImportResult, runImport } from '#store/import/run-import.ts';
import type { Owner } from '#store/pool-members.ts';
import { poolsOf } from '#store/pools.ts';
import { type Rep, repsOf } from '#store/reps.ts';
import type { Workspace } from '#store/workspace.ts';

type Options = {
  map?: string;
  campaign?: string;
  playbook?: string;
  trial?: string;
  owner?: string;
  pool?: string;
  country?: string;
  dryRun?: boolean;
  json?: boolean;
};

/** `phonework import`: a list of people from a file, with what became of each row. */
export function importCommand(io: Io): Command {
  return new Command('import')
    .description('bring in people from CSV (any delimiter, any encoding), vCard or XLSX')
    .argument('<file>', 'the list')
    .option(
      '--map <name|file>',
      'a JSON file {"column": "field"}, or the file name of an earlier import whose mapping to take',
    )
    .option('--campaign <name>', 'the campaign they belong to; begun where there is none of that name')
    .option('--playbook <id>', 'the method to begin with them; without one they wait without a method')
    .option('--trial <name|id>', 'the trial that runs, whose methods chance gives them; instead of a method')
    .option(
      '--owner <email>',
      'the rep whose people they become; without one the list’s owner column decides, or the only rep there is',
    )
    .option('--pool <name>', 'the pool that shares them: whoever of its reps has room calls')
    .option('--country <code>', 'the country of rows without one, instead of the workspace’s')
    .option('--dry-run', 'say what would become of each row, and write nothing')
    .option('--json', 'print the counts and the mapping as JSON')
    .addHelpText(
      'after',
      '\nExample:\n  phonework import contacts.csv --playbook three-and-done --owner ada@example.test --dry-run',
    )
    .action(async (file: string, options: Options, command: Command) => {
      await withDatabase(io, (db) => bringIn(io, db, file, options, command)).catch((error) => {
        if (!(error instanceof ListError)) throw error;
        io.errors.write(`${error.message}\n`);
        io.exitCode = 1;
      });
    });
}

async function bringIn(
  io: Io,
  db: Database,
  file: string,
  options: Options,
  command: Command,
): Promise<void> {
  const country = countryOf(options.country, command);
  const workspace = await ownWorkspace(db, io);
  const mapping = await mappingOf(db, workspace.id, options.map, command);
  const leftOut: LeftOut = new Map();
  const enrol = await enrollerOf(io, db, workspace, options, leftOut, command);
  const progress = showImportProgress(io);
  const result = await runImport(
    db,
    workspace.id,
    { path: file, fileName: path.basename(file) },
    {
      now: io.now(),
      dryRun: options.dryRun ?? false,
      mapping,
      defaultCountry: country,
      ...(enrol ? { enrol } : {}),
      onProgress: progress.show,
    },
  ).finally(progress.end);
  const rejects =
    result.rejected + result.heldBack > 0 ? await writeRejects(io, db, workspace.id, result.import) : null;
  if (result.rejected > 0) io.exitCode = 1;
  tell(io, result, options, leftOut, rejects);
}

function tell(
  io: Io,
  result: ImportResult,
  { json, dryRun, playbook, trial }: Options,
  leftOut: LeftOut,
  rejects: string | null,
): void {
  const { unsure, enrolled, ...counted } = result;
  for (const [says, people] of leftOut) io.errors.write(`${people} began with no method: ${says}\n`);
  const explained = [...leftOut.values()].reduce((sum, people) => sum + people, 0);
  const waiting = counted.added - enrolled - explained;
  if ((playbook ?? trial) !== undefined && !dryRun && waiting > 0) {
    io.errors.write(
      `${waiting} of those added began with no method: the list names no rep of theirs. --owner or --pool says whose they are.\n`,
    );
  }
  if (unsure.length > 0) {
    io.errors.write(`Left out, because nothing tells what it holds: ${unsure.join(', ')}. --map says it.\n`);
  }
  if (rejects) io.errors.write(`The rows that did not make it, each with its line and reason: ${rejects}\n`);
  if (json) {
    io.output.write(`${JSON.stringify(counted)}\n`);
    return;
  }
  const { read, added, merged, unchanged, heldBack, rejected } = counted;
  io.output.write(
    `${dryRun ? 'Dry run, nothing was written. ' : ''}${read} read: ${added} added, ${merged} merged, ${unchanged} unchanged, ` +
      `${heldBack} held back, ${rejected} rejected.\n`,
  );
  if (enrolled > 0) io.output.write(`${enrolled} enrolled.\n`);
  for (const [column, field] of Object.entries(counted.mapping)) io.output.write(`  ${column} → ${field}\n`);
  if (!dryRun) io.output.write(`To take it back: phonework undo ${counted.import}\n`);
}

function countryOf(text: string | undefined, command: Command): string | null {
  if (text === undefined) return null;
  const country = parseCountry(text);
  if (country === null)
    command.error(`error: --country ${text} is no country; expected a code such as US or DE`);
  return country;
}

/** A JSON file where there is one of that name; else the mapping of the newest import of such a file or id. */
async function mappingOf(
  db: Database,
  workspaceId: string,
  named: string | undefined,
  command: Command,
): Promise<Mapping> {
  if (named === undefined) return {};
  const text = await readFile(named, 'utf8').catch(() => null);
  if (text !== null) return parseMapping(text, named, command);
  const { rows } = await db.query(
    `select mapping from import where workspace_id = $1 and (file_name = $2 or id::text = $2) order by created_at desc limit 1`,
    [workspaceId, named],
  );
  if (!rows[0])
    command.error(`error: --map ${named} is neither a file here nor the file name of an earlier import`);
  return rows[0].mapping;
}

function parseMapping(text: string, named: string, command: Command): Mapping {
  try {
    const mapping = JSON.parse(text);
    const fields =
      mapping !== null && typeof mapping === 'object' && !Array.isArray(mapping)
        ? Object.values(mapping)
        : [7];
    if (fields.every((field) => field === null || typeof field === 'string')) return mapping;
  } catch (error) {
    command.error(`error: --map ${named} is no JSON: ${(error as Error).message}`);
  }
  return command.error(
    `error: --map ${named} must be an object {"column": "field"}, such as {"Tel.": "phone:work"}`,
  );
}

async function enrollerOf(
  io: Io,
  db: Database,
  workspace: Workspace,
  options: Options,
  leftOut: LeftOut,
  command: Command,
): Promise<Enroller | null> {
  const { playbook, trial, campaign } = options;
  const reps = await repsOf(db, workspace.id);
  const owner = await ownerOf(db, workspace.id, reps, options, command);
  // Where one works alone, everybody is theirs.
  const elseRepId = reps.length === 1 ? reps[0]!.id : null;
  if (trial !== undefined) {
    if (playbook !== undefined || campaign !== undefined)
      command.error(
        'error: --trial excludes --playbook and --campaign: it says the methods and has its campaign',
      );
    const enrol = await trialEnroller(io, db, workspace, trial, leftOut, command);
    return { owner, elseRepId, enrol };
  }
  if (playbook === undefined) {
    if (campaign !== undefined)
      command.error('error: --campaign needs --playbook: people are in a campaign by a method');
    return null;
  }
  const known = [...workspace.playbooks.keys()].map((key) => key.slice(0, key.lastIndexOf('@')));
  if (!known.includes(playbook))
    command.error(`error: there is no playbook ${playbook}; there are ${[...new Set(known)].join(', ')}`);
  // Begun with the first of its people: a list that cannot be read leaves no empty campaign behind.
  let campaignId: string | null = null;
  return {
    owner,
    elseRepId,
    async enrol(ids, whose) {
      if (campaign !== undefined) campaignId ??= await campaignNamed(io, db, workspace.id, campaign);
      return enrolPeople(db, workspace, ids, { ...whose, playbookId: playbook, campaignId }, io.now());
    },
  };
}

/** The rep or the pool that is named; null leaves each with the owner the list names. */
async function ownerOf(
  db: Database,
  workspaceId: string,
  reps: readonly Rep[],
  { owner, pool }: Options,
  command: Command,
): Promise<Owner | null> {
  if (owner !== undefined && pool !== undefined)
    command.error(
      'error: --owner and --pool exclude each other: people are one rep’s, or a pool shares them',
    );
  if (owner !== undefined) return { repId: oneNamed('rep', owner, reps, ({ email }) => email, command).id };
  if (pool === undefined) return null;
  const pools = await poolsOf(db, workspaceId);
  return { poolId: oneNamed('pool', pool, pools, ({ name }) => name, command).id };
}

function oneNamed<One>(
  what: string,
  name: string,
  all: readonly One[],
  nameOf: (one: One) => string,
  command: Command,
): One {
  const found = all.find((one) => nameOf(one).toLowerCase() === name.toLowerCase());
  const there = all.length === 0 ? 'there is none yet' : `there are ${all.map(nameOf).join(', ')}`;
  return found ?? command.error(`error: there is no ${what} ${name}; ${there}`);
}

async function campaignNamed(io: Io, db: Database, workspaceId: string, name: string): Promise<string> {
  const { rows } = await db.query(
    `select id from campaign where workspace_id = $1 and (lower(name) = lower($2) or id::text = $2)`,
    [workspaceId, name],
  );
  return rows[0]?.id ?? ((await addCampaign(db, workspaceId, { name, objective: null }, io.now())) as string);
}

async function writeRejects(io: Io, db: Database, workspaceId: string, importId: string): Promise<string> {
  const { dataFolder } = parseConfig(parseEnvironment(io.environment));
  const folder = path.join(dataFolder, 'rejects');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, `${importId}.csv`);
  await pipeline(
    Readable.from(rejectsCsv(db, workspaceId, importId)),
    createWriteStream(file, { mode: 0o600 }),
  );
  return file;
}

import type { ClientBase, Pool } from 'pg';
import type { CallingHours } from '#core/decide/facts.ts';
import type { Playbook } from '#core/playbook/playbook.ts';
import { type CallingHoursFound, callingHoursFor, type PhoneKind } from '#core/rules/calling-hours.ts';
import { type HouseRules, houseRules } from '#core/rules/house-rules.ts';
import type { RulePack } from '#core/rules/pack.ts';
import { holidaysFor } from '#store/holidays.ts';

/** Whatever can answer a query: the pool, or one connection inside a transaction. */
export type Queryable = Pick<ClientBase | Pool, 'query'>;

export type WorkspaceSettings = {
  houseRules?: Partial<HouseRules>;
  /** False: the workspace answers for the law itself. */
  useRulePacks?: boolean;
  /** What the team offers, as scripts say it. */
  offer?: Offer | null;
  /** False: nothing is said of scripts that were never rehearsed. */
  rehearseBefore?: boolean;
  /** How many days lie between two asks of one connector; absent: the product's own number. */
  daysBetweenAsks?: number;
  /** How visits are made and offered; what is absent is the product's own way. */
  visits?: Partial<VisitChoices>;
};

export type VisitChoices = {
  nearMinutes: number;
  visitMinutes: number;
  /** Strangers who have had a message may be offered a visit as well. */
  strangersToo: boolean;
  /** An OSRM-compatible server; null: driving is estimated by distance. */
  routingUrl: string | null;
  /** A MapLibre style; null: plain ground. */
  mapStyleUrl: string | null;
};

export type Offer = { whatWeDo: string; benefit: string };

/** What every decision of one workspace needs besides the person: rules, methods, law and holidays. */
export type Workspace = {
  id: string;
  name: string;
  isSample: boolean;
  defaultCountry: string | null;
  /** The instant the sample's desk goes by; null is the server's clock. */
  opensAt: string | null;
  settings: WorkspaceSettings;
  rules: HouseRules;
  packs: readonly RulePack[];
  /** By `id@version`. */
  playbooks: ReadonlyMap<string, Playbook>;
  /** Calling hours by place and kind of phone, worked out once. */
  hours: Map<string, CallingHoursFound>;
};

/** Reads one workspace with its playbooks; null where there is none. `packs` are the rule packs of the product. */
export async function loadWorkspace(
  db: Queryable,
  workspaceId: string,
  packs: readonly RulePack[],
): Promise<Workspace | null> {
  const found = await db.query(
    `select id, name, is_sample, default_country, opens_at, settings from workspace where id = $1`,
    [workspaceId],
  );
  const row = found.rows[0];
  if (row === undefined) return null;
  const settings = row.settings as WorkspaceSettings;
  return {
    id: row.id,
    name: row.name,
    isSample: row.is_sample,
    defaultCountry: row.default_country,
    opensAt: row.opens_at,
    settings,
    rules: { ...houseRules, ...settings.houseRules },
    packs: settings.useRulePacks === false ? [] : packs,
    playbooks: await playbooksOf(db, workspaceId),
    hours: new Map(),
  };
}

async function playbooksOf(db: Queryable, workspaceId: string): Promise<Map<string, Playbook>> {
  const found = await db.query(`select id, version, body from playbook where workspace_id = $1`, [
    workspaceId,
  ]);
  return new Map(found.rows.map((row) => [playbookKey(row.id, row.version), row.body as Playbook]));
}

export function playbookKey(id: string, version: number): string {
  return `${id}@${version}`;
}

/** A method in its newest version, which new messages are written for; null where there is none of that id. */
export function newestPlaybook({ playbooks }: Workspace, playbookId: string | null): Playbook | null {
  if (playbookId === null) return null;
  let version = 0;
  while (playbooks.has(playbookKey(playbookId, version + 1))) version += 1;
  return playbooks.get(playbookKey(playbookId, version)) ?? null;
}

/** What the law says of calling this kind of phone there. */
export function hoursFound(
  workspace: Workspace,
  place: { country: string | null; region: string | null; phoneKind: PhoneKind },
): CallingHoursFound {
  const key = `${place.country}|${place.region}|${place.phoneKind}`;
  let found = workspace.hours.get(key);
  if (found === undefined) {
    found = callingHoursFor(workspace.packs, place, workspace.rules);
    workspace.hours.set(key, found);
  }
  return found;
}

/** The hours as `decide` takes them, and the public holidays of the place around an instant. */
export async function placeFacts(
  db: Queryable,
  workspace: Workspace,
  place: { country: string | null; region: string | null; phoneKind: PhoneKind },
  now: string,
): Promise<{ callingHours: CallingHours[] | null; holidays: string[] }> {
  const holidays = place.country ? await holidaysFor(db, place.country, place.region, now.slice(0, 10)) : [];
  return { callingHours: hoursFound(workspace, place).hours, holidays };
}

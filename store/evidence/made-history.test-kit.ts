import { relationships } from '#core/decide/facts.ts';
import { seeded } from '#core/reach/seeded.ts';
import type { Database } from '#store/connect.ts';
import { newId } from '#store/id.ts';
import { addWorkspace, type TestWorkspace } from '#store/test-workspace.ts';

/** A workspace in which much happened, without regard to any rule: what is counted must not depend on what is allowed. */
export type MadeHistory = {
  here: TestWorkspace;
  repIds: string[];
  campaignIds: string[];
  scriptIds: string[];
};

/** Where Node and PostgreSQL know the same clocks, whatever their year. */
const zones = ['America/Toronto', 'America/Denver', 'Europe/London', 'Asia/Kolkata', 'Pacific/Auckland'];
const playbooks = ['own-the-follow-up', 'three-and-done', 'live-only', 'get-through'];
const outcomes = [
  ...Array(4).fill('voicemail-left'),
  ...Array(3).fill('no-answer'),
  ...Array(2).fill('spoke'),
  ...['message-with-screener', 'no-message', 'screener', 'busy', 'failed', 'wrong-number'],
] as string[];
const results = ['meeting', 'declined', 'do-not-call', 'call-later', null, null, null];
const objections = ['no-need', 'has-supplier', 'bad-time', 'other', null, null];
const endings = ['finished', 'left-with-them', 'declined', 'do-not-call', 'met', null, null];
const objectives = ['appointment', 'return-call', null];
const daySeconds = 86_400;
const fewDays = 150;

/** Rule 5, they asked for it: stands outside the limits on how often somebody is called. */
const askedFor = 5;

/** @param people each with some ten touches over five months before `now` */
export async function makeHistory(db: Database, people: number, now: string): Promise<MadeHistory> {
  const here = await addWorkspace(db, now);
  const made = new Made(here, now, seeded(20_261_122));
  for (let n = 0; n < people; n += 1) made.person(n);
  await made.write(db);
  return { here, repIds: made.repIds, campaignIds: made.campaignIds, scriptIds: made.scriptIds };
}

type Row = Record<string, unknown>;

class Made {
  readonly repIds: string[];
  readonly campaignIds: string[];
  readonly scriptIds: string[];
  private readonly workspaceId: string;
  private readonly nowSeconds: number;
  private readonly chance: () => number;
  private readonly rows = { rep: [] as Row[], campaign: [] as Row[], prospect: [] as Row[] };
  private readonly work: Row[] = [];
  private readonly touches: Row[] = [];

  constructor({ workspace, repId }: TestWorkspace, now: string, chance: () => number) {
    this.workspaceId = workspace.id;
    this.nowSeconds = Date.parse(now) / 1000;
    this.chance = chance;
    const others = ['America/Denver', 'Europe/London'].map((zone, nth) => this.rep(zone, nth));
    this.repIds = [repId, ...others];
    this.campaignIds = ['Yards', 'Docks'].map((name) => this.campaign(name));
    this.scriptIds = [newId(0), newId(0)];
  }

  private below(count: number): number {
    return Math.floor(this.chance() * count);
  }

  private pick<T>(from: readonly T[]): T {
    return from[this.below(from.length)]!;
  }

  private rep(zone: string, nth: number): string {
    const id = newId(0);
    this.rows.rep.push({ id, name: `Rep ${nth}`, email: `${id}@example.test`, time_zone: zone });
    return id;
  }

  private campaign(name: string): string {
    const id = newId(0);
    this.rows.campaign.push({ id, name, created_at: this.at(0) });
    return id;
  }

  private at(seconds: number): string {
    return new Date((this.nowSeconds - fewDays * daySeconds + seconds) * 1000).toISOString();
  }

  person(nth: number): void {
    const id = newId(0);
    const zone = nth % 12 === 0 ? [] : [zones[nth % zones.length]];
    const name = `Person ${nth}`;
    const relationship = this.pick(relationships);
    this.rows.prospect.push({ id, name, relationship, time_zones: zone, created_at: this.at(0) });
    const works = [this.enrolment(id, 0, true), this.enrolment(id, fewDays / 2, false)];
    let at = this.below(120 * daySeconds);
    for (let left = 4 + this.below(14); left > 0 && at < fewDays * daySeconds; left -= 1) {
      const enrolmentId = this.chance() < 0.05 ? null : works[at < (fewDays / 2) * daySeconds ? 0 : 1]!;
      this.touch(id, enrolmentId, at);
      at += this.pick([1, 600, 5 * 3600, daySeconds, 3 * daySeconds, 13 * daySeconds, 15 * daySeconds]);
      at += this.below(3600);
    }
  }

  private enrolment(prospectId: string, fromDay: number, isClosed: boolean): string {
    const id = newId(0);
    const why = this.pick(endings);
    this.work.push({
      id,
      prospect_id: prospectId,
      campaign_id: this.pick([...this.campaignIds, null]),
      rep_id: this.pick(this.repIds),
      playbook_id: this.pick(playbooks),
      enrolled_at: this.at(fromDay * daySeconds),
      state: isClosed ? 'closed' : why === null ? 'open' : 'stopped',
      decision: why === null ? { next: 'call' } : { next: 'stop', why, reasons: [] },
    });
    return id;
  }

  private touch(prospectId: string, enrolmentId: string | null, at: number): void {
    const touch: Row = this.chance() < 0.2 ? this.fromThem() : this.ours();
    if (touch.message && this.chance() < 0.5) touch.promise = this.promise(at);
    const id = newId((this.nowSeconds + at) * 1000);
    const about = { prospect_id: prospectId, enrolment_id: enrolmentId, at: this.at(at) };
    const repId = this.chance() < 0.05 ? null : this.pick(this.repIds);
    this.touches.push({ id, rep_id: repId, ...about, ...touch });
    if (this.chance() > 0.06) return;
    // Taken back, or corrected to something else: it stands where it stood.
    const other =
      this.chance() < 0.5 ? { ...touch, outcome: 'void', result: null, objection: null } : this.ours();
    const later = newId((this.nowSeconds + at) * 1000 + 500);
    this.touches.push({ id: later, rep_id: this.pick(this.repIds), ...about, ...other, corrects: id });
  }

  /** To call between two dates soon after. */
  private promise(at: number): Row {
    const from = 1 + this.below(5);
    const date = (days: number) => this.at(at + days * daySeconds).slice(0, 10);
    return { phrase: 'soon', from: date(from), to: date(from + this.below(4)) };
  }

  private fromThem(): Row {
    const channel = this.chance() < 0.85 ? 'call' : 'email';
    const outcome = channel === 'call' ? this.pick(['callback', 'callback-missed']) : null;
    const result = this.pick(results);
    return { channel, direction: 'in', outcome, result, objection: this.why(outcome, result) };
  }

  private ours(): Row {
    if (this.chance() < 0.04) return { channel: 'note', direction: 'out', outcome: 'reopened' };
    const outcome = this.pick(outcomes);
    const isMessage = outcome === 'voicemail-left' || outcome === 'message-with-screener';
    const scriptId = this.pick([...this.scriptIds, null]);
    const result = outcome === 'spoke' ? this.pick(results) : null;
    return {
      channel: 'call',
      direction: 'out',
      outcome,
      result,
      objection: this.why(outcome, result),
      message: isMessage ? this.pick(['introduction', 'reason', 'conclusion']) : null,
      objective: this.pick(objectives),
      said: isMessage ? { text: 'Hello.', scriptId, version: 1 + this.below(2), problems: [] } : null,
    };
  }

  /** Some tell why, and some do not. */
  private why(outcome: string | null, result: string | null): string | null {
    const isNo = result === 'declined' || result === 'call-later';
    return isNo && (outcome === 'spoke' || outcome === 'callback') ? this.pick(objections) : null;
  }

  async write(db: Database): Promise<void> {
    await this.insert(db, 'rep', 'id uuid, name text, email text, time_zone text', this.rows.rep);
    await this.insert(db, 'campaign', 'id uuid, name text, created_at timestamptz', this.rows.campaign);
    const person = 'id uuid, name text, relationship text, time_zones text[], created_at timestamptz';
    await this.insert(db, 'prospect', person, this.rows.prospect);
    await this.writeWork(db);
    await this.writeTouches(db);
  }

  private async insert(db: Database, table: string, columns: string, rows: readonly Row[]): Promise<void> {
    const names = columns.replace(/ \S+(?=,|$)/g, '');
    await db.query(
      `insert into ${table} (workspace_id, ${names}) select $1, ${names} from jsonb_to_recordset($2::jsonb) as r (${columns})`,
      [this.workspaceId, JSON.stringify(rows)],
    );
  }

  private async writeWork(db: Database): Promise<void> {
    await db.query(
      `insert into enrolment (workspace_id, id, prospect_id, campaign_id, rep_id, playbook_id, playbook_version, enrolled_at, state,
                              decision, precedence, decided_at, valid_until, due_at)
       select $1, id, prospect_id, campaign_id, rep_id, playbook_id, 1, enrolled_at, state, decision, 9, enrolled_at, 'infinity',
              'infinity'
         from jsonb_to_recordset($2::jsonb) as r (id uuid, prospect_id uuid, campaign_id uuid, rep_id uuid, playbook_id text,
              enrolled_at timestamptz, state text, decision jsonb)`,
      [this.workspaceId, JSON.stringify(this.work)],
    );
  }

  private async writeTouches(db: Database): Promise<void> {
    await db.query(
      `insert into touch (workspace_id, id, prospect_id, enrolment_id, rep_id, at, local_on, channel, direction, outcome, result,
                          message, objective, objection, said, promise, corrects, made_under, recorded_at)
       select $1, id, prospect_id, enrolment_id, rep_id, at, at::date, channel, direction, outcome, result, message, objective, objection,
              said, promise, corrects, $3, at
         from jsonb_to_recordset($2::jsonb) as r (id uuid, prospect_id uuid, enrolment_id uuid, rep_id uuid, at timestamptz,
              channel text, direction text, outcome text, result text, message text, objective text, objection text, said jsonb, promise jsonb,
              corrects uuid)`,
      [this.workspaceId, JSON.stringify(this.touches), askedFor],
    );
  }
}

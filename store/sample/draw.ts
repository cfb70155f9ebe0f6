import { decideKnown } from '#core/decide/decide-known.ts';
import type { Decided } from '#core/decide/decision.ts';
import { dueAt, isOwed } from '#core/decide/due.ts';
import type { CallingHours, ProspectFacts } from '#core/decide/facts.ts';
import { type Group, groupOf } from '#core/plan/group.ts';
import { repDay } from '#core/plan/rep-day.ts';
import type { Playbook } from '#core/playbook/playbook.ts';
import {
  formatInstant,
  isoWeekday,
  localDay,
  localInstant,
  parseInstant,
  type Seconds,
  zoneOf,
} from '#core/prospect/local-time.ts';
import type { HouseRules } from '#core/rules/house-rules.ts';
import type { CastMember, Standing } from '#store/sample/cast-member.ts';
import { chanceOf } from '#store/sample/chance.ts';
import { blank, decideAt, type Life, live, type SampleTouch } from '#store/sample/history.ts';
import { type Called, usualOdds, whoPickUp } from '#store/sample/odds.ts';
import { callToday, scenes } from '#store/sample/scenes.ts';
import { calls, type Drawn, oddsFor, stands } from '#store/sample/standing.ts';

/** What stands around a person's weeks: the desk's hour, the rep's zone, the method, the law of the place. */
export type Setting = {
  opensAt: string;
  repZone: string;
  playbook: Playbook;
  /** How they were called at first, where that was otherwise. */
  before: { repZone: string; playbook: Playbook } | null;
  rules: HouseRules;
  timeZone: string | null;
  phones: readonly string[];
  holidays: readonly string[];
  callingHours: readonly CallingHours[] | null;
  /** For those called today: when. */
  calledTodayAt?: string | undefined;
};

const mostTries = 120;
/** After so many draws somebody is taken who was only just added, and can be called for the first time. */
const newcomerAfter = 90;
const daySeconds = 86_400;

/**
 * Draws somebody's weeks until their day stands as the cast asks. Where an hour of the day makes that
 * impossible (nobody is at lunch at three), the last draw that leaves somebody to be called stays.
 */
export function drawHistory(member: CastMember, setting: Setting): Drawn {
  if (setting.timeZone === null || member.standing === 'untouched') return unlived(member, setting);
  let kept: Drawn | null = null;
  for (let attempt = 0; attempt < mostTries; attempt++) {
    const life = newLife(member, setting, attempt);
    const before = playBefore(member, setting, life);
    const played = play(member, setting, life) && isOfBoth(before, life);
    if (member.emailToday) life.touches.push(emailOf(member.emailToday, setting));
    const drawn = {
      enrolledAt: life.enrolledAt,
      touches: life.touches,
      decided: decideAt(life, parseInstant(setting.opensAt)!),
      before,
    };
    if (played && stands[member.standing](drawn, groupAtOpening(drawn.decided, setting))) return drawn;
    if (kept === null || (drawn.decided.decision.next === 'call' && calls(drawn) > 0)) kept = drawn;
  }
  return kept!;
}

function unlived(member: CastMember, { opensAt, playbook, rules, phones }: Setting): Drawn {
  const enrolledAt = formatInstant(parseInstant(opensAt)! - 6 * daySeconds);
  const prospect = { ...factsOf(member, phones), timeZone: [] };
  return {
    enrolledAt,
    touches: [],
    before: null,
    decided: decideKnown({ prospect, enrolledAt, touches: [] }, playbook, rules, opensAt),
  };
}

function newLife(member: CastMember, setting: Setting, attempt: number): Life {
  const { opensAt, playbook, rules, repZone, holidays, callingHours, phones } = setting;
  const chance = chanceOf(`${member.name} ${opensAt.slice(0, 10)} ${attempt}`);
  const prospect = { ...factsOf(member, phones), timeZone: setting.timeZone!, holidays, callingHours };
  const at = parseInstant(opensAt)!;
  const since = member.sinceDays ?? chance.between(daysAgo[member.standing] ?? 5, 40);
  const begunAt = attempt >= newcomerAfter ? dayBegins(setting) - 4 * 3600 : at - since * daySeconds;
  const enrolledAt = formatInstant(onWorkday(begunAt - chance.between(0, 7200)));
  const more = {
    expecting: member.expecting ? { until: formatInstant(at + 10 * daySeconds) } : null,
  };
  return {
    prospect: { ...prospect, ...more },
    playbook,
    rules,
    repZone,
    chance,
    enrolledAt,
    odds: { ...usualOdds, ...oddsFor[member.standing] },
    called: calledOf(member),
    toForget: member.forgotten ?? 0,
    touches: member.connector ? [introduction(member, enrolledAt)] : [],
  };
}

/** Whoever must have spoken to stand as they do takes calls. */
function calledOf({ name, title, relationship, standing }: CastMember): Called {
  const picksUp = standing in oddsFor || chanceOf(`${name} picks up`).happens(whoPickUp);
  return { title, relationship, picksUp };
}

/** People are added on weekdays: a weekend's are Thursday's and Wednesday's. */
function onWorkday(at: Seconds): Seconds {
  const weekday = isoWeekday(Math.floor(at / daySeconds));
  return at - 2 * Math.max(0, weekday - 5) * daySeconds;
}

function introduction({ connector, pronoun }: CastMember, at: string): SampleTouch {
  const { name, status } = connector!;
  const them = { she: 'her', he: 'him', they: 'them' }[pronoun];
  const note =
    status === 'introduced' ? `${name} told ${them} that we would call.` : `${name} agreed to be named.`;
  return { ...blank, at, channel: 'note', direction: 'out', note };
}

/** The earliest enrolment, in days, of those whose standing needs weeks or hardly any. */
const daysAgo: Partial<Record<Standing, number>> = {
  finished: 14,
  'left-with-them': 14,
  'research-missing': 1,
  'objective-missing': 1,
};

function factsOf(member: CastMember, phones: readonly string[]): Omit<ProspectFacts, 'timeZone'> {
  return {
    relationship: member.relationship,
    phones,
    research: [...new Set(member.research.map(({ dimension }) => dimension))],
    objective: member.objective ?? null,
    pressing: member.pressing !== undefined,
    connector: member.connector ? { name: member.connector.name, status: member.connector.status } : null,
  };
}

/** Written just before the first call of the day. */
function emailOf(note: string, setting: Setting): SampleTouch {
  const at = formatInstant(parseInstant(setting.opensAt)! - 95 * 60);
  return { ...blank, at, channel: 'email', direction: 'out', note };
}

/** Plays the weeks in which somebody else called them, or another method; a method begins anew, a rep goes on. */
function playBefore({ before }: CastMember, setting: Setting, life: Life): Drawn['before'] {
  if (before === undefined || setting.before === null) return null;
  const until = onWorkday(parseInstant(setting.opensAt)! - before.untilDaysAgo * daySeconds);
  const { enrolledAt } = life;
  live({ ...life, ...setting.before }, until);
  if (before.playbook !== undefined) life.enrolledAt = formatInstant(until);
  return { enrolledAt, touches: life.touches.length };
}

/** Whoever was to be called by two was called by both. */
function isOfBoth(before: Drawn['before'], { touches }: Life): boolean {
  if (before === null) return true;
  const isReached = ({ outcome }: SampleTouch) =>
    outcome === 'no-answer' || outcome === 'no-message' || outcome === 'spoke';
  return touches.slice(0, before.touches).some(isReached) && touches.slice(before.touches).some(isReached);
}

/** Plays the weeks; false where the day's scene could not be played in them. */
function play(member: CastMember, setting: Setting, life: Life): boolean {
  const opensAt = parseInstant(setting.opensAt)!;
  if (member.scene) return scenes[member.scene](life, opensAt);
  // The calls of the first rep's day are those of 'called-today' alone.
  live(life, member.rep === 'imogen' ? dayBegins(setting) : opensAt);
  if (life.toForget > 0) return false;
  if (!member.today || !setting.calledTodayAt) return true;
  return callToday(life, member.today, parseInstant(setting.calledTodayAt)!);
}

function dayBegins({ opensAt, repZone }: Setting): Seconds {
  const zone = zoneOf(repZone);
  return localInstant(zone, localDay(zone, parseInstant(opensAt)!), 0);
}

/** Which group they are in if the day has room for all. */
function groupAtOpening(decided: Decided, { opensAt, repZone }: Setting): Group {
  const standing = { dueAt: dueAt(decided.decision, []), owed: isOwed(decided) };
  return groupOf({ ...standing, plannedFor: opensAt, plannedFrom: null }, opensAt, repDay(repZone, opensAt));
}

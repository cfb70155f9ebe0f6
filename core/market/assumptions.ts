/**
 * Everything the simulated market assumes, one row a number: the one place where they are written down, so that a
 * screen can show them and a change of each can be tried. Nobody measured them on your people: they are chosen so that
 * what the five authors say of their own calling comes out under their conditions (docs/market.md, "Calibration").
 * Source: MARKET.md, section 8; rows that are ours say so.
 */
export type Assumption = {
  value: number;
  unit: 'share' | 'times' | 'days' | 'minutes' | 'points' | 'spread';
  /** `measured`: somebody published a figure for it. Nearly everything is `assumed`. */
  basis: 'assumed' | 'measured';
  source: string;
  /** What the number says, as a sentence that its value ends. */
  says: string;
  /** Between which values it may well lie; absent: not tried otherwise. */
  between?: readonly [low: number, high: number];
};

export const assumptions = {
  shareReferred: share(0.1, 'of all people, those somebody referred us to'),
  shareKnown: share(0.15, 'of all people, those who know us'),
  shareClient: share(0.05, 'of all people, our clients'),
  screenedExecutives: share(0.55, 'of executives, those behind a screener', [0.35, 0.75]),
  screenedManagers: share(0.35, 'of managers, those behind a screener', [0.2, 0.5]),
  screenedSpecialists: share(0.2, 'of specialists, those behind a screener', [0.1, 0.3]),
  interested: share(0.25, 'of all people, those who might be interested', [0.1, 0.4]),
  interestFrom: share(0.25, 'the least an interested person agrees to a meeting'),
  interestTo: share(0.75, 'the most an interested person agrees to a meeting'),
  othersFrom: share(0.02, 'the least anybody else agrees to a meeting'),
  othersTo: share(0.1, 'the most anybody else agrees to a meeting'),
  valueSpread: row(0.6, 'spread', 'how much people differ in what a conversation is worth', [0.3, 0.9]),
  daypartSpread: row(0.6, 'spread', 'how much people differ in when they are at their desk', [0.2, 1]),
  away: share(0.2, 'of all stretches of three days, those somebody is away', [0.1, 0.3]),

  atDesk: row(1, 'times', 'how often people are at their desk, against the usual curve', [0.7, 1.3]),
  passesStranger: share(0.3, 'a screener puts a stranger through', [0.15, 0.5]),
  passesReferred: share(0.75, 'a screener puts through who was referred', [0.55, 0.9]),
  passesKnown: share(0.6, 'a screener puts through whom they know', [0.4, 0.8]),
  passesClient: share(0.9, 'a screener puts a supplier of theirs through', [0.75, 1]),
  picksUpStranger: share(0.4, 'somebody at the desk picks up for a stranger', [0.25, 0.55]),
  picksUpReferred: share(0.68, 'somebody at the desk picks up for who was referred', [0.5, 0.8]),
  picksUpKnown: share(0.72, 'somebody at the desk picks up for whom they know', [0.55, 0.85]),
  picksUpClient: share(0.88, 'a client at the desk picks up', [0.75, 0.95]),
  pickUpFalls: row(0.25, 'points', 'how steeply irritation keeps people from picking up', [0, 0.5]),
  askedAtDesk: share(0.75, 'somebody who named a time is at the desk then', [0.6, 0.9]),
  askedPicksUp: share(0.95, 'and picks up'),

  forgets: row(14, 'days', 'irritation falls to a third within', [7, 28]),
  missIrritates: row(0.06, 'points', 'a call that reaches nobody irritates by', [0, 0.15]),
  messageIrritatesStranger: row(0.45, 'points', 'a message irritates a stranger by', [0.2, 0.7]),
  messageIrritatesOthers: row(0.2, 'points', 'a message irritates anybody else by', [0.1, 0.35]),
  soonIrritates: row(
    0.35,
    'points',
    'a message within three days of another irritates by as much more',
    [0, 0.7],
  ),

  callsBackStranger: share(0.055, 'a stranger calls back after a plain message', [0.01, 0.09]),
  callsBackReferred: share(0.2, 'who was referred to us calls back after a plain message', [0.1, 0.3]),
  callsBackKnown: share(0.24, 'who knows us calls back after a plain message', [0.12, 0.35]),
  callsBackClient: share(0.32, 'a client calls back after a plain message', [0.2, 0.45]),
  wordsNoReason: row(0.3, 'times', 'as often is a message answered that gives no reason', [0.1, 0.7]),
  wordsBenefit: row(1.4, 'times', 'as often is a message answered that says what they gain', [1, 1.8]),
  wordsResponsible: row(
    2.6,
    'times',
    'as often is a message answered that says when we call again',
    [1, 3.5],
  ),
  wordsFinal: row(1.6, 'times', 'as often is a message answered that says it is the last', [1, 2.2]),
  secondMessage: row(1.15, 'times', 'as often is a second message answered', [0.8, 1.4]),
  thirdMessage: row(1, 'times', 'as often is a third message answered', [0.5, 1.3]),
  fourthMessage: row(0.4, 'times', 'as often is a fourth message answered', [0.2, 1]),
  fifthMessage: row(0.2, 'times', 'as often is a fifth message answered', [0.1, 0.8]),
  laterMessages: row(0.1, 'times', 'as often is any later message answered', [0.05, 0.6]),
  withinADay: row(0.3, 'times', 'as often is a message answered on the day of another'),
  withinThreeDays: row(0.8, 'times', 'as often is a message answered within three days of another', [0.5, 1]),
  afterTenDays: row(
    0.9,
    'times',
    'as often is a message answered that comes more than ten days after another',
  ),
  callBackFalls: row(0.6, 'points', 'how steeply irritation keeps people from calling back', [0.2, 1]),
  interestedCallsBack: row(1.8, 'times', 'as often does an interested person call back', [1.2, 2.4]),
  othersCallBack: row(0.73, 'times', 'as often does anybody else call back', [0.5, 0.95]),
  findsUsFree: share(0.8, 'a call-back finds the rep free', [0.6, 0.95]),

  optOutFrom: row(1.3, 'points', 'nobody asks not to be called below an irritation of', [0.8, 2]),
  optOutRises: row(
    0.06,
    'share',
    'and above it each point adds, at a call that reaches nobody',
    [0.02, 0.15],
  ),
  talkOptOutFrom: row(1.2, 'points', 'nor in a conversation below'),
  talkOptOutAtOnce: share(0.1, 'where at once so many do'),
  talkOptOutRises: row(0.25, 'share', 'and each point adds'),
  talkOptOutMost: share(0.6, 'up to'),

  meetsStranger: row(0.7, 'times', 'as often does an interested stranger agree to a meeting', [0.5, 1]),
  meetsReferred: row(1, 'times', 'as often who was referred'),
  meetsKnown: row(1, 'times', 'as often who knows us'),
  meetsClient: row(1.1, 'times', 'as often a client'),
  meetingFalls: row(0.3, 'points', 'how steeply irritation keeps people from a meeting', [0, 0.6]),
  refers: share(0.3, 'of meetings bring an introduction to somebody else', [0, 0.5]),
  asksForTime: share(0.25, 'of other conversations end in a time to call again', [0.1, 0.4]),
  notNow: share(0.35, 'end in “not now”', [0.2, 0.5]),
  notNowDays: row(40, 'days', 'which means'),

  callMinutes: ours(6, 'minutes', 'a call takes, with what is talked and written down', [4, 9]),
  messageMinutes: ours(1, 'minutes', 'a message takes on top', [0.5, 2]),

  messagesTheyGet: ours(0, 'points', 'messages a day they attend to, of 190 that come in; 0: all of them'),
  politeSecondCall: ours(0, 'share', 'more are put through at the second call to a screener; 0: no more'),
} as const satisfies Record<string, Assumption>;

export type AssumptionId = keyof typeof assumptions;
/** A value for every assumption. */
export type Assumed = Readonly<Record<AssumptionId, number>>;

export const assumptionIds = Object.keys(assumptions) as AssumptionId[];

/** What is assumed unless somebody says otherwise. */
export const usual: Assumed = Object.fromEntries(
  assumptionIds.map((id) => [id, assumptions[id].value]),
) as Assumed;

/** The ones that are tried otherwise, with the ends of where they may lie. */
export function betweenOf(id: AssumptionId): readonly [low: number, high: number] | null {
  return (assumptions[id] as Assumption).between ?? null;
}

function share(value: number, says: string, between?: Assumption['between']): Assumption {
  return row(value, 'share', says, between);
}

function row(
  value: number,
  unit: Assumption['unit'],
  says: string,
  between?: Assumption['between'],
): Assumption {
  return { value, unit, basis: 'assumed', source: 'MARKET.md, section 8', says, between };
}

function ours(
  value: number,
  unit: Assumption['unit'],
  says: string,
  between?: Assumption['between'],
): Assumption {
  return { ...row(value, unit, says, between), source: 'ours' };
}

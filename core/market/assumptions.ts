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
  /** What the number is; its value goes behind it. */
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
  askedPicksUp: share(0.95, 'somebody who named a time, and is there, picks up'),

  forgets: row(14, 'days', 'how long irritation takes to fall to a third', [7, 28]),
  missIrritates: row(0.06, 'points', 'how much a call that reaches nobody irritates', [0, 0.15]),
  messageIrritatesStranger: row(0.45, 'points', 'how much a message irritates a stranger', [0.2, 0.7]),
  messageIrritatesOthers: row(0.2, 'points', 'how much a message irritates anybody else', [0.1, 0.35]),
  soonIrritates: row(
    0.35,
    'points',
    'how much more a message irritates within three days of another',
    [0, 0.7],
  ),

  // 5.5 % there; here a message irritates before it is answered, and 3 to 4 of fifty come out only from 5.8 % on.
  callsBackStranger: {
    ...share(0.058, 'a stranger calls back after a plain message', [0.01, 0.09]),
    source: 'set so that 3 to 4 of 50 messages to strangers are answered',
  },
  callsBackReferred: share(0.2, 'who was referred to us calls back after a plain message', [0.1, 0.3]),
  callsBackKnown: share(0.24, 'who knows us calls back after a plain message', [0.12, 0.35]),
  callsBackClient: share(0.32, 'a client calls back after a plain message', [0.2, 0.45]),
  wordsNoReason: row(
    0.3,
    'times',
    'how often a message that gives no reason is answered, against a plain one',
    [0.1, 0.7],
  ),
  wordsBenefit: row(
    1.4,
    'times',
    'how often a message that says what they gain is answered, against a plain one',
    [1, 1.8],
  ),
  wordsResponsible: row(
    2.6,
    'times',
    'how often a message that says when we call again is answered, against a plain one',
    [1, 3.5],
  ),
  wordsFinal: row(
    1.6,
    'times',
    'how often a message that says it is the last is answered, against a plain one',
    [1, 2.2],
  ),
  secondMessage: row(1.15, 'times', 'how often a second message is answered, against a first', [0.8, 1.4]),
  thirdMessage: row(1, 'times', 'how often a third message is answered, against a first', [0.5, 1.3]),
  fourthMessage: row(0.4, 'times', 'how often a fourth message is answered, against a first', [0.2, 1]),
  fifthMessage: row(0.2, 'times', 'how often a fifth message is answered, against a first', [0.1, 0.8]),
  laterMessages: row(0.1, 'times', 'how often any later message is answered, against a first', [0.05, 0.6]),
  withinADay: row(
    0.3,
    'times',
    'how often a message on the day of another is answered, against one some days after',
  ),
  withinThreeDays: row(
    0.8,
    'times',
    'how often a message within three days of another is answered, against a later one',
    [0.5, 1],
  ),
  afterTenDays: row(
    0.9,
    'times',
    'how often a message more than ten days after another is answered, against an earlier one',
  ),
  callBackFalls: row(0.6, 'points', 'how steeply irritation keeps people from calling back', [0.2, 1]),
  interestedCallsBack: row(
    1.8,
    'times',
    'how often an interested person calls back, against the average',
    [1.2, 2.4],
  ),
  othersCallBack: row(0.73, 'times', 'how often anybody else calls back, against the average', [0.5, 0.95]),
  findsUsFree: share(0.8, 'a call-back finds the rep free', [0.6, 0.95]),

  optOutFrom: row(1.3, 'points', 'the irritation below which nobody asks not to be called', [0.8, 2]),
  optOutRises: row(
    0.06,
    'share',
    'how many more ask so, at a call that reaches nobody, for each point above it',
    [0.02, 0.15],
  ),
  talkOptOutFrom: row(1.2, 'points', 'the irritation below which nobody asks so in a conversation'),
  talkOptOutAtOnce: share(0.1, 'how many do at once above it'),
  talkOptOutRises: row(0.25, 'share', 'how many more do for each point above it'),
  talkOptOutMost: share(0.6, 'how many do at most'),

  meetsStranger: row(
    0.7,
    'times',
    'how often an interested stranger agrees to a meeting, against who knows us',
    [0.5, 1],
  ),
  meetsReferred: row(1, 'times', 'how often an interested person who was referred does'),
  meetsKnown: row(1, 'times', 'how often an interested person who knows us does'),
  meetsClient: row(1.1, 'times', 'how often an interested client does'),
  meetingFalls: row(0.3, 'points', 'how steeply irritation keeps people from a meeting', [0, 0.6]),
  refers: share(0.3, 'meetings that bring an introduction to somebody else', [0, 0.5]),
  asksForTime: share(0.25, 'conversations without a meeting that end in a time to call again', [0.1, 0.4]),
  notNow: share(0.35, 'those that end in “not now”', [0.2, 0.5]),
  notNowDays: row(40, 'days', 'how long “not now” means'),

  callMinutes: ours(6, 'minutes', 'what a call takes, with what is talked and written down', [4, 9]),
  messageMinutes: ours(1, 'minutes', 'what a message takes on top', [0.5, 2]),

  messagesTheyGet: ours(0, 'points', 'how many of 190 messages a day they attend to; 0: all of them'),
  politeSecondCall: ours(
    0,
    'share',
    'how many more are put through at the second call to a screener; 0: no more',
  ),
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

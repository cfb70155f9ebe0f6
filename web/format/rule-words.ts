/** A rule as a link names it, what it asks, and who it comes from. */
export type RuleWords = { name: string; says: string; source: string };

const schreier = 'Maura Schreier-Fleming';
const shepherd = 'Lisa Shepherd, B2B Marketing Blog';
const phoneLady = 'Mary Jane, The Phone Lady';
const ours = 'Our default; a setting of the workspace.';

const table: Record<string, RuleWords> = {
  'one-call-a-day': {
    name: 'One call a day',
    says: 'Nobody is called on a day of theirs that already has a call.',
    source: 'Voss Graham: a second call on the same day feels like being followed.',
  },
  'three-in-ten-days': {
    name: 'Three calls in ten days',
    says: 'At most three calls in any ten days.',
    source: `${shepherd}: four or five in ten days is spam.`,
  },
  'no-message-next-day': {
    name: 'No message two days running',
    says: 'No message on the day of another one, or the day after it. The call itself may be made.',
    source: shepherd,
  },
  'calling-hours': {
    name: 'Their calling hours',
    says: 'Calls are made on business days, in the parts of their day when people take calls. The law of their country can only make this narrower.',
    source: `${schreier}; the law of their country and region.`,
  },
  'no-means-no': {
    name: 'A no is a no',
    says: 'After a no nobody calls again, unless they come to us or a manager reopens it with a written reason. A request not to be called is for good, for everyone here.',
    source: shepherd,
  },
  'left-is-left': {
    name: 'Left in their hands',
    says: 'After the last message nobody calls until they do.',
    source: shepherd,
  },
  truthful: {
    name: 'Only what is true',
    says: 'Nothing is claimed that is not on record: who asked us to call, what was left before, what they asked for, that this is the last message.',
    source: 'All five authors.',
  },
  'keep-the-promise': {
    name: 'Keep every promise',
    says: 'A promised follow-up is due inside its days and comes before everything but a no.',
    source: phoneLady,
  },
  'promise-overdue': {
    name: 'Keep every promise',
    says: 'The days of the promise are over. It comes first until it is made good.',
    source: phoneLady,
  },
  'one-method-at-a-time': {
    name: 'One method at a time',
    says: 'A person is worked with one method only, and rests before another begins.',
    source: 'Lisa Shepherd; The Pursuit of Relationship Capital',
  },
  'asked-for-time': {
    name: 'They asked for it',
    says: 'A time they asked for comes before the playbook and its spacing.',
    source: phoneLady,
  },
  'callback-missed': {
    name: 'They called us',
    says: 'A missed call of theirs is returned as soon as their hours allow.',
    source: phoneLady,
  },
  'suggested-by-screener': {
    name: 'The front desk suggested it',
    says: 'A day the front desk named is kept. The words never claim that the person asked for it.',
    source: `Voss Graham; ${schreier}`,
  },
  spacing: {
    name: 'Days between calls',
    says: 'Each playbook says how many days lie between its calls.',
    source: 'The playbook of this person.',
  },
  overdue: {
    name: 'Later than planned',
    says: 'The days the playbook wanted are over; the call is made on the next day that is allowed.',
    source: 'The playbook of this person.',
  },
  'moved-past-holiday': {
    name: 'Past the holiday',
    says: 'No business day was left in time, so the next one is taken.',
    source: ours,
  },
  'research-first': {
    name: 'Know them first',
    says: 'This playbook calls nobody before something is known of their company, industry, function or personal challenges.',
    source: 'Voss Graham',
  },
  'objective-first': {
    name: 'Every call has an objective',
    says: 'This playbook wants to know what the call is for before it is made.',
    source: schreier,
  },
  phone: {
    name: 'A number to call',
    says: 'Without a number nobody can be called.',
    source: 'Nobody had to say this.',
  },
  'time-zone-first': {
    name: 'Their day, not ours',
    says: 'Hours are theirs, so their time zone must be known first.',
    source: phoneLady,
  },
  'two-messages-a-week': {
    name: 'Two messages a week',
    says: 'Two messages in seven days are enough; the call is made without one.',
    source: schreier,
  },
  finished: {
    name: 'Where the playbook ends',
    says: 'Each playbook ends after so many calls or voicemails.',
    source: 'The playbook of this person.',
  },
  promise: {
    name: 'Promise what can be kept',
    says: 'Only a follow-up that these rules allow is offered to be promised.',
    source: phoneLady,
  },
  conclusion: {
    name: 'The last message',
    says: 'It says that it is the last one, and leaves the next step with them.',
    source: shepherd,
  },
  strategy: {
    name: 'Another way each time',
    says: 'A way that did not get through is not repeated at the next call.',
    source: schreier,
  },
  'busy-pause': {
    name: 'A busy line rests',
    says: 'After a busy line nobody calls again for a quarter of an hour.',
    source: ours,
  },
  planned: {
    name: 'How the day is planned',
    says: 'Promises first. Then every half hour goes to the calls that are worth most in it: how likely they answer then, and how well they know us. A better hour is waited for only where it is worth it.',
    source: `${schreier}: call when they can be reached; our own calls say when that is.`,
  },
  'day-is-full': {
    name: 'A full day',
    says: 'A day has room for so many calls. Promises come first, then the calls that are worth most; the others wait for the next day.',
    source: 'Your hours and calls per half hour, in the settings.',
  },
  'outside-your-hours': {
    name: 'Your hours and theirs',
    says: 'A call is planned where your working hours and the hours in which they may be called meet.',
    source: 'Your hours, in the settings.',
  },
  'not-their-turn': {
    name: 'Turns of a trial',
    says: 'While a trial compares methods, each has as many of your half hours as the other, in turns that change daily. Promises and last days do not wait for a turn.',
    source: 'The trial, under Insights.',
  },
  'no-hours-left': {
    name: 'Your working hours',
    says: 'Nothing is planned outside your working hours, in meetings or on days away.',
    source: 'Your hours, in the settings.',
  },
  deferred: {
    name: 'Put off',
    says: 'You put this person off; the decision itself is unchanged.',
    source: 'You.',
  },
};

/** Null for a rule that carries its whole meaning in its sentence. */
export const ruleWords = (rule: string): RuleWords | null => table[rule] ?? null;

/**
 * Every key of the desk, in one table: the help (?) lists it, hints show it, a rep may change it.
 * A sequence is strokes with a space between ("g t"); "mod" is ⌘ on a Mac and Ctrl elsewhere.
 * A page adds its keys here and gives them a handler with `useKeys`.
 */
const table = {
  'go.today': { keys: 'g t', says: 'Today', group: 'Go to' },
  'go.people': { keys: 'g p', says: 'People', group: 'Go to' },
  'go.messages': { keys: 'g m', says: 'Messages', group: 'Go to' },
  'go.playbooks': { keys: 'g b', says: 'Playbooks', group: 'Go to' },
  'go.visits': { keys: 'g v', says: 'Visits', group: 'Go to' },
  'go.promises': { keys: 'g r', says: 'Promises', group: 'Go to' },
  'go.insights': { keys: 'g i', says: 'Insights', group: 'Go to' },
  'find.anything': { keys: 'mod+k', says: 'Find a person, a place or an action', group: 'Anywhere' },
  'find.keys': { keys: '?', says: 'This list', group: 'Anywhere' },
  'inbound.pick-up': {
    keys: 'p',
    says: 'Whoever calls, then 1 to 5, A answered, M missed; else write down that they called',
    group: 'Anywhere',
  },
  'inbound.go-to': { keys: 'f2', says: 'Whoever calls, out of a field or a dialog too', group: 'Anywhere' },
  'sample.remove': { keys: 'delete', says: 'Remove the sample', group: 'Anywhere' },
  'queue.next': { keys: 'j', says: 'Next in the list', group: 'Queue' },
  'queue.previous': { keys: 'k', says: 'The one before', group: 'Queue' },
  'queue.drawer': { keys: 'q', says: 'Open the list (narrow windows)', group: 'Queue' },
  'queue.held-back': { keys: 'b', says: 'Not today, because …', group: 'Queue' },
  'desk.later': { keys: 'l', says: 'Later today', group: 'Queue' },
  'desk.tomorrow': { keys: 'h', says: 'Hide until tomorrow', group: 'Queue' },
  'desk.at-desk': { keys: 'd', says: 'At my desk until …', group: 'Queue' },
  'desk.call': { keys: 'c', says: 'Call', group: 'Person' },
  'desk.objective': { keys: 'o', says: 'Objective of this call', group: 'Person' },
  'desk.research': { keys: 'e', says: 'What they have on their mind: add or edit', group: 'Person' },
  'words.answer': { keys: '1', says: 'Words: they answer', group: 'Person' },
  'words.screener': { keys: '2', says: 'Words: the screener answers', group: 'Person' },
  'words.voicemail': { keys: '3', says: 'Words: voicemail', group: 'Person' },
  'words.own': { keys: 'r', says: 'Words: say them differently, and back', group: 'Person' },
  'list.search': { keys: '/', says: 'Search the list', group: 'Lists' },
  'list.add': { keys: 'a', says: 'Add (a person, a row as a new person)', group: 'Lists' },
  'list.use-method': { keys: 'u', says: 'Use a method for the people chosen', group: 'Lists' },
  'list.hand-over': { keys: 'o', says: 'Hand the people chosen over, or share them', group: 'Lists' },
  'row.same': { keys: 'y', says: 'Held-back row: the same person', group: 'Lists' },
  'row.leave-out': { keys: 'r', says: 'Held-back row: leave it out', group: 'Lists' },
  'promise.hand-over': { keys: 'h', says: 'Promise: hand it over to another rep', group: 'Lists' },
  'promise.call-early': { keys: 'e', says: 'Promise: call before it is due', group: 'Lists' },
  'promise.say-anew': { keys: 's', says: 'Promise: call, and name another day', group: 'Lists' },
  'promise.words': { keys: 'w', says: 'Promise: the words it was said in', group: 'Lists' },
  'visit.next': { keys: 'arrowdown', says: 'The next stop of the day', group: 'Visits' },
  'visit.previous': { keys: 'arrowup', says: 'The stop before', group: 'Visits' },
  'visit.use': { keys: 'enter', says: 'Offer the visit that is open (A to Z opens one)', group: 'Visits' },
  'visit.close': { keys: 'escape', says: 'Close the stop that is open', group: 'Visits' },
  'playbook.make-own': { keys: 'm', says: 'Make your own playbook from this one', group: 'Lists' },
  'outcome.spoke': {
    keys: 's',
    says: 'Spoke, then one key for what came of it, and after a no one for why',
    group: 'How it went',
  },
  'outcome.voicemail': { keys: 'v', says: 'Left voicemail', group: 'How it went' },
  'outcome.no-answer': { keys: 'n', says: 'No answer, then 1 to 4', group: 'How it went' },
  'outcome.screener': {
    keys: 'f',
    says: 'Screener, then M where a message was left, 1 where they booked the meeting',
    group: 'How it went',
  },
  'outcome.wrong-number': { keys: 'w', says: 'Wrong number', group: 'How it went' },
  'outcome.asked-not': { keys: 'x', says: 'Asked not to call', group: 'How it went' },
  'outcome.save': { keys: 'enter', says: 'Save and move on', group: 'How it went' },
  'outcome.other-day': { keys: 't', says: 'Other day', group: 'How it went' },
  'outcome.note': { keys: 'i', says: 'Add a note', group: 'How it went' },
  'outcome.undo': { keys: 'z', says: 'Undo the last call', group: 'How it went' },
  'message.new': { keys: 'n', says: 'New message', group: 'Messages' },
  'message.next-problem': { keys: 'f8', says: 'Next problem', group: 'Messages' },
  'message.fix': { keys: 'mod+.', says: 'Use the fix that is offered', group: 'Messages' },
  'message.use': { keys: 'mod+enter', says: 'Use this version', group: 'Messages' },
  'message.hear': { keys: 'h', says: 'As the person hears it, and back', group: 'Messages' },
  'message.record': { keys: 'r', says: 'Record a take, and stop', group: 'Messages' },
  'message.play': { keys: 'space', says: 'Play and pause how it sounds', group: 'Messages' },
} as const satisfies Record<string, { keys: string; says: string; group: string }>;

export type BindingId = keyof typeof table;
export type Binding = { keys: string; says: string; group: string };

export const bindings: Readonly<Record<BindingId, Binding>> = table;
export const bindingIds = Object.keys(table) as BindingId[];

/** What a rep changed: keys of their own by binding, and whether single keys act at all. */
export type KeyChoice = { own: Partial<Record<BindingId, string>>; singleKeys: boolean };

export const noChoice: KeyChoice = { own: {}, singleKeys: true };

/** The keys a binding has for this rep; null where it has none. */
export function keysFor(id: BindingId, choice: KeyChoice): string | null {
  const keys = choice.own[id] ?? bindings[id].keys;
  if (keys === '') return null;
  if (!choice.singleKeys && isSingle(keys)) return null;
  return keys;
}

/** A bare character; with Ctrl, ⌘, or a named key like Enter it is not. Source: WCAG 2.1.4. */
export const isSingle = (keys: string): boolean =>
  keys.split(' ').some((stroke) => stroke.length === 1 || stroke === 'space');

/** The other binding that has these keys already, where both can be meant. */
export function takenBy(id: BindingId, keys: string, choice: KeyChoice): BindingId | null {
  const isTaken = (other: BindingId) =>
    other !== id && keysFor(other, choice) === keys && areTogether(id, other);
  return bindingIds.find(isTaken) ?? null;
}

/** Groups whose keys act on one page only; all others act together with any. */
const pageOf: Record<string, string> = {
  Messages: 'messages',
  Queue: 'today',
  'How it went': 'today',
  Person: 'today',
  Lists: 'lists',
  Visits: 'visits',
};

/** Whether two bindings can act at one time. A new message and "no answer" have one key, on pages far apart. */
export function areTogether(one: BindingId, other: BindingId): boolean {
  const [here, there] = [pageOf[bindings[one].group], pageOf[bindings[other].group]];
  return !here || !there || here === there;
}

const names: Record<string, string> = {
  enter: '↵',
  escape: 'Esc',
  delete: 'Del',
  space: 'Space',
  arrowup: '↑',
  arrowdown: '↓',
};

/** "g t" as "G T", "mod+k" as "⌘ K" or "Ctrl K". */
export function formatKeys(keys: string, isMac: boolean): string {
  return keys
    .split(' ')
    .map((stroke) => stroke.replace('mod+', isMac ? '⌘ ' : 'Ctrl '))
    .map((stroke) => stroke.replace('enter', names.enter ?? 'enter'))
    .map((stroke) => names[stroke] ?? stroke.toUpperCase().replace('CTRL', 'Ctrl'))
    .join(' ');
}

export type Stroke = { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean };

/** A key press as a stroke of the table; null for a bare modifier. */
export function toStroke({ key, ctrlKey, metaKey, altKey }: Stroke): string | null {
  if (altKey || ['Shift', 'Control', 'Meta', 'Alt'].includes(key)) return null;
  return `${ctrlKey || metaKey ? 'mod+' : ''}${key === ' ' ? 'space' : key.toLowerCase()}`;
}

/** What a press means after `pending`: a binding to run, more strokes to wait for, or nothing. */
export function matchStroke(
  pending: string,
  stroke: string,
  active: Iterable<BindingId>,
  choice: KeyChoice,
): { run: BindingId } | { wait: string } | null {
  const ids = [...active];
  const tries = pending ? [`${pending} ${stroke}`, stroke] : [stroke];
  for (const typed of tries) {
    const run = ids.find((id) => keysFor(id, choice) === typed);
    if (run) return { run };
    if (ids.some((id) => keysFor(id, choice)?.startsWith(`${typed} `))) return { wait: typed };
  }
  return null;
}

import type { TouchRow } from '#api/people.ts';
import { objectionLabels } from '#core/call/objection.ts';

/** What happened, in the desk's words: a missed call is never anybody's fault. */
const outcomes: Record<string, string> = {
  spoke: 'Spoke',
  'voicemail-left': 'Left a voicemail',
  'no-message': 'Reached voicemail, left nothing',
  'no-answer': 'No answer',
  screener: 'Front desk answered',
  'message-with-screener': 'Left a message with the front desk',
  busy: 'Line was busy',
  failed: 'Call failed',
  'wrong-number': 'Wrong number',
  callback: 'They called back',
  'callback-missed': 'They called; we missed it',
  reopened: 'Reopened by a manager',
};

const results: Record<string, string> = {
  meeting: 'a meeting agreed',
  interested: 'interested',
  'call-later': 'asked to be called later',
  'referred-on': 'pointed us to someone else',
  declined: 'said no',
  'do-not-call': 'asked not to be called',
  lifted: 'lifted the request not to call',
};

const channelWords: Record<string, [ours: string, theirs: string]> = {
  call: ['Called', 'They called'],
  email: ['E-mailed', 'They e-mailed'],
  visit: ['Visited', 'They visited'],
  note: ['Note', 'Note'],
  linkedin: ['Wrote on LinkedIn', 'They wrote on LinkedIn'],
  text: ['Sent a text', 'They sent a text'],
};

/** "Spoke: a meeting agreed", "Spoke: said no (no need for it)", "They e-mailed" */
export function touchWords(
  touch: Pick<TouchRow, 'channel' | 'direction' | 'outcome' | 'result'> & {
    objection?: TouchRow['objection'];
  },
): string {
  const [ours, theirs] = channelWords[touch.channel] ?? ['Something of ours', 'Something of theirs'];
  const what = (touch.outcome && outcomes[touch.outcome]) ?? (touch.direction === 'in' ? theirs : ours);
  const came = touch.result && results[touch.result];
  const why = touch.objection ? ` (${objectionLabels[touch.objection].toLowerCase()})` : '';
  return came ? `${what}: ${came}${why}` : what;
}

export type TouchMark = 'voice' | 'talk' | 'nothing' | 'other';

/** The dot of a timeline: voicemail and talk filled, hollow where nothing was left. */
export function touchMark({
  outcome,
  direction,
  channel,
}: Pick<TouchRow, 'outcome' | 'direction' | 'channel'>): TouchMark {
  if (outcome === 'voicemail-left' || outcome === 'message-with-screener') return 'voice';
  if (outcome === 'spoke' || direction === 'in') return 'talk';
  if (channel === 'call') return 'nothing';
  return 'other';
}

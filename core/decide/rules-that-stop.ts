import type { Reason } from '#core/decide/decision.ts';
import { visitAgreed, visitToReconfirm } from '#core/decide/rules-on-visits.ts';
import { type Moment, openSince, type Situation } from '#core/decide/situation.ts';
import type { PrepareVerdict, StopVerdict } from '#core/decide/verdict.ts';
import { sayCount, sayDay } from '#core/prospect/local-time-words.ts';

/** Rules 1 to 4, 8, 9 and 11 of METHODS.md: those that end in no call. Their order is precedence.ts's. */

const stop = (why: StopVerdict['why'], rule: string, says: string): StopVerdict => ({
  next: 'stop',
  why,
  reason: { rule, says },
});

const prepare = (missing: PrepareVerdict['missing'], reason: Reason): PrepareVerdict => ({
  next: 'prepare',
  missing,
  reason,
});

/** Rule 1: only the prospect can lift it. */
export function doNotCall(situation: Situation): StopVerdict | null {
  const asked = situation.moments.findLast(({ touch }) => touch.result === 'do-not-call');
  const lifts = ({ inbound, touch }: Moment) => inbound && touch.result === 'lifted';
  if (!openSince(situation, asked, lifts)) return null;
  return stop(
    'do-not-call',
    'do-not-call',
    `Asked not to be called on ${sayDay(asked.day)}. For good, for everyone here.`,
  );
}

/** Rule 2: a no holds until they come to us or it is reopened. */
export function declined(situation: Situation): StopVerdict | null {
  const said = situation.moments.findLast(({ touch }) => touch.result === 'declined');
  if (!openSince(situation, said, reopens)) return null;
  return stop(
    'declined',
    'no-means-no',
    `Said no on ${sayDay(said.day)}. A no is a no, unless they come to us.`,
  );
}

function reopens({ inbound, touch }: Moment): boolean {
  return inbound || (touch.channel === 'note' && touch.outcome === 'reopened');
}

/** Rule 3: what this enrolment was for has happened. */
export function concluded(situation: Situation): StopVerdict | null {
  if (visitToReconfirm(situation) !== null) return null;
  const agreed = visitAgreed(situation);
  if (agreed !== null) return agreed;
  const last = situation.moments.findLast(({ inEnrolment, touch }) => inEnrolment && touch.result != null);
  if (last === undefined) return null;
  const on = sayDay(last.day);
  if (last.touch.result === 'meeting') return stop('met', 'met', `A meeting was agreed on ${on}.`);
  if (last.touch.result === 'interested') return stop('met', 'met', `Showed interest on ${on}.`);
  if (last.touch.result !== 'referred-on') return null;
  return stop('referred-on', 'referred-on', `Pointed us to someone else on ${on}.`);
}

/** Rule 4: a number is needed that nobody found to be wrong. */
export function noPhone({ facts, moments }: Situation): PrepareVerdict | null {
  const wrong = new Set(
    moments.filter(({ touch }) => touch.outcome === 'wrong-number').map(({ touch }) => touch.phone),
  );
  const { phones } = facts.prospect;
  if (phones.some((phone) => !wrong.has(phone))) return null;
  const says =
    phones.length === 0
      ? 'There is no phone number yet. Add one to call.'
      : 'Every number here turned out to be wrong. Add another to call.';
  return prepare('phone', { rule: 'phone', says });
}

/** Rule 8: after a conclusion the next step is theirs. */
export function leftWithThem(situation: Situation): StopVerdict | null {
  const last = situation.moments.findLast((moment) => moment.voicemail);
  if (last?.touch.message !== 'conclusion' || !openSince(situation, last, reopens)) return null;
  return stop(
    'left-with-them',
    'left-is-left',
    `The message of ${sayDay(last.day)} left it in their hands. Nobody calls until they do.`,
  );
}

/** Rule 9: the playbook's limit on calls or voicemails. */
export function finished({ playbook, calls, voicemails }: Situation): StopVerdict | null {
  const { limits } = playbook;
  if (calls >= limits.calls) {
    return stop(
      'finished',
      'calls-at-most',
      `${sayCount(calls, 'call')} made; “${playbook.name}” ends after ${limits.calls}.`,
    );
  }
  if (typeof limits.voicemails !== 'number' || voicemails < limits.voicemails) return null;
  return stop(
    'finished',
    'voicemails-at-most',
    `${sayCount(voicemails, 'message')} left; “${playbook.name}” ends after ${limits.voicemails}.`,
  );
}

/** Rule 11: what the playbook wants to be known before the first call of an enrolment. */
export function notPrepared({ facts, playbook, calls }: Situation): PrepareVerdict | null {
  if (calls > 0) return null;
  const { before } = playbook;
  if (new Set(facts.prospect.research ?? []).size < before.research) {
    return prepare('research', {
      rule: 'research-first',
      says: `Learn something in at least ${before.research} of the four parts before the first call.`,
    });
  }
  if (!before.objective || facts.prospect.objective != null) return null;
  return prepare('objective', {
    rule: 'objective-first',
    says: 'Choose what the call is for, an appointment or a call back, before the first call.',
  });
}

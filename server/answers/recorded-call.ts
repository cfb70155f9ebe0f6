import type { RecordedCall } from '#api/calls.ts';
import type { Decided } from '#core/decide/decision.ts';
import { firstZone } from '#core/decide/facts.ts';
import { sayNext } from '#core/plan/say-next.ts';
import type { LoadedFacts } from '#store/facts.ts';

type Happened = {
  touchId: string;
  person: LoadedFacts;
  after: Decided | null;
  /** Null after an undo. */
  touch: { outcome?: string | null; promise?: RecordedCall['promise'] | object | null } | null;
};

/** What follows from a call, or from taking one back. */
export function recordedCall({ touchId, person, after, touch }: Happened): RecordedCall {
  const decision = after?.decision ?? null;
  const { relationship } = person.facts.prospect;
  const zone = firstZone(person.facts.prospect);
  const isNew = relationship === 'stranger' || relationship === 'referred';
  return {
    touchId,
    personId: person.prospectId,
    enrolmentId: person.enrolment?.id ?? null,
    decision: decision as RecordedCall['decision'],
    says: sayNext(decision, zone),
    promise: (touch?.promise ?? null) as RecordedCall['promise'],
    offerKnown: touch?.outcome === 'spoke' && isNew,
  };
}

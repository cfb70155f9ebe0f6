import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Candidate, InboundCall } from '#api/inbound-calls.ts';
import { type CallShown, type CallStep, layCalls, stepCalls, whoseCall } from '#web/inbound/calls-shown.ts';

const now = Date.parse('2026-11-24T15:42:00Z');
const me = 'rep-imogen';

const candidate = (repId: string | null, rep: string | null = repId): Candidate => ({
  personId: 'person',
  name: 'Odile Marchbanks',
  account: 'Fernwhistle Cold Storage',
  title: null,
  relationship: 'referred',
  timeZone: 'America/Vancouver',
  repId,
  rep,
  by: 'own-number',
  evidence: 'Their own number.',
  certain: true,
  lastWords: null,
  promise: null,
  standing: [],
  research: [],
  say: null,
  doNotCall: false,
});

const call = (id: string, change: Partial<InboundCall> = {}): InboundCall => ({
  id,
  at: new Date(now - 5000).toISOString(),
  number: '+16045550142',
  shown: '(604) 555-0142',
  source: 'desk-line',
  missed: false,
  state: 'ringing',
  personId: null,
  touchId: null,
  note: null,
  ownLineOf: [],
  candidates: [candidate(me)],
  says: 'Odile Marchbanks is calling.',
  zones: {},
  ...change,
});

const shownAfter = (...steps: CallStep[]): readonly CallShown[] =>
  steps.reduce(stepCalls, [] as readonly CallShown[]);
const heard = (one: InboundCall): CallStep => ({ is: 'heard', call: one, now });
const stands = (shown: readonly CallShown[]) => shown.map((one) => `${one.call.id} ${one.stands}`);

describe('calls that come in, as the desk shows them', () => {
  it('a call that rings is shown, and shown once however often it is told', () => {
    expect(stands(shownAfter(heard(call('a')), heard(call('a'))))).toEqual(['a asking']);
  });

  it('what was said elsewhere before this desk heard of it is not shown', () => {
    expect(
      shownAfter(heard(call('a', { state: 'logged' })), heard(call('b', { state: 'dismissed' }))),
    ).toEqual([]);
  });

  it('a call that was just missed is news; one of this morning, or one taken up again, waits in the list', () => {
    const missed = call('a', { state: 'open', missed: true });
    expect(stands(shownAfter(heard(missed)))).toEqual(['a asking']);
    expect(shownAfter(heard({ ...missed, at: '2026-11-24T13:00:00Z' }))).toEqual([]);
    expect(shownAfter(heard(call('a', { state: 'open' })))).toEqual([]);
  });

  it('what a colleague wrote down by hand does not come up here', () => {
    expect(shownAfter(heard(call('a', { source: 'typed' })))).toEqual([]);
  });

  it('a call that another desk took says so', () => {
    expect(stands(shownAfter(heard(call('a')), heard(call('a', { state: 'logged' }))))).toEqual([
      'a elsewhere',
    ]);
  });

  it('a call taken here is not said to be taken elsewhere, whichever answer comes first', () => {
    const logged = call('a', { state: 'logged', personId: 'person', touchId: 'touch' });
    const taking: CallStep[] = [heard(call('a')), { is: 'taking', id: 'a' }];
    const taken: CallStep = {
      is: 'taken',
      call: logged,
      says: 'Next: nobody calls until Monday.',
      asksWhere: false,
    };
    expect(stands(shownAfter(...taking, heard(logged), taken))).toEqual(['a taken']);
    expect(stands(shownAfter(...taking, taken, heard(logged)))).toEqual(['a taken']);
  });

  it('where and when a meeting is, is asked until it was, and not again for another call', () => {
    const taken: CallStep = {
      is: 'taken',
      call: call('a', { state: 'logged' }),
      says: 'Next.',
      asksWhere: true,
    };
    const shown = shownAfter(heard(call('a')), heard(call('b')), taken);
    expect(shown.map(({ asksWhere }) => asksWhere)).toEqual([true, false]);
    expect(stepCalls(shown, { is: 'where-asked', id: 'a' }).map(({ asksWhere }) => asksWhere)).toEqual([
      false,
      false,
    ]);
  });

  it('a call from a rep’s own line is that rep’s, and a line to everybody else', () => {
    const shown = shownAfter(heard(call('a', { candidates: [], ownLineOf: [me] })));
    expect(layCalls(shown, me).cards).toHaveLength(1);
    expect(layCalls(shown, 'rep-rasmus')).toMatchObject({ cards: [], lines: shown });
  });

  it('a refused answer asks again, and so does a call that was taken back', () => {
    expect(
      stands(shownAfter(heard(call('a')), { is: 'taking', id: 'a' }, { is: 'refused', id: 'a' })),
    ).toEqual(['a asking']);
    const taken: CallStep = {
      is: 'taken',
      call: call('a', { state: 'logged' }),
      says: 'Next.',
      asksWhere: false,
    };
    const back = heard(call('a', { state: 'open' }));
    expect(stands(shownAfter(heard(call('a')), { is: 'taking', id: 'a' }, taken, back))).toEqual([
      'a asking',
    ]);
  });

  it('a later call does not push aside the one that is looked at; one that is asked for does', () => {
    const two = shownAfter(heard(call('a')), heard(call('b')));
    expect(stands(two)).toEqual(['a asking', 'b asking']);
    expect(stands(stepCalls(two, { is: 'unfolded', id: 'b' }))).toEqual(['b asking', 'a asking']);
    expect(stands(stepCalls(two, { is: 'asked-for', call: call('c') }))[0]).toBe('c asking');
  });

  it('two calls have a place, the others are counted, and those of colleagues are a line', () => {
    const theirs = call('theirs', { candidates: [candidate('rep-rasmus', 'Rasmus Oyelaran')] });
    const shown = shownAfter(
      heard(call('a')),
      heard(theirs),
      heard(call('b')),
      heard(call('c')),
      heard(call('d')),
    );
    const { cards, more, lines } = layCalls(shown, me);
    expect(stands(cards)).toEqual(['a asking', 'b asking']);
    expect(more).toHaveLength(2);
    expect(stands(lines)).toEqual(['theirs asking']);
    expect(whoseCall(theirs.candidates)).toBe('Rasmus Oyelaran');
  });

  it('a call nobody was found for, and one whom nobody calls yet, is everybody’s', () => {
    const shown = shownAfter(
      heard(call('a', { candidates: [] })),
      heard(call('b', { candidates: [candidate(null)] })),
    );
    expect(layCalls(shown, me).cards).toHaveLength(2);
  });

  it('the call of a colleague may be looked at', () => {
    const shown = shownAfter(heard(call('a', { candidates: [candidate('rep-rasmus')] })), {
      is: 'unfolded',
      id: 'a',
    });
    expect(layCalls(shown, me)).toMatchObject({ cards: [{ isAskedFor: true }], lines: [] });
  });

  it('no call is ever shown twice, and none is lost by being laid out', () => {
    const ids = fc.constantFrom('a', 'b', 'c', 'd');
    const steps = fc.oneof(
      fc
        .record({
          id: ids,
          state: fc.constantFrom('ringing', 'open', 'logged', 'dismissed'),
          rep: fc.constantFrom(me, 'rep-rasmus', null),
        })
        .map(({ id, state, rep }) =>
          heard(call(id, { state: state as InboundCall['state'], candidates: [candidate(rep)] })),
        ),
      ids.map((id): CallStep => ({ is: 'taking', id })),
      ids.map((id): CallStep => ({ is: 'refused', id })),
      ids.map((id): CallStep => ({ is: 'unfolded', id })),
      ids.map((id): CallStep => ({ is: 'gone', id })),
      ids.map((id): CallStep => ({ is: 'asked-for', call: call(id) })),
    );
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 40 }), (taken) => {
        const shown = shownAfter(...taken);
        expect(new Set(shown.map((one) => one.call.id)).size).toBe(shown.length);
        const { cards, more, lines } = layCalls(shown, me);
        expect(cards.length + more.length + lines.length).toBe(shown.length);
        expect(cards.length).toBeLessThanOrEqual(2);
      }),
      { seed: 24, numRuns: 300 },
    );
  });
});

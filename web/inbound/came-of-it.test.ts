import { describe, expect, it } from 'vitest';
import {
  cameWords,
  keyOfResult,
  lacksWhen,
  nothingAgreed,
  resultSaid,
  resultsOfTalk,
  sayObjection,
  sayResult,
} from '#web/inbound/came-of-it.ts';

const result = (id: string) => resultsOfTalk.find((one) => one.id === id)!;

describe('what came of a talk with somebody who called', () => {
  it('is one of what a talk of ours can come to, by the same keys', () => {
    expect(resultsOfTalk.map((one) => `${keyOfResult(one)} ${one.id}`)).toEqual([
      '1 meeting',
      '2 interested',
      '3 call-later',
      '4 referred-on',
      '5 declined',
      'X do-not-call',
    ]);
  });

  it('is nothing agreed until it is said, and the server is told nothing of it', () => {
    expect(resultSaid(nothingAgreed)).toEqual({});
    expect(lacksWhen(nothingAgreed)).toBe(false);
  });

  it('said a second time is withdrawn, and another one takes its place', () => {
    const declined = sayResult(nothingAgreed, result('declined'));
    expect(resultSaid(declined)).toEqual({ result: 'declined' });
    expect(sayResult(declined, result('declined'))).toEqual(nothingAgreed);
    expect(resultSaid(sayResult(declined, result('meeting')))).toEqual({ result: 'meeting' });
  });

  it('wants to know when they asked to be called, and forgets it when it was something else', () => {
    const later = sayResult(nothingAgreed, result('call-later'));
    expect(lacksWhen(later)).toBe(true);
    const then = { ...later, callOn: '2026-12-03' };
    expect(lacksWhen(then)).toBe(false);
    expect(resultSaid(then)).toEqual({ result: 'call-later', callOn: '2026-12-03' });
    expect(resultSaid(sayResult(then, result('interested')))).toEqual({ result: 'interested' });
  });

  it('says why it was a no where that is known; the same reason again withdraws it, and another result forgets it', () => {
    const declined = sayObjection(sayResult(nothingAgreed, result('declined')), 'no-budget');
    expect(cameWords(declined)).toBe('said no (no money for it)');
    expect(resultSaid(declined)).toEqual({ result: 'declined', objection: 'no-budget' });
    expect(resultSaid(sayObjection(declined, 'no-budget'))).toEqual({ result: 'declined' });
    expect(resultSaid(sayResult(declined, result('interested')))).toEqual({ result: 'interested' });
  });
});

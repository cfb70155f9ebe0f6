import { describe, expect, test } from 'vitest';
import { answerCase } from '#core/decide/answer-case.ts';
import { parseCase } from '#core/decide/parse-case.ts';
import { houseRules } from '#core/rules/house-rules.ts';
import { loadBuiltInPlaybooks } from '#store/playbook-file.ts';

const touch = { at: '2026-11-17T17:05:00Z', channel: 'call', direction: 'out', outcome: 'voicemail-left' };
const question = {
  playbook: 'three-and-done',
  now: '2026-11-24T15:00:00Z',
  prospect: { timeZone: 'America/Vancouver', relationship: 'stranger', phones: ['+16045550117'] },
  touches: [touch],
};

const fieldOf = (value: unknown) =>
  parseCase(typeof value === 'string' ? value : JSON.stringify(value)).error?.field;
const withProspect = (part: object) => ({ ...question, prospect: { ...question.prospect, ...part } });
const withTouch = (part: object) => ({ ...question, touches: [{ ...touch, ...part }] });

describe('bad input is told by its field', () => {
  test.each<[string, unknown, string]>([
    ['broken JSON', '{"playbook":', ''],
    ['a number', 7, ''],
    ['a list', [question], ''],
    ['no playbook', { ...question, playbook: null }, 'playbook'],
    ['no prospect', { ...question, prospect: undefined }, 'prospect'],
    ['no now', { ...question, now: undefined }, 'now'],
    ['an instant without Z', { ...question, now: '2026-11-24T15:00:00' }, 'now'],
    ['an instant with an offset', { ...question, now: '2026-11-24T15:00:00-08:00' }, 'now'],
    ['an impossible date', { ...question, enrolledAt: '2026-02-30T15:00:00Z' }, 'enrolledAt'],
    ['an unknown zone', withProspect({ timeZone: 'America/Gotham' }), 'prospect.timeZone'],
    ['no zone', withProspect({ timeZone: null }), 'prospect.timeZone'],
    ['an empty list of zones', withProspect({ timeZone: [] }), 'prospect.timeZone'],
    ['an unknown zone in a list', withProspect({ timeZone: ['UTC', 'Nowhere'] }), 'prospect.timeZone[1]'],
    ['an unknown relationship', withProspect({ relationship: 'foe' }), 'prospect.relationship'],
    [
      'an impossible holiday',
      withProspect({ holidays: ['2026-12-25', '2026-12-32'] }),
      'prospect.holidays[1]',
    ],
    ['an unknown dimension', withProspect({ research: ['weather'] }), 'prospect.research[0]'],
    [
      'hours that end before they begin',
      withProspect({ callingHours: [{ from: '18:00', until: '09:00' }] }),
      'prospect.callingHours[0].until',
    ],
    [
      'a weekday that is none',
      withProspect({ callingHours: [{ days: [0], from: '08:00', until: '09:00' }] }),
      'prospect.callingHours[0].days[0]',
    ],
    ['touches that are no list', { ...question, touches: {} }, 'touches'],
    ['an unknown outcome', withTouch({ outcome: 'shouted' }), 'touches[0].outcome'],
    ['a call without an outcome', withTouch({ outcome: null }), 'touches[0].outcome'],
    ['an outcome of ours on a call of theirs', withTouch({ direction: 'in' }), 'touches[0].outcome'],
    ['an unknown result', withTouch({ result: 'married' }), 'touches[0].result'],
    ['a touch without direction', withTouch({ direction: null }), 'touches[0].direction'],
    ['a call-back time without Z', withTouch({ callAt: '2026-12-01T10:00' }), 'touches[0].callAt'],
    [
      'a promise that ends before it begins',
      withTouch({ promise: { phrase: 'soon', from: '2026-12-02', to: '2026-12-01' } }),
      'touches[0].promise.to',
    ],
    [
      'a touch later than now',
      { ...question, touches: [touch, { ...touch, at: '2026-11-24T15:00:01Z' }] },
      'touches[1].at',
    ],
    [
      'touches out of order',
      { ...question, touches: [touch, { ...touch, at: '2026-11-17T17:04:59Z' }] },
      'touches[1].at',
    ],
  ])('%s', (_, value, field) => {
    expect(fieldOf(value)).toBe(field);
  });

  test('the sentence says what was found and what was expected', () => {
    const { error } = parseCase(JSON.stringify(withProspect({ timeZone: 'america/toronto' })));
    expect(error?.says).toBe(
      'Found "america/toronto"; expected an IANA time zone such as America/Toronto; did you mean America/Toronto?',
    );
  });

  test('an unknown playbook is told with those there are', async () => {
    const playbooks = new Map(
      (await loadBuiltInPlaybooks()).map((playbook) => [playbook.playbook, playbook]),
    );
    const answer = answerCase(JSON.stringify({ ...question, playbook: 'nagging' }), playbooks, houseRules);
    expect(answer.error).toEqual({
      field: 'playbook',
      says: 'Found “nagging”; expected one of own-the-follow-up, curiosity-series, get-through, three-and-done, live-only.',
    });
  });
});

describe('good input', () => {
  test('may leave out all that is not known', () => {
    const { case: read } = parseCase(
      '{"playbook":"x","now":"2026-11-24T15:00:00Z","prospect":{"timeZone":"UTC"}}',
    );
    expect(read).toMatchObject({ prospect: { relationship: 'stranger', phones: [] }, touches: [] });
  });

  test('counts null as absent', () => {
    const nothing = { holidays: null, research: null, objective: null, callingHours: null, connector: null };
    expect(parseCase(JSON.stringify(withProspect(nothing))).error).toBeNull();
  });

  test('takes a note without a direction as ours', () => {
    const reopened = { at: touch.at, channel: 'note', outcome: 'reopened' };
    expect(parseCase(JSON.stringify({ ...question, touches: [reopened] })).case?.touches[0]?.direction).toBe(
      'out',
    );
  });

  test('keeps what happened in the very second of now, however the fractions fall', () => {
    const late = {
      ...question,
      now: '2026-11-24T15:00:00.200Z',
      touches: [{ ...touch, at: '2026-11-24T15:00:00.900Z' }],
    };
    expect(fieldOf(late)).toBeUndefined();
  });
});

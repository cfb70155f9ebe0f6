import { describe, expect, test } from 'vitest';
import { howWell } from '#core/referral/how-well.ts';
import { whyNotAsk } from '#core/referral/may-be-asked.ts';
import {
  type Connector,
  connectorAfter,
  nextStatuses,
  type ReferralStatus,
  referralStatuses,
  relationshipAfter,
} from '#core/referral/referral.ts';
import { sayPath } from '#core/referral/say-path.ts';

const ask = (connectorName: string, status: ReferralStatus) => ({ connectorName, status, note: null });
const tobias = (status: Connector['status']): Connector => ({ name: 'Tobias', status, note: null });

describe('who sends us', () => {
  test.each([
    ['nobody who was not asked', null, [], null],
    ['whoever was asked, unnamed yet', null, [ask('Tobias', 'asked')], tobias('asked')],
    [
      'whoever agreed before whoever was only asked',
      null,
      [ask('Ravi', 'asked'), ask('Tobias', 'agreed')],
      tobias('agreed'),
    ],
    ['whoever called, as one who introduced us', null, [ask('Tobias', 'called')], tobias('introduced')],
    ['the first of two who agreed', null, [ask('Tobias', 'agreed'), ask('Ravi', 'agreed')], tobias('agreed')],
    ['nobody who declined', tobias('agreed'), [ask('Tobias', 'declined')], null],
    [
      'whoever a list named, until an ask goes further',
      tobias('agreed'),
      [ask('Ravi', 'asked')],
      tobias('agreed'),
    ],
    [
      'an ask that went further than a list',
      { name: 'Ravi', status: 'asked' } as Connector,
      [ask('Tobias', 'agreed')],
      tobias('agreed'),
    ],
  ])('is %s', (_, before, asks, after) => {
    expect(connectorAfter(before, asks)).toEqual(after);
  });

  test('makes a stranger referred only by a yes, and a client nothing else', () => {
    expect(relationshipAfter('stranger', null, tobias('asked'))).toBe('stranger');
    expect(relationshipAfter('stranger', tobias('asked'), tobias('agreed'))).toBe('referred');
    expect(relationshipAfter('client', null, tobias('agreed'))).toBe('client');
    expect(relationshipAfter('referred', tobias('agreed'), null)).toBe('stranger');
    expect(relationshipAfter('referred', tobias('asked'), null)).toBe('referred');
  });
});

test('nothing but a yes leads on from an ask', () => {
  for (const to of referralStatuses)
    expect(nextStatuses.asked.includes(to)).toBe(to === 'agreed' || to === 'declined');
});

describe('asking somebody again', () => {
  const asked = {
    prospectId: 'odile',
    prospectName: 'Odile',
    at: '2026-11-01T15:00:00Z',
    status: 'agreed',
  } as const;
  const about = (prospectId: string, now: string) => whyNotAsk([asked], { prospectId, now });

  test('waits thirty days to the second, whomever it is about', () => {
    expect(about('lena', '2026-12-01T14:59:59Z')).toMatchObject({
      rule: 'one-ask-a-month',
      from: '2026-12-01T15:00:00Z',
      says: 'Asked about Odile 29 days ago. Nobody is asked twice within 30 days.',
    });
    expect(about('lena', '2026-12-01T15:00:00Z')).toBeNull();
  });

  test('about the same person is not done, however long ago', () => {
    expect(about('odile', '2027-11-01T15:00:00Z')).toMatchObject({ rule: 'asked-about-them', from: null });
  });
});

test('a tie sounds no better than it is', () => {
  expect([0.8, 0.79, 0.4, 0.39, 0.15, 0.05].map(howWell)).toEqual([
    'well',
    'somewhat',
    'somewhat',
    'slightly',
    'slightly',
    'slightly',
  ]);
});

test('a path is said tie by tie, by how each is known', () => {
  const path = {
    people: ['me', 'Tobias', 'Ravi', 'Odile'],
    ties: [
      { to: 'Tobias', strength: 0.2, shared: null, onLinkedIn: true },
      { to: 'Ravi', strength: 0.4, shared: null },
      { to: 'Odile', strength: 0.2, shared: { body: 'the Dock Council', members: 3 } },
    ],
    strength: 0.016,
  };
  expect(sayPath(path, (id) => id, 'me')).toBe(
    'You are connected with Tobias on LinkedIn; Tobias knows Ravi; Ravi and Odile both belong to the Dock Council, with one other.',
  );
});

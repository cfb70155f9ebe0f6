import { expect, test } from 'vitest';
import type { Referral } from '#api/connections.ts';
import { loadOfConnectors } from '#web/pages/connections/connector-load.ts';

const ask = (connectorId: string, askedAt: string, status: Referral['status']): Referral => ({
  id: `${connectorId} ${askedAt}`,
  prospectId: 'odile',
  prospect: 'Odile Marchbanks',
  repId: 'imogen',
  rep: 'Imogen Tarr',
  connectorId,
  connectorName: connectorId,
  throughName: null,
  status,
  next: [],
  askedAt,
  agreedAt: status === 'asked' ? null : askedAt,
  calledAt: null,
  introducedAt: null,
  declinedAt: status === 'declined' ? askedAt : null,
  thankedAt: null,
  owesThanks: false,
  note: null,
});

test('a connector’s load is how often they were asked and said yes; a yes that was taken back is none', () => {
  const loads = loadOfConnectors([
    ask('tobias', '2026-09-01T15:00:00Z', 'introduced'),
    ask('ravi', '2026-11-01T15:00:00Z', 'asked'),
    ask('tobias', '2026-11-20T15:00:00Z', 'declined'),
  ]);
  expect(loads).toMatchObject([
    { name: 'tobias', asked: 2, agreed: 1, lastAt: '2026-11-20T15:00:00Z' },
    { name: 'ravi', asked: 1, agreed: 0 },
  ]);
});

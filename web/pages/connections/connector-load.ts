import type { Referral } from '#api/connections.ts';

/** How often somebody was asked by all of us, and what they answered. */
export type ConnectorLoad = {
  id: string;
  name: string;
  asked: number;
  agreed: number;
  /** Of the latest ask. */
  lastAt: string;
  referrals: Referral[];
};

/** Asks by whoever was asked, whom we asked last first. */
export function loadOfConnectors(referrals: readonly Referral[]): ConnectorLoad[] {
  const loads = new Map<string, ConnectorLoad>();
  for (const referral of referrals) {
    const { connectorId: id, connectorName: name, askedAt, agreedAt, status } = referral;
    const load = loads.get(id) ?? { id, name, asked: 0, agreed: 0, lastAt: askedAt, referrals: [] };
    loads.set(id, {
      ...load,
      asked: load.asked + 1,
      agreed: load.agreed + (agreedAt !== null && status !== 'declined' ? 1 : 0),
      lastAt: askedAt > load.lastAt ? askedAt : load.lastAt,
      referrals: [...load.referrals, referral],
    });
  }
  return [...loads.values()].sort((a, b) => (a.lastAt < b.lastAt ? 1 : a.lastAt > b.lastAt ? -1 : 0));
}

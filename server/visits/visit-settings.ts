import type { VisitSettings } from '#api/visits.ts';
import { usualOffers } from '#core/visit/opt-out-slots.ts';
import type { Workspace } from '#store/workspace.ts';

/** How a workspace makes visits: what it set, and the product's own way for the rest. */
export function visitSettingsOf({ settings }: Pick<Workspace, 'settings'>): VisitSettings {
  return {
    nearMinutes: usualOffers.nearSeconds / 60,
    visitMinutes: usualOffers.visitSeconds / 60,
    strangersToo: usualOffers.strangersToo,
    routingUrl: null,
    mapStyleUrl: null,
    ...settings.visits,
  };
}

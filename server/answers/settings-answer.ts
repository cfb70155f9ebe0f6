import type { z } from 'zod';
import type { settings } from '#api/settings.ts';
import { daysBetweenAsks } from '#core/referral/may-be-asked.ts';
import { callingHoursFor } from '#core/rules/calling-hours.ts';
import type { RulePack } from '#core/rules/pack.ts';
import { visitSettingsOf } from '#server/visits/visit-settings.ts';
import type { Workspace } from '#store/workspace.ts';

/** What a workspace set, and what the product knows of the law. */
export function settingsAnswer(workspace: Workspace, packs: readonly RulePack[]): z.infer<typeof settings> {
  return {
    name: workspace.name,
    defaultCountry: workspace.defaultCountry,
    houseRules: workspace.rules,
    useRulePacks: workspace.settings.useRulePacks !== false,
    offer: workspace.settings.offer ?? null,
    rehearseBefore: workspace.settings.rehearseBefore !== false,
    daysBetweenAsks: workspace.settings.daysBetweenAsks ?? daysBetweenAsks,
    visits: visitSettingsOf(workspace),
    rulePacks: packs.map(packAnswer),
  };
}

function packAnswer(pack: RulePack): z.infer<typeof settings>['rulePacks'][number] {
  const { country, region } = pack;
  const found = callingHoursFor([pack], { country, region, phoneKind: 'unknown' }).packs[0]!;
  return { id: pack.id, says: found.says, source: found.source.title, on: found.date };
}

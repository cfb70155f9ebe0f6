import { settings, settingsChange } from '#api/settings.ts';
import type { VisitSettings } from '#api/visits.ts';
import { parseHouseRules } from '#core/rules/parse-house-rules.ts';
import { answerOnce } from '#server/answer-once.ts';
import { settingsAnswer } from '#server/answers/settings-answer.ts';
import { dayChanged } from '#server/events.ts';
import { acting } from '#server/operation.ts';
import { parseCountry } from '#server/places.ts';
import { badInput } from '#server/problems.ts';
import { visitSettingsOf } from '#server/visits/visit-settings.ts';
import { lapse } from '#store/decisions.ts';
import { changeSettings } from '#store/settings.ts';
import { loadWorkspace, type Workspace } from '#store/workspace.ts';

export const changeTheSettings = acting({
  id: 'change-settings',
  method: 'patch',
  path: '/settings',
  says: 'Change what is given; a change of rules has everybody decided again.',
  body: settingsChange,
  answer: settings,
  async act(asked) {
    const { context, keeper, desk, body, tell } = asked;
    const { workspace } = desk;
    const houseRules = body.houseRules && readRules(workspace, body.houseRules);
    const defaultCountry =
      body.defaultCountry === undefined ? undefined : parseCountry('defaultCountry', body.defaultCountry);
    const visits = body.visits && readVisits(workspace, body.visits);
    const answer = await answerOnce(asked, 200, async (db) => {
      await changeSettings(db, workspace.id, { ...body, houseRules, defaultCountry, visits });
      if (houseRules !== undefined || body.useRulePacks !== undefined || body.rehearseBefore !== undefined)
        await lapse(db, workspace.id, {});
      return settingsAnswer((await loadWorkspace(db, workspace.id, context.packs))!, context.packs);
    });
    keeper.forget();
    tell(dayChanged);
    return answer;
  },
});

/** @throws Refused for an address that is none */
function readVisits(workspace: Workspace, given: Partial<VisitSettings>): VisitSettings {
  for (const field of ['routingUrl', 'mapStyleUrl'] as const) {
    const address = given[field];
    if (address != null && !(URL.canParse(address) && /^https?:/i.test(address)))
      throw badInput(
        `visits.${field}`,
        `“${address}” is no address.`,
        'Give one such as http://127.0.0.1:5000.',
      );
  }
  return { ...visitSettingsOf(workspace), ...given };
}

/** What is given is laid over what the workspace set before; null goes back to the product's default. */
function readRules(workspace: Workspace, given: Record<string, unknown>) {
  const merged = Object.entries({ ...workspace.settings.houseRules, ...given });
  const { rules, problem } = parseHouseRules(
    Object.fromEntries(merged.filter(([, value]) => value !== null)),
  );
  if (problem !== null) throw badInput(`houseRules.${problem.field}`, `“${problem.field}” ${problem.says}.`);
  return rules;
}

import type { HouseRules } from '#core/rules/house-rules.ts';
import type { Offer, Queryable, VisitChoices } from '#store/workspace.ts';

export type SettingsChange = {
  name?: string | undefined;
  defaultCountry?: string | null | undefined;
  /** Replaces every rule the workspace set; what it does not name has the product's default. */
  houseRules?: Partial<HouseRules> | undefined;
  useRulePacks?: boolean | undefined;
  offer?: Offer | null | undefined;
  rehearseBefore?: boolean | undefined;
  daysBetweenAsks?: number | undefined;
  /** Replaces every choice of visits. */
  visits?: VisitChoices | undefined;
};

/** Keeps what is given; the decisions it touches are the caller's to let lapse. */
export async function changeSettings(
  db: Queryable,
  workspaceId: string,
  { name, defaultCountry, ...choices }: SettingsChange,
): Promise<void> {
  const { houseRules, useRulePacks, offer, rehearseBefore, daysBetweenAsks, visits } = choices;
  await db.query(
    `update workspace set name = coalesce($2, name), default_country = case when $3 then $4 else default_country end,
            settings = settings || $5::jsonb
      where id = $1`,
    [
      workspaceId,
      name ?? null,
      defaultCountry !== undefined,
      defaultCountry ?? null,
      // What is not given is not in the JSON, and stays.
      JSON.stringify({ houseRules, useRulePacks, offer, rehearseBefore, daysBetweenAsks, visits }),
    ],
  );
}

import type { Relationship } from '#core/decide/facts.ts';
import type { CountedTouch, PersonHistory } from '#core/evidence/metrics/person-history.ts';
import type { Day } from '#core/prospect/local-time.ts';

/** Dates, both inclusive, by each person's own calendar. */
export type DateSpan = { from: Day; until: Day };

/** Of which work: null leaves it open. */
export type WorkFilter = {
  /** Whose touches; null: everybody's. */
  repIds: ReadonlySet<string> | null;
  campaignId: string | null;
  playbookId: string | null;
  /** Messages said with these words, and calls that answered them; all versions where `version` is null. */
  scriptId: string | null;
  version: number | null;
  relationship: Relationship | null;
};

export const allWork: WorkFilter = {
  repIds: null,
  campaignId: null,
  playbookId: null,
  scriptId: null,
  version: null,
  relationship: null,
};

/** Whether a touch belongs to the work that is asked about, whenever it was. */
export function touchFilter(
  filter: WorkFilter,
  person: PersonHistory,
): ((touch: CountedTouch) => boolean) | null {
  const { repIds, campaignId, playbookId, scriptId, version, relationship } = filter;
  if (relationship !== null && person.relationship !== relationship) return null;
  const byWork = campaignId !== null || playbookId !== null;
  const enrolments = byWork ? enrolmentsOf(filter, person) : nothing;
  return (touch) =>
    (repIds === null || (touch.repId !== null && repIds.has(touch.repId))) &&
    (!byWork || (touch.enrolmentId !== null && enrolments.has(touch.enrolmentId))) &&
    (scriptId === null || touch.scriptId === scriptId) &&
    (version === null || touch.version === version);
}

const nothing: ReadonlySet<string> = new Set();

function enrolmentsOf({ campaignId, playbookId }: WorkFilter, person: PersonHistory): ReadonlySet<string> {
  return new Set(
    person.enrolments
      .filter((one) => campaignId === null || one.campaignId === campaignId)
      .filter((one) => playbookId === null || one.playbookId === playbookId)
      .map(({ id }) => id),
  );
}

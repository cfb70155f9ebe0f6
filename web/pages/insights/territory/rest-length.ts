import type { Territory } from '#api/insights.ts';
import { formatRestDays } from '#core/decide/rest-period.ts';
import { peopleWords } from '#web/forms/people-words.ts';

/** "180 days after the last call, as the house rule asks; 240 days after “Letter first”, as it asks itself (4 people)" */
export function restLength({ days, longer }: Pick<Territory['rest'], 'days' | 'longer'>): string {
  const own = longer.map(
    (one) =>
      `${formatRestDays(one.days)} after “${one.playbook}”, as it asks itself (${peopleWords(one.people)})`,
  );
  return [`${formatRestDays(days)} after the last call, as the house rule asks`, ...own].join('; ');
}

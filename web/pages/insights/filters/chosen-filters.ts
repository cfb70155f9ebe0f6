import { dateWords } from '#web/pages/insights/insight-words.ts';
import type { InsightsSearch } from '#web/router.tsx';
import { relationshipWords } from '#web/ui/Tag.tsx';

/** What the address names by id, as people call it; undefined while it is not read, or where there is none of that id. */
export type Named = Partial<Record<'rep' | 'campaign' | 'playbook' | 'script', string>>;

/** Something that narrows the numbers, and what changes in the address without it. */
export type ChosenFilter = { is: string; words: string; without: InsightsSearch };

/** What is set beyond whose numbers and how many weeks, in the order it is asked for. */
export function chosenFilters(search: InsightsSearch, named: Named): ChosenFilter[] {
  const { rep, team, campaign, playbook, script, version, relationship, from, until } = search;
  const chosen: [is: string, words: string | undefined, without: InsightsSearch][] = [
    ['rep', rep && (named.rep ?? 'One rep'), { rep: undefined, team: 'all' }],
    ['team', team === 'all' ? undefined : team, { team: 'all' }],
    ['campaign', campaign && (named.campaign ?? 'One campaign'), { campaign: undefined }],
    ['method', playbook && (named.playbook ?? 'One method'), { playbook: undefined }],
    ['message', script && messageWords(named.script, version), { script: undefined, version: undefined }],
    ['relationship', relationship && relationshipWords(relationship), { relationship: undefined }],
    ['dates', datesWords(from, until), { from: undefined, until: undefined }],
  ];
  return chosen.flatMap(([is, words, without]) => (words ? [{ is, words, without }] : []));
}

/** What changes in the address without any of them: it stays one's own numbers or the team's, of as many weeks. */
export function withoutFilters(search: InsightsSearch): InsightsSearch {
  return Object.assign({}, ...chosenFilters(search, {}).map(({ without }) => without));
}

/** "“I’m at my desk today”, version 3" */
export function messageWords(title: string | undefined, version: number | undefined): string {
  const name = title === undefined ? 'One message' : `“${title}”`;
  return version === undefined ? name : `${name}, version ${version}`;
}

function datesWords(from: string | undefined, until: string | undefined): string | undefined {
  if (from === undefined && until === undefined) return undefined;
  if (from && from === until) return dateWords(from);
  return `${from ? dateWords(from) : '…'} to ${until ? dateWords(until) : '…'}`;
}

import { useQuery } from '@tanstack/react-query';
import { scriptQuery, scriptsQuery } from '#web/api/scripts.ts';
import type { FiltersProps } from '#web/pages/insights/filters/InsightsFilters.tsx';
import { Filter } from '#web/ui/Filter.tsx';

/** One of the messages that are left and may be called back to, and one of its versions. */
export function MessageFilter({ search: { script, version }, onChange }: FiltersProps) {
  const scripts = useQuery(scriptsQuery(false)).data ?? [];
  const chosen = useQuery({ ...scriptQuery(script ?? ''), enabled: script !== undefined }).data;
  const left = scripts.filter(({ callBacks }) => callBacks !== null);
  // One that is out of use stays named while its numbers are shown.
  const offered = chosen && !left.some(({ id }) => id === chosen.id) ? [...left, chosen] : left;
  const versions = chosen?.versions.filter(({ usedFrom }) => usedFrom !== null) ?? [];
  return (
    <>
      <Filter
        name="Message"
        any="Every message"
        value={script}
        choices={offered.map(({ id, title, playbookName }) => ({
          value: id,
          label: playbookName === null ? title : `${title} (${playbookName})`,
        }))}
        onChoose={(next) => onChange({ script: next, version: undefined })}
      />
      {script !== undefined && (
        <Filter
          name="Version"
          any="Every version"
          value={version?.toString()}
          choices={versions.map((one) => ({
            value: String(one.version),
            label: `Version ${one.version}${one.state === 'in-use' ? ', in use' : ''}`,
          }))}
          onChoose={(next) => onChange({ version: next === undefined ? undefined : Number(next) })}
        />
      )}
    </>
  );
}

import { useMemo } from 'react';
import { Combobox } from '#web/ui/Combobox.tsx';

/** Every zone the browser knows, those it may be first. */
export default function ZoneField({
  zones,
  zone,
  onZone,
}: {
  zones: readonly string[];
  zone: string | null;
  onZone: (zone: string | null) => void;
}) {
  const choices = useMemo(() => {
    const all = [...new Set([...zones, ...Intl.supportedValuesOf('timeZone')])];
    return all.map((value) => ({ value, label: value.replaceAll('_', ' ').replaceAll('/', ', ') }));
  }, [zones]);
  return (
    <Combobox
      label="Time zone"
      choices={choices}
      value={zone}
      onChoose={onZone}
      placeholder="A city: Vancouver"
    />
  );
}

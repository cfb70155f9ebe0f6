import { useMemo, useState } from 'react';
import type { Person } from '#api/people.ts';
import { useChangePerson } from '#web/api/people.ts';
import { formatCountry, formatZone, zoneChoices } from '#web/format/places.ts';
import { Editable, LineForm } from '#web/pages/person/Editable.tsx';
import { Combobox } from '#web/ui/Combobox.tsx';

export function Zone({ person }: { person: Person }) {
  const place = [person.city, person.region, person.country && formatCountry(person.country)]
    .filter(Boolean)
    .join(', ');
  return (
    <Editable
      label="Time zone"
      value={person.timeZones.map(formatZone).join(' or ') || null}
      says={
        person.zoneSource === 'address' ? person.zoneSays : [person.zoneSays, place].filter(Boolean).join(' ')
      }
      form={(close) => <ZoneForm person={person} onClose={close} />}
    />
  );
}

function ZoneForm({ person, onClose }: { person: Person; onClose: () => void }) {
  const zones = useMemo(zoneChoices, []);
  const [zone, setZone] = useState<string | null>(person.timeZones[0] ?? null);
  const change = useChangePerson(person.id, onClose);
  return (
    <LineForm
      onSave={() => change.write({ timeZone: zone })}
      onClose={onClose}
      onEmpty={person.zoneSource === 'said' ? () => change.write({ timeZone: null }) : undefined}
      busy={change.isWriting}
    >
      <Combobox
        label="Where they are"
        choices={zones}
        value={zone}
        onChoose={setZone}
        hint="What is said here comes before address and number"
      />
    </LineForm>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Person } from '#api/people.ts';
import type { Place } from '#api/visits.ts';
import { personPlaceQuery, useSetPlace } from '#web/api/visits.ts';
import { type FormRefusal, showRefusal } from '#web/forms/refusal.ts';
import { Editable, LineForm } from '#web/pages/person/Editable.tsx';
import { precisionWords, readDegrees } from '#web/pages/person/visits/degrees.ts';
import styles from '#web/pages/person/visits/visits.module.css';
import { Button } from '#web/ui/Button.tsx';
import { Input } from '#web/ui/Field.tsx';
import { piece } from '#web/ui/piece.tsx';
import { toast } from '#web/ui/toast.tsx';

const PlaceDialog = piece(() => import('#web/pages/person/visits/PlaceDialog.tsx'));

/** Where they are, and how exactly that is known: typed in degrees, or set on a map. */
export function Where({ person }: { person: Person }) {
  const [onMap, setOnMap] = useState(false);
  const { data } = useQuery(personPlaceQuery(person.id));
  if (!data) return null;
  return (
    <>
      <Editable
        label="On the map"
        value={data.place && `${data.place.source} ${precisionWords[data.place.precision]}`}
        says={data.place ? undefined : data.says}
        form={(close) => (
          <PlaceForm
            personId={person.id}
            place={data.place}
            onClose={close}
            onMap={() => {
              close();
              setOnMap(true);
            }}
          />
        )}
      />
      {onMap && (
        <PlaceDialog
          personId={person.id}
          name={person.name}
          place={data.place}
          onClose={() => setOnMap(false)}
        />
      )}
    </>
  );
}

function PlaceForm({
  personId,
  place,
  onClose,
  onMap,
}: {
  personId: string;
  place: Place | null;
  onClose: () => void;
  onMap: () => void;
}) {
  const [latitude, setLatitude] = useState(place ? String(place.latitude) : '');
  const [longitude, setLongitude] = useState(place ? String(place.longitude) : '');
  const [refusal, setRefusal] = useState<FormRefusal | null>(null);
  const change = useSetPlace({
    onDone: ({ says }) => {
      onClose();
      toast.done('Their place is set.', says);
    },
    onRefused: showRefusal(setRefusal),
  });
  const save = () => {
    const read = readDegrees(latitude, longitude);
    if ('field' in read) return setRefusal(read);
    change.write({ personId, place: read });
  };
  const said = (field: string) => (refusal?.field === field ? refusal.says : undefined);
  return (
    <LineForm
      onSave={save}
      onClose={onClose}
      onEmpty={place?.precision === 'exact' ? () => change.write({ personId, place: null }) : undefined}
      busy={change.isWriting}
    >
      <div className={styles.degrees}>
        <Input
          label="Latitude"
          inputMode="decimal"
          autoFocus
          value={latitude}
          error={said('latitude')}
          onChange={(event) => setLatitude(event.target.value)}
        />
        <Input
          label="Longitude"
          inputMode="decimal"
          value={longitude}
          error={said('longitude')}
          onChange={(event) => setLongitude(event.target.value)}
        />
      </div>
      <Button size="small" icon="pin" onClick={onMap}>
        Set on the map
      </Button>
    </LineForm>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Place } from '#api/visits.ts';
import { settingsQuery } from '#web/api/settings.ts';
import { useSetPlace } from '#web/api/visits.ts';
import { MapView } from '#web/pages/visits/map/MapView.tsx';
import map from '#web/pages/visits/map/map.module.css';
import type { LonLat } from '#web/pages/visits/map/mercator.ts';
import type { Scene } from '#web/pages/visits/map/scene.ts';
import { Button } from '#web/ui/Button.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';
import { toast } from '#web/ui/toast.tsx';

/** One pin that is dragged, or a place that is pressed: exactly there they are. */
export default function PlaceDialog({
  personId,
  name,
  place,
  onClose,
}: {
  personId: string;
  name: string;
  place: Place | null;
  onClose: () => void;
}) {
  const [chosen, setChosen] = useState<LonLat | null>(null);
  const back = useSetPlace({ onDone: ({ says }) => toast.done('Taken back.', says) });
  const setting = useSetPlace({
    onDone: ({ says }) => {
      const before = place?.precision === 'exact' ? place : null;
      const was = before && { latitude: before.latitude, longitude: before.longitude };
      toast.done(`${name}: set exactly there.`, says, {
        label: 'Undo',
        onClick: () => back.write({ personId, place: was }),
      });
      onClose();
    },
  });
  const hasStyle = useQuery(settingsQuery).data?.visits.mapStyleUrl != null;
  const at = chosen ?? place;
  const scene: Scene = { pins: at ? [pinOf(name, personId, at)] : [], near: [], route: [], spurs: [] };
  return (
    <Dialog
      open
      onClose={onClose}
      width="wide"
      title={`Where is ${name}?`}
      says={
        hasStyle
          ? 'Press the place, or drag the pin there.'
          : 'Press the place, or drag the pin there. The ground is plain: a map style can be named in the settings.'
      }
      actions={
        <>
          <Button look="ghost" onClick={onClose}>
            Cancel
          </Button>
          <Button
            look="primary"
            disabled={chosen === null}
            busy={setting.isWriting}
            onClick={() => chosen && setting.write({ personId, place: chosen })}
          >
            Set exactly here
          </Button>
        </>
      }
    >
      <div className={map.framed}>
        <MapView
          scene={scene}
          begins={place}
          picked={null}
          pointed={null}
          onPick={() => undefined}
          onPoint={() => undefined}
          onPlace={(_, where) => setChosen(where)}
          onPress={setChosen}
        />
      </div>
    </Dialog>
  );
}

const pinOf = (name: string, personId: string, at: LonLat): Scene['pins'][number] => ({
  id: personId,
  personId,
  at,
  label: '•',
  look: 'confirmed',
  title: name,
  says: 'Drag to where they are',
});

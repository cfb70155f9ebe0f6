import { useSetPlace } from '#web/api/visits.ts';
import type { LonLat } from '#web/pages/visits/map/mercator.ts';
import type { Stop } from '#web/pages/visits/stops.ts';
import { toast } from '#web/ui/toast.tsx';

/** Somebody's exact place, set by dragging their pin; what it was before can be had again. */
export function usePlacing(stops: readonly Stop[]) {
  const back = useSetPlace({ onDone: ({ says }) => toast.done('Taken back.', says) });
  const setting = useSetPlace({
    onDone: ({ says }, { personId }) => {
      const stop = stops.find((one) => one.personId === personId);
      const before = stop?.place?.precision === 'exact' ? stop.place : null;
      const place = before && { longitude: before.longitude, latitude: before.latitude };
      toast.done(`${stop?.name ?? 'Their place'}: set exactly here.`, says, {
        label: 'Undo',
        onClick: () => back.write({ personId, place }),
      });
    },
  });
  return { place: (personId: string, place: LonLat) => setting.write({ personId, place: rounded(place) }) };
}

/** A metre or so: more digits would say more than a hand can. */
const rounded = ({ longitude, latitude }: LonLat): LonLat => ({
  longitude: Math.round(longitude * 1e5) / 1e5,
  latitude: Math.round(latitude * 1e5) / 1e5,
});

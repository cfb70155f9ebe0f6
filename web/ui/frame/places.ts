import type { IconName } from '#web/ui/icon-paths.ts';
import type { BindingId } from '#web/ui/keys/key-map.ts';

export type Place = { to: string; words: string; icon: IconName; key: BindingId };

/** The seven places of the rail, in its order. */
export const places = [
  { to: '/', words: 'Today', icon: 'headset', key: 'go.today' },
  { to: '/people', words: 'People', icon: 'people', key: 'go.people' },
  { to: '/messages', words: 'Messages', icon: 'messages', key: 'go.messages' },
  { to: '/playbooks', words: 'Playbooks', icon: 'book', key: 'go.playbooks' },
  { to: '/visits', words: 'Visits', icon: 'pin', key: 'go.visits' },
  { to: '/promises', words: 'Promises', icon: 'handshake', key: 'go.promises' },
  { to: '/insights', words: 'Insights', icon: 'insights', key: 'go.insights' },
] as const satisfies readonly Place[];

/** Reached from another place: campaigns and imports from People, settings from self; on the phone under More. */
export const furtherPlaces = [
  { to: '/load', words: 'The days ahead', icon: 'calendar' },
  { to: '/calls-in', words: 'Calls that came in', icon: 'phone-in' },
  { to: '/trials', words: 'Trials', icon: 'scales' },
  { to: '/campaigns', words: 'Campaigns', icon: 'flag' },
  { to: '/imports', words: 'Imports', icon: 'upload' },
  { to: '/settings', words: 'Settings', icon: 'settings' },
] as const satisfies readonly Omit<Place, 'key'>[];

import type { Appointment, VisitDay, VisitOffer, VisitStop } from '#api/visits.ts';

/** A day out in made-up towns, as the server would answer it: three agreed, one offered, two suggested. */

const zone = 'America/Vancouver';
const place = (longitude: number, latitude: number) => ({
  longitude,
  latitude,
  precision: 'exact' as const,
  source: 'set on the map',
});

export const appointment = (of: Partial<Appointment> = {}): Appointment => ({
  id: '0199a000-0000-7000-8000-000000000001',
  personId: '0199a000-0000-7000-8000-0000000000a1',
  name: 'Marigold Okafor',
  account: 'Kelpwhistle Seafoods',
  repId: '0199a000-0000-7000-8000-0000000000ff',
  kind: 'visit',
  from: '2026-12-08T17:00:00Z',
  until: '2026-12-08T17:45:00Z',
  timeZone: zone,
  placeSays: null,
  place: place(-123.12, 49.26),
  status: 'confirmed',
  optOut: false,
  offeredAt: null,
  since: '2026-11-19T18:00:00Z',
  besideId: null,
  reconfirmedAt: null,
  note: null,
  ...of,
});

export const offer = (of: Partial<VisitOffer> = {}): VisitOffer => ({
  personId: '0199a000-0000-7000-8000-0000000000b1',
  name: 'Odile Marchbanks',
  account: 'Fernwhistle Cold Storage',
  relationship: 'referred',
  timeZone: zone,
  from: '2026-12-08T18:15:00Z',
  until: '2026-12-08T18:45:00Z',
  place: place(-123.14, 49.24),
  besideId: '0199a000-0000-7000-8000-000000000001',
  besideSeconds: 360,
  extraSeconds: 540,
  messagesLeft: 2,
  messagesAtMost: 3,
  reasons: ['Somebody asked them to take your call.'],
  words: { text: 'I will be next door on Tuesday.', seconds: 28, leaveOn: '2026-11-30' },
  wordsSay: null,
  ...of,
});

const stops: VisitStop[] = [
  { is: 'appointment', number: 1, appointment: appointment() },
  { is: 'offer', letter: 'A', offer: offer() },
  {
    is: 'appointment',
    number: 2,
    appointment: appointment({
      id: '0199a000-0000-7000-8000-000000000002',
      name: 'Teodor Finch',
      account: 'Harrowmint Drinks',
      from: '2026-12-08T19:30:00Z',
      until: '2026-12-08T20:30:00Z',
      place: place(-123.05, 49.28),
    }),
  },
  {
    is: 'appointment',
    number: 3,
    appointment: appointment({
      id: '0199a000-0000-7000-8000-000000000003',
      name: 'Percival Ash',
      account: 'Driftglass Packaging',
      from: '2026-12-08T21:15:00Z',
      until: '2026-12-08T21:45:00Z',
      status: 'tentative',
      optOut: true,
      offeredAt: '2026-11-23T17:00:00Z',
      besideId: '0199a000-0000-7000-8000-000000000002',
      place: place(-123.03, 49.27),
    }),
  },
];

export const visitDay = (of: Partial<VisitDay> = {}): VisitDay => ({
  on: '2026-12-08',
  repId: '0199a000-0000-7000-8000-0000000000ff',
  timeZone: zone,
  near: 'Vancouver',
  stops,
  driving: [360, 1440, 540],
  drivingSeconds: 1500,
  travel: { by: 'distance', says: 'Driving is estimated by distance.' },
  nearSeconds: 720,
  problems: [],
  betterOrder: null,
  rule: 'Only people who have heard from you or were referred.',
  zones: {},
  ...of,
});

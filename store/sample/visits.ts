import type { Relationship } from '#core/decide/facts.ts';

/** Somebody of the sample whose door is on the map, and the one call there was with them. */
export type SampleVisit = {
  name: string;
  pronoun: 'she' | 'he' | 'they';
  title: string;
  company: string;
  street: string;
  latitude: number;
  longitude: number;
  relationship: Relationship;
  /** Business days before the sample opens on which they were called. */
  calledDaysAgo: number;
  /** They agreed to a visit, were offered one in a message, or have only had a message. */
  came: 'agreed' | 'offered' | 'message';
  /** By their clock, on the first day of the trip or the one after. */
  visit?: { day: 0 | 1; at: string; minutes: number };
};

/** Two days out in a town beside Vancouver; the streets are nobody's. */
export const sampleVisits: readonly SampleVisit[] = [
  {
    name: 'Marigold Okafor',
    pronoun: 'she',
    title: 'Plant manager',
    company: 'Kelpwhistle Seafoods',
    street: '12 Fern Row',
    latitude: 49.1672,
    longitude: -123.1441,
    relationship: 'known',
    calledDaysAgo: 3,
    came: 'agreed',
    visit: { day: 0, at: '09:00', minutes: 45 },
  },
  {
    name: 'Teodor Finch',
    pronoun: 'he',
    title: 'Distribution director',
    company: 'Harrowmint Drinks',
    street: '4 Cooperage Yard',
    latitude: 49.1718,
    longitude: -123.0986,
    relationship: 'known',
    calledDaysAgo: 8,
    came: 'agreed',
    visit: { day: 0, at: '11:30', minutes: 60 },
  },
  {
    name: 'Percival Ash',
    pronoun: 'he',
    title: 'Yard supervisor',
    company: 'Driftglass Packaging',
    street: '31 Ropemaker Lane',
    latitude: 49.1656,
    longitude: -123.0867,
    relationship: 'referred',
    calledDaysAgo: 1,
    came: 'offered',
    visit: { day: 0, at: '13:15', minutes: 30 },
  },
  {
    name: 'Wilhelmina Stroud',
    pronoun: 'she',
    title: 'Warehouse manager',
    company: 'Cedarmoth Grocers',
    street: '58 Orchard Hill',
    latitude: 49.1864,
    longitude: -123.0742,
    relationship: 'known',
    calledDaysAgo: 1,
    came: 'agreed',
    visit: { day: 0, at: '15:00', minutes: 45 },
  },
  {
    name: 'Noor Quenby',
    pronoun: 'they',
    title: 'Head of supply',
    company: 'Thistledown Pharma',
    street: '7 Lamplighter Way',
    latitude: 49.1915,
    longitude: -123.0849,
    relationship: 'referred',
    calledDaysAgo: 1,
    came: 'message',
  },
  {
    name: 'Ottoline Reed',
    pronoun: 'she',
    title: 'Operations lead',
    company: 'Brackenford Tools',
    street: '20 Tidewater Close',
    latitude: 49.1598,
    longitude: -123.1217,
    relationship: 'known',
    calledDaysAgo: 2,
    came: 'agreed',
    visit: { day: 1, at: '10:00', minutes: 60 },
  },
];

/** One of the first rep's day whose second store lies near the trip. */
export const alsoNear = { name: 'Odile Marchbanks', latitude: 49.1731, longitude: -123.1322 };

/** A town of the sample, with the exchange its fictitious numbers begin with. */
export type Place = {
  city: string;
  region: string | null;
  country: string;
  timeZone: string;
  exchange: string;
};

const place = (
  city: string,
  region: string | null,
  country: string,
  timeZone: string,
  exchange: string,
): Place => ({
  city,
  region,
  country,
  timeZone,
  exchange,
});

export const northAmerica: readonly Place[] = [
  place('Vancouver', 'BC', 'CA', 'America/Vancouver', '+1604'),
  place('Kelowna', 'BC', 'CA', 'America/Vancouver', '+1250'),
  place('Calgary', 'AB', 'CA', 'America/Edmonton', '+1403'),
  place('Regina', 'SK', 'CA', 'America/Regina', '+1306'),
  place('Winnipeg', 'MB', 'CA', 'America/Winnipeg', '+1204'),
  place('Toronto', 'ON', 'CA', 'America/Toronto', '+1416'),
  place('Hamilton', 'ON', 'CA', 'America/Toronto', '+1905'),
  place('Montréal', 'QC', 'CA', 'America/Toronto', '+1514'),
  place('Halifax', 'NS', 'CA', 'America/Halifax', '+1902'),
  place('Moncton', 'NB', 'CA', 'America/Moncton', '+1506'),
  place('St. John’s', 'NL', 'CA', 'America/St_Johns', '+1709'),
  place('Seattle', 'WA', 'US', 'America/Los_Angeles', '+1206'),
  place('Portland', 'OR', 'US', 'America/Los_Angeles', '+1503'),
  place('Boise', 'ID', 'US', 'America/Boise', '+1208'),
  place('Denver', 'CO', 'US', 'America/Denver', '+1303'),
  place('Phoenix', 'AZ', 'US', 'America/Phoenix', '+1602'),
  place('Chicago', 'IL', 'US', 'America/Chicago', '+1312'),
  place('Minneapolis', 'MN', 'US', 'America/Chicago', '+1612'),
  place('Dallas', 'TX', 'US', 'America/Chicago', '+1214'),
  place('Atlanta', 'GA', 'US', 'America/New_York', '+1404'),
  place('Miami', 'FL', 'US', 'America/New_York', '+1305'),
  place('Louisville', 'KY', 'US', 'America/Kentucky/Louisville', '+1502'),
  place('Boston', 'MA', 'US', 'America/New_York', '+1617'),
  place('Buffalo', 'NY', 'US', 'America/New_York', '+1716'),
];

export const europe: readonly Place[] = [
  place('London', 'ENG', 'GB', 'Europe/London', '+442079460'),
  place('Leeds', 'ENG', 'GB', 'Europe/London', '+441134960'),
  place('Manchester', 'ENG', 'GB', 'Europe/London', '+441614960'),
  place('Glasgow', 'SCT', 'GB', 'Europe/London', '+441414960'),
  place('Berlin', 'BE', 'DE', 'Europe/Berlin', '+493023125'),
  place('Hamburg', 'HH', 'DE', 'Europe/Berlin', '+494066969'),
  place('München', 'BY', 'DE', 'Europe/Berlin', '+498999998'),
  place('Paris', 'IDF', 'FR', 'Europe/Paris', '+3319900'),
  place('Lyon', 'ARA', 'FR', 'Europe/Paris', '+3346571'),
];

export const australia: readonly Place[] = [
  place('Sydney', 'NSW', 'AU', 'Australia/Sydney', '+6125550'),
  place('Melbourne', 'VIC', 'AU', 'Australia/Melbourne', '+6135550'),
  place('Brisbane', 'QLD', 'AU', 'Australia/Brisbane', '+6175550'),
  place('Adelaide', 'SA', 'AU', 'Australia/Adelaide', '+6185550'),
  place('Perth', 'WA', 'AU', 'Australia/Perth', '+6185550'),
];

/** The place of that name. */
export function placeOf(city: string): Place {
  const found = [...northAmerica, ...europe, ...australia].find((known) => known.city === city);
  if (!found) throw new Error(`no place of the sample is called ${city}`);
  return found;
}

import { describe, expect, test } from 'vitest';
import { readDegrees } from '#web/pages/person/visits/degrees.ts';

describe('a place that is typed', () => {
  test.each([
    ['49.2827', '-123.1207'],
    [' 49,2827 ', '−123,1207'],
    ['49.2827°', '-123.1207°'],
  ])('%s and %s is read', (latitude, longitude) => {
    expect(readDegrees(latitude, longitude)).toEqual({ latitude: 49.2827, longitude: -123.1207 });
  });

  test.each([
    ['', '-123', 'latitude'],
    ['north', '-123', 'latitude'],
    ['91', '-123', 'latitude'],
    ['49', '', 'longitude'],
    ['49', '-181', 'longitude'],
    ['49', '1e2', 'longitude'],
  ])('%s and %s is asked for again at its %s', (latitude, longitude, field) => {
    expect(readDegrees(latitude, longitude)).toMatchObject({ field });
  });
});

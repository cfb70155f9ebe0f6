import { describe, expect, test } from 'vitest';
import {
  type AppointmentDraft,
  bothClocks,
  draftOf,
  readAppointment,
  twoTimes,
} from '#web/forms/visit/appointment-draft.ts';
import { appointment } from '#web/pages/visits/visit-day.test-kit.ts';

const draft = (of: Partial<AppointmentDraft> = {}): AppointmentDraft => ({
  kind: 'visit',
  on: '2026-12-08',
  time: '10:15',
  second: false,
  minutes: '45',
  placeSays: '',
  note: '',
  byScreener: false,
  ...of,
});
const vancouver = 'America/Vancouver';
const toronto = 'America/Toronto';

describe('an appointment that is written down', () => {
  test('goes out as the time of the prospect’s own clock', () => {
    expect(readAppointment(draft(), toronto)).toEqual({ starts: { at: '2026-12-08T10:15' }, minutes: 45 });
  });

  test('asks for what is missing, field by field', () => {
    expect(readAppointment(draft({ on: '' }), toronto)).toMatchObject({ field: 'on' });
    expect(readAppointment(draft({ time: '' }), toronto)).toMatchObject({ field: 'time' });
    expect(readAppointment(draft({ minutes: '2' }), toronto)).toMatchObject({ field: 'minutes' });
  });

  test('is not taken at an hour that the clock skips, and hears which comes next', () => {
    const skipped = readAppointment(draft({ on: '2027-03-14', time: '02:30' }), toronto);
    expect(skipped).toEqual({
      field: 'time',
      says: 'The clock goes forward over that time. The next there is: 3:00 am.',
    });
  });

  test('says which of two it is where the clock goes back', () => {
    const twice = draft({ on: '2027-11-07', time: '01:30' });
    expect(twoTimes(twice, toronto)).toEqual(['2027-11-07T05:30:00Z', '2027-11-07T06:30:00Z']);
    expect(readAppointment({ ...twice, second: true }, toronto)).toMatchObject({
      starts: { at: '2027-11-07T01:30', second: true },
    });
    expect(twoTimes(draft(), toronto)).toBeNull();
  });

  test('shows the rep’s clock beside the prospect’s', () => {
    expect(bothClocks(draft(), vancouver, toronto)).toBe('10:15 am for them is 1:15 pm for you.');
    expect(bothClocks(draft(), toronto, toronto)).toBe('Their clock is yours.');
    expect(bothClocks(draft({ time: '22:00' }), vancouver, toronto)).toBe(
      '10:00 pm for them is 1:00 am on Wed Dec 9 for you.',
    );
    expect(bothClocks(draft({ time: '' }), vancouver, toronto)).toBeNull();
  });

  test('begins as it stands where it is moved', () => {
    expect(draftOf(appointment())).toMatchObject({ on: '2026-12-08', time: '09:00', minutes: '45' });
  });
});

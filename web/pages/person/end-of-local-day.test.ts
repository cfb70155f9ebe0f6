import { expect, test } from 'vitest';
import { endOfLocalDay } from './end-of-local-day.ts';

test.each([
  ['2026-12-04', 'America/Toronto', '2026-12-05T04:59:59Z'],
  ['2026-12-04', 'America/St_Johns', '2026-12-05T03:29:59Z'],
  ['2026-12-04', 'Pacific/Kiritimati', '2026-12-04T09:59:59Z'],
  ['2026-12-04', 'Pacific/Pago_Pago', '2026-12-05T10:59:59Z'],
  // The clocks change during the day
  ['2026-11-01', 'America/Toronto', '2026-11-02T04:59:59Z'],
  ['2026-03-08', 'America/Toronto', '2026-03-09T03:59:59Z'],
  ['2026-10-25', 'Europe/Berlin', '2026-10-25T22:59:59Z'],
])('%s in %s ends at %s', (on, zone, instant) => {
  expect(endOfLocalDay(on, zone)).toBe(instant);
});

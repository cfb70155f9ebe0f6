import { expect, test } from 'vitest';
import { whyDaysTaken } from '#web/pages/today/outcome/days-taken.ts';

const early = { from: '2026-11-30', to: '2026-12-01' };
const day = (on: string, inMeetings = false) => ({ on, inMeetings });

test('a promise is warned of where days away and meetings take all of its days, and says which', () => {
  expect(whyDaysTaken(early, [day('2026-11-30'), day('2026-12-01')])).toMatch(/^You are away on all/);
  expect(whyDaysTaken(early, [day('2026-11-30', true), day('2026-12-01', true)])).toMatch(
    /^You are in meetings/,
  );
  expect(whyDaysTaken(early, [day('2026-11-30'), day('2026-12-01', true)])).toMatch(
    /^You are away or in meetings/,
  );
});

test('one day that is left is enough, and a weekend is none', () => {
  expect(whyDaysTaken(early, [day('2026-11-30')])).toBeNull();
  expect(whyDaysTaken({ from: '2026-11-27', to: '2026-11-29' }, [day('2026-11-27')])).not.toBeNull();
  expect(whyDaysTaken({ from: '2026-11-28', to: '2026-11-29' }, [])).toBeNull();
});

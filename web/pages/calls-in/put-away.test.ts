import { expect, it } from 'vitest';
import type { InboundCall } from '#api/inbound-calls.ts';
import { withPutAway } from '#web/pages/calls-in/put-away.ts';

const call = (id: string, at: string, state: InboundCall['state'] = 'open') =>
  ({ id, at, state }) as InboundCall;
const [late, noon, early] = [
  call('late', '2026-11-24T17:00:00Z'),
  call('noon', '2026-11-24T12:00:00Z'),
  call('early', '2026-11-24T08:00:00Z'),
];
const put = { ...noon, state: 'dismissed' as const };

it('a call that was put away stays in its place while the list is open, so that it can be taken up again', () => {
  expect(withPutAway([late, early], [put])).toEqual([late, put, early]);
});

it('shows it once while the list still has it open', () => {
  expect(withPutAway([late, noon, early], [put])).toEqual([late, put, early]);
});

import type { NewCall, RecordedCall } from '#api/calls.ts';
import type { TodayRow } from '#api/today.ts';
import { send } from '#web/api/client.ts';

export const recordCall = (call: NewCall, key: string) => send<RecordedCall>('POST', 'calls', call, key);

export const undoCall = (touchId: string, key: string) =>
  send<RecordedCall>('POST', `calls/${touchId}/undo`, undefined, key);

export type Deferral = { enrolmentId: string; until: string; why: 'later-today' | 'tomorrow' | 'other-day' };

export const putOn = (enrolmentId: string, key: string) =>
  send<TodayRow>('DELETE', `enrolments/${enrolmentId}/deferral`, undefined, key);

export const putOff = ({ enrolmentId, ...deferral }: Deferral, key: string) =>
  send<TodayRow>('POST', `enrolments/${enrolmentId}/deferral`, deferral, key);

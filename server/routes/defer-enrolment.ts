import { deferral, todayRow } from '#api/today.ts';
import { deferredRow } from '#server/deferral.ts';
import { writing } from '#server/operation.ts';

export const deferEnrolment = writing({
  id: 'defer-enrolment',
  method: 'post',
  path: '/enrolments/{id}/deferral',
  says: 'Put somebody off until an instant the decision allows; the decision itself stays as it is.',
  body: deferral,
  answer: todayRow,
  write: (asked, db) => deferredRow(asked, db, asked.body),
});

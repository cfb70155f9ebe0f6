import { todayRow } from '#api/today.ts';
import { deferredRow } from '#server/deferral.ts';
import { writing } from '#server/operation.ts';

export const undeferEnrolment = writing({
  id: 'undefer-enrolment',
  method: 'delete',
  path: '/enrolments/{id}/deferral',
  says: 'Take back that somebody was put off.',
  answer: todayRow,
  write: (asked, db) => deferredRow(asked, db, null),
});

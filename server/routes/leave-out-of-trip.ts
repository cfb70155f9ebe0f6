import { z } from 'zod';
import { notThem } from '#api/visits.ts';
import { writing } from '#server/operation.ts';
import { notFound } from '#server/problems.ts';
import { readRep } from '#server/visits/read-appointment.ts';
import { lockPerson } from '#store/people-change.ts';
import { leaveOut } from '#store/visits/offers.ts';

export const leaveOutOfTrip = writing({
  id: 'leave-out-of-trip',
  method: 'post',
  path: '/visits/not-them',
  says: 'Suggest no visit to them on that trip; what was offered before stays offered.',
  body: notThem,
  answer: z.object({ notThem: z.literal(true) }),
  async write({ desk, rep, body, now }, db) {
    const { personId, on } = body;
    const whose = body.rep === undefined ? rep : readRep({ desk }, body.rep, 'rep');
    if (!(await lockPerson(db, desk.workspace.id, personId))) throw notFound('This person');
    await leaveOut(db, desk.workspace.id, { repId: whose.id, on, personId }, now);
    return { notThem: true };
  },
});

import { z } from 'zod';
import { notThem } from '#api/visits.ts';
import { writing } from '#server/operation.ts';
import { readRep } from '#server/visits/read-appointment.ts';
import { leaveIn } from '#store/visits/offers.ts';

export const leaveInTrip = writing({
  id: 'leave-in-trip',
  method: 'delete',
  path: '/visits/not-them',
  says: 'They may be suggested for that trip again.',
  body: notThem,
  answer: z.object({ notThem: z.literal(false) }),
  async write({ desk, rep, body }, db) {
    const whose = body.rep === undefined ? rep : readRep({ desk }, body.rep, 'rep');
    await leaveIn(db, desk.workspace.id, { repId: whose.id, on: body.on, personId: body.personId });
    return { notThem: false };
  },
});

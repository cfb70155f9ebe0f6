import { z } from 'zod';
import { appointment } from '#api/visits.ts';
import { reading } from '#server/operation.ts';
import { notFound } from '#server/problems.ts';
import { appointmentAnswer } from '#server/visits/appointment-answer.ts';
import { placeOf } from '#store/places/places.ts';
import { appointmentsOf } from '#store/visits/appointments.ts';

export const listAppointments = reading({
  id: 'list-appointments',
  method: 'get',
  path: '/people/{id}/appointments',
  says: 'The visits and calls arranged with somebody, with what became of them, the latest first.',
  answer: z.object({ items: z.array(appointment) }),
  async read({ context, desk, params }) {
    // Places are read with them, so that whoever is new on the list is placed first.
    const known = await placeOf(context.db, desk.workspace.id, params.id!);
    if (known === null) throw notFound('This person');
    const items = await appointmentsOf(context.db, desk.workspace.id, params.id!);
    return { items: items.map(appointmentAnswer) };
  },
});

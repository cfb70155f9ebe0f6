import { personPlace } from '#api/visits.ts';
import { reading } from '#server/operation.ts';
import { notFound } from '#server/problems.ts';
import { placeOf } from '#store/places/places.ts';

export const getPlace = reading({
  id: 'get-place',
  method: 'get',
  path: '/people/{id}/place',
  says: 'Where somebody is, and how exactly that is known; or why it is not.',
  answer: personPlace,
  async read({ context, desk, params }) {
    const known = await placeOf(context.db, desk.workspace.id, params.id!);
    if (known === null) throw notFound('This person');
    return known;
  },
});

import { personPlace, personPlaceChange } from '#api/visits.ts';
import { dayChanged, personChanged } from '#server/events.ts';
import { writing } from '#server/operation.ts';
import { notFound } from '#server/problems.ts';
import { lockPerson } from '#store/people-change.ts';
import { placeOf, setPlace } from '#store/places/places.ts';

export const setAPlace = writing({
  id: 'set-place',
  method: 'put',
  path: '/people/{id}/place',
  says: 'Set where somebody is, exactly; or have it found from the address again.',
  body: personPlaceChange,
  answer: personPlace,
  async write({ desk, params, body, tell }, db) {
    if (!(await lockPerson(db, desk.workspace.id, params.id!))) throw notFound('This person');
    await setPlace(db, desk.workspace.id, params.id!, body.place);
    tell(personChanged(params.id!));
    tell(dayChanged);
    return placeOf(db, desk.workspace.id, params.id!);
  },
});

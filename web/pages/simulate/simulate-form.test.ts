import { describe, expect, it } from 'vitest';
import { newSimulation } from '#api/simulations.ts';
import {
  emptyForm,
  formToSimulation,
  openIn,
  peopleOf,
  territoryWords,
} from '#web/pages/simulate/simulate-form.ts';

describe('the form to try methods with', () => {
  it('begins with what can be asked at once', () => {
    expect(openIn(emptyForm)).toEqual({});
    expect(newSimulation.parse(formToSimulation(emptyForm))).toMatchObject({ people: 1000, days: 40 });
  });

  it.each([
    [{ playbooks: [] }, 'playbooks'],
    [{ playbooks: ['a', 'b', 'c', 'd', 'e', 'f'] }, 'playbooks'],
    [{ people: '49' }, 'people'],
    [{ people: 'many' }, 'people'],
    [{ days: '121' }, 'days'],
    [{ days: '7.5' }, 'days'],
    [{ seed: '-1' }, 'seed'],
  ] as const)('%j is refused where the server would refuse it', (some, field) => {
    const form = { ...emptyForm, ...some };
    expect(Object.keys(openIn(form))).toEqual([field]);
    expect(newSimulation.safeParse(formToSimulation(form)).success).toBe(false);
  });

  it('takes as many people as there are here, as far as that can be simulated', () => {
    const territory = { stranger: 400, referred: 0, known: 12, client: 0 };
    expect(peopleOf('mine', territory)).toBe('412');
    expect(peopleOf('mine', { ...territory, stranger: 90_000 })).toBe('3000');
    expect(peopleOf('mine', { ...territory, stranger: 1 })).toBe('50');
    expect(peopleOf('usual', territory)).toBeNull();
  });

  it('says of whom a territory like mine is', () => {
    expect(territoryWords({ stranger: 1200, referred: 3, known: 40, client: 1 })).toBe(
      'Of your 1,244 people: 1,200 strangers, 40 known, 3 referred, 1 client.',
    );
    expect(territoryWords({ stranger: 0, referred: 0, known: 0, client: 0 })).toBe('Nobody is here yet.');
  });
});

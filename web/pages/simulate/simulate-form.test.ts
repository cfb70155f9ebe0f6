import { describe, expect, it } from 'vitest';
import { newSimulation } from '#api/simulations.ts';
import {
  emptyForm,
  formToSimulation,
  openIn,
  peopleLikeMine,
  simulationToForm,
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

  it('takes as many people as may be called here, as far as that can be simulated', () => {
    expect([412, 90_000, 1].map(peopleLikeMine)).toEqual(['412', '3000', '50']);
  });

  it('is filled with what was asked before, so that it can be asked again', () => {
    const asked = formToSimulation({ ...emptyForm, territory: 'mine', seed: '9' });
    expect(formToSimulation(simulationToForm({ ...asked, seed: 9 }))).toEqual(asked);
  });
});

import { describe, expect, test } from 'vitest';
import { type Colleague, notTheirTrial } from '#core/evidence/trial/who-decides.ts';

const colleague = (name: string, role: Colleague['role']): Colleague => ({ id: name, name, role });
const imogen = colleague('Imogen Tarr', 'admin');
const wren = colleague('Wren Sable', 'manager');
const ada = colleague('Ada Finch', 'rep');

describe('on a trial decides', () => {
  test.each([[imogen], [wren]])('whoever looks after reps: $name', (self) => {
    expect(notTheirTrial(self, [imogen, wren, ada])).toBeNull();
  });

  test('a rep who works alone', () => expect(notTheirTrial(ada, [ada])).toBeNull());

  test('nobody else, who is told whom to ask', () => {
    expect(notTheirTrial(ada, [imogen, wren, ada])).toEqual({
      says: 'A trial decides how everybody is called, so it is for whoever looks after reps.',
      next: 'Ask Imogen Tarr or Wren Sable.',
    });
  });
});

import { expect, test } from 'vitest';
import type { Decided } from '#core/decide/decision.ts';
import type { Playbook } from '#core/playbook/playbook.ts';
import { houseRules } from '#core/rules/house-rules.ts';
import { nextWords } from './next-words.ts';
import type { Case } from './what-if.ts';

const finished = {
  decision: { next: 'stop', why: 'finished', reasons: [] },
  precedence: 9,
} as unknown as Decided;

test.each([
  [undefined, 180, 'Without a conversation they rest 180 days before anybody starts again.'],
  [{ days: 240 }, 180, 'Without a conversation they rest 240 days before anybody starts again.'],
  [{ days: 120 }, 180, 'Without a conversation they rest 180 days before anybody starts again.'],
  [{ days: 120 }, 90, 'Without a conversation they rest 120 days before anybody starts again.'],
])(
  'the desk says how long somebody rests where the method asks for %j and the house for %i days',
  (rest, restDays, below) => {
    const asked = {
      facts: { prospect: {}, touches: [] },
      playbook: { rest } as Playbook,
      rules: { ...houseRules, restDays },
    } as unknown as Case;
    expect(nextWords(asked, finished, 0, 'her')).toMatchObject({ strong: 'the playbook ends here', below });
  },
);

import { describe, expect, test } from 'vitest';

import type { Script } from '#core/message/script/script.ts';
import { wordsOfStep } from '#core/message/script/words-of-step.ts';

const script = (more: Partial<Script>): Script => ({
  id: more.title ?? 'one',
  kind: 'reason',
  title: 'Any',
  playbookId: null,
  team: null,
  variant: null,
  dimension: null,
  version: 1,
  body: 'Hi {{first-name}}, this is {{my-name}}. I have one reason to call: {{benefit}}.',
  ...more,
});
const asked = { playbookId: 'three-and-done', team: null };

describe('the words a method leaves at a step', () => {
  test('are those of the method before those of everybody', () => {
    const own = script({ title: 'Own', playbookId: 'three-and-done' });
    const others = script({ title: 'Of another method', playbookId: 'live-only' });
    expect(wordsOfStep([script({}), own, others], 'reason', asked)).toEqual({ script: own, more: 0 });
  });

  test('are the first of a series, with how many more there are', () => {
    const series = [3, 1, 2].map((variant) =>
      script({ title: `Script ${variant}`, kind: 'curiosity', variant }),
    );
    expect(wordsOfStep(series, 'curiosity', asked)).toEqual({ script: series[1], more: 2 });
  });

  test('are none where nothing is prepared for it', () => {
    expect(wordsOfStep([script({ kind: 'benefit' })], 'reason', asked)).toBeNull();
  });
});

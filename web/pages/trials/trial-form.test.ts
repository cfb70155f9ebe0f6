import { describe, expect, test } from 'vitest';
import { emptyForm, formToTrial, openIn, sizeQuestion } from '#web/pages/trials/trial-form.ts';

const filled = { ...emptyForm, name: ' Messages or none ', arms: ['live-only', 'three-and-done'] };
const reckoned = { baseRate: 0.12, leastDifference: 0.06 };

describe('the form of a new trial', () => {
  test('asks for a name and two methods, and for nothing that has an answer', () => {
    expect(openIn(emptyForm)).toEqual({ name: 'Give it a name.', arms: 'Choose two methods or more.' });
    expect(openIn(filled)).toEqual({});
  });

  test('says what is wrong with shares and days', () => {
    const open = openIn({ ...filled, baseRate: '120', outcomeDays: '0', askedAtMost: '', relationships: [] });
    expect(Object.keys(open).sort()).toEqual(['askedAtMost', 'baseRate', 'outcomeDays', 'relationships']);
    expect(openIn({ ...filled, leastDifference: '95', askedAtMost: '0.1' })).toEqual({
      leastDifference: 'Give a share in percent, 0.5 to 90.',
      askedAtMost: 'Give a share in percent, 0.5 to 50.',
    });
  });

  test('leaves to the calculator what was not typed', () => {
    expect(sizeQuestion(filled)).toEqual({
      arms: 2,
      outcome: 'conversation',
      outcomeDays: 21,
      relationships: 'stranger',
    });
    expect(sizeQuestion({ ...filled, baseRate: '4', leastDifference: '4' })).toMatchObject({
      baseRate: 0.04,
      leastDifference: 0.04,
    });
    expect(sizeQuestion({ ...filled, outcomeDays: 'many' })).toBeNull();
  });

  test('of versions of a message asks for the method and the message as well', () => {
    const message = { ...filled, compare: 'message' as const };
    expect(Object.keys(openIn(message)).sort()).toEqual(['arms', 'playbookId', 'scriptId']);
    const whole = { ...message, playbookId: 'three-and-done', scriptId: 's1', versions: [3, 1] };
    expect(openIn(whole)).toEqual({});
    const declared = formToTrial(whole, reckoned);
    expect(declared.message).toEqual({ playbookId: 'three-and-done', scriptId: 's1', versions: [1, 3] });
    expect(declared.arms).toBeUndefined();
  });

  test('becomes a trial with what the calculator found', () => {
    expect(formToTrial({ ...filled, leastDifference: '3' }, reckoned)).toMatchObject({
      name: 'Messages or none',
      baseRate: 0.12,
      leastDifference: 0.03,
      askedAtMost: 0.05,
      campaignId: null,
    });
  });
});

import { describe, expect, test } from 'vitest';
import {
  choiceToImportStart,
  type EnrolmentChoice,
  nothingChosen,
  trialOf,
  unanswered,
} from './enrolment-choice.ts';

const whole: EnrolmentChoice = {
  method: 'live-only',
  owner: { repId: 'r1' },
  campaign: { kind: 'existing', id: 'c1' },
};

describe('starting people in a method', () => {
  test('asks for method, who calls, and campaign, and answers none of them itself', () => {
    expect(Object.keys(unanswered(nothingChosen))).toEqual(['method', 'owner', 'campaign']);
  });

  test('is ready when all three are answered', () => {
    expect(unanswered(whole)).toEqual({});
  });

  test('asks no rep and no campaign of people whom nobody calls yet', () => {
    expect(unanswered({ method: 'keep', owner: null, campaign: null })).toEqual({});
  });

  test('a new campaign needs a name', () => {
    const unnamed: EnrolmentChoice = { ...whole, campaign: { kind: 'new', name: '  ' } };
    expect(unanswered(unnamed)).toEqual({ campaign: 'Give the new campaign a name.' });
  });

  test('sends a rep and a campaign chosen before "nobody calls yet" no further', () => {
    expect(choiceToImportStart({ ...whole, method: 'keep' })).toEqual({
      playbookId: null,
      campaignId: null,
      newCampaign: null,
    });
  });

  test('by a trial asks who calls and no campaign, which is the trial’s own', () => {
    const byTrial: EnrolmentChoice = { method: 'trial:t1', owner: null, campaign: null };
    expect(Object.keys(unanswered(byTrial))).toEqual(['owner']);
    expect(trialOf(byTrial)).toBe('t1');
    expect(trialOf(whole)).toBeNull();
    expect(choiceToImportStart({ ...whole, method: 'trial:t1' })).toEqual({ trialId: 't1', repId: 'r1' });
  });

  test('an existing campaign must be named', () => {
    expect(unanswered({ ...whole, campaign: { kind: 'existing', id: '' } })).toEqual({
      campaign: 'Choose which campaign.',
    });
  });

  test('sends a new campaign by its trimmed name', () => {
    expect(choiceToImportStart({ ...whole, campaign: { kind: 'new', name: ' Autumn ' } })).toEqual({
      playbookId: 'live-only',
      repId: 'r1',
      campaignId: null,
      newCampaign: 'Autumn',
    });
  });

  test('sends whoever is shared to the pool and to no rep', () => {
    expect(choiceToImportStart({ ...whole, owner: { poolId: 'west' } })).toEqual({
      playbookId: 'live-only',
      poolId: 'west',
      campaignId: 'c1',
      newCampaign: null,
    });
  });
});

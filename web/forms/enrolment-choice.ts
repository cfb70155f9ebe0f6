import type { ImportStart } from '#web/api/imports.ts';

/** What starting people in a method asks: nothing is answered beforehand. */
export type EnrolmentChoice = {
  /** A playbook's id, or `keep`: kept, and called by nobody yet. */
  method: string | 'keep' | null;
  repId: string | null;
  campaign: CampaignChoice | null;
};

export type CampaignChoice =
  | { kind: 'none' }
  | { kind: 'existing'; id: string }
  | { kind: 'new'; name: string };

export const nothingChosen: EnrolmentChoice = { method: null, repId: null, campaign: null };

export type Unanswered = Partial<Record<'method' | 'rep' | 'campaign', string>>;

/** The questions still open, each as the sentence that stands under it. */
export function unanswered(choice: EnrolmentChoice): Unanswered {
  const open: Unanswered = {};
  if (choice.method === null) open.method = 'Choose a method, or that nobody calls yet.';
  if (choice.method !== 'keep' && choice.repId === null) open.rep = 'Choose who calls them.';
  if (choice.campaign === null) open.campaign = 'Choose a campaign, a new one, or none.';
  else if (choice.campaign.kind === 'new' && choice.campaign.name.trim() === '')
    open.campaign = 'Give the new campaign a name.';
  else if (choice.campaign.kind === 'existing' && choice.campaign.id === '')
    open.campaign = 'Choose which campaign.';
  return open;
}

export const isAnswered = (choice: EnrolmentChoice): boolean => Object.keys(unanswered(choice)).length === 0;

/** The same as the import asks it; `keep` means no method and no rep. */
export function choiceToImportStart(
  choice: EnrolmentChoice,
): Pick<ImportStart, 'playbookId' | 'repId' | 'campaignId' | 'newCampaign'> {
  const keep = choice.method === 'keep';
  return {
    playbookId: keep ? null : choice.method,
    repId: keep ? null : choice.repId,
    campaignId: choice.campaign?.kind === 'existing' ? choice.campaign.id : null,
    newCampaign: choice.campaign?.kind === 'new' ? choice.campaign.name.trim() : null,
  };
}

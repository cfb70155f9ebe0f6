import type { ImportStart } from '#web/api/imports.ts';

/** What starting people in a method asks: nothing is answered beforehand. */
export type EnrolmentChoice = {
  /** A playbook's id; `keep`: kept, and called by nobody yet; or a trial, which gives each of them a method. */
  method: string | 'keep' | `trial:${string}` | null;
  owner: Owner | null;
  campaign: CampaignChoice | null;
};

/** Whose people they become: one rep’s, or a pool shares them. */
export type Owner = { repId: string } | { poolId: string };

export type CampaignChoice =
  | { kind: 'none' }
  | { kind: 'existing'; id: string }
  | { kind: 'new'; name: string };

export const nothingChosen: EnrolmentChoice = { method: null, owner: null, campaign: null };

export type Unanswered = Partial<Record<'method' | 'owner' | 'campaign', string>>;

/** The questions still open, each as the sentence that stands under it. Whoever is only kept has no owner and no campaign. */
export function unanswered(choice: EnrolmentChoice): Unanswered {
  if (choice.method === 'keep') return {};
  const open: Unanswered = {};
  if (choice.method === null) open.method = 'Choose a method, or that nobody calls yet.';
  if (choice.owner === null) open.owner = 'Choose who calls them.';
  const campaign = trialOf(choice) === null ? campaignOpen(choice.campaign) : null;
  if (campaign) open.campaign = campaign;
  return open;
}

/** The trial that is chosen in place of a method; its people go to its campaign. */
export function trialOf({ method }: Pick<EnrolmentChoice, 'method'>): string | null {
  return method?.startsWith('trial:') ? method.slice('trial:'.length) : null;
}

function campaignOpen(campaign: CampaignChoice | null): string | null {
  if (campaign === null) return 'Choose a campaign, a new one, or none.';
  if (campaign.kind === 'new' && campaign.name.trim() === '') return 'Give the new campaign a name.';
  if (campaign.kind === 'existing' && campaign.id === '') return 'Choose which campaign.';
  return null;
}

/** The same as the import asks it; `keep` means no method, no owner and no campaign. */
export function choiceToImportStart({
  method,
  owner,
  campaign,
}: EnrolmentChoice): Pick<
  ImportStart,
  'playbookId' | 'trialId' | 'repId' | 'poolId' | 'campaignId' | 'newCampaign'
> {
  if (method === 'keep') return { playbookId: null, campaignId: null, newCampaign: null };
  const trialId = trialOf({ method });
  if (trialId !== null) return { trialId, ...owner };
  return {
    playbookId: method,
    ...owner,
    campaignId: campaign?.kind === 'existing' ? campaign.id : null,
    newCampaign: campaign?.kind === 'new' ? campaign.name.trim() : null,
  };
}

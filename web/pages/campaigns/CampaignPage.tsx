import { Page } from '#web/ui/Page.tsx';

export default function CampaignPage() {
  return <Page title="Campaign">{null}</Page>;
}

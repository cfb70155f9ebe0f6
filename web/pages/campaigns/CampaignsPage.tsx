import { Page } from '#web/ui/Page.tsx';

export default function CampaignsPage() {
  return <Page title="Campaigns">{null}</Page>;
}

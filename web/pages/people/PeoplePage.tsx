import { Page } from '#web/ui/Page.tsx';

export default function PeoplePage() {
  return <Page title="People">{null}</Page>;
}

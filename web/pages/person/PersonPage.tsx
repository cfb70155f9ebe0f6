import { Page } from '#web/ui/Page.tsx';

export default function PersonPage() {
  return <Page title="Person">{null}</Page>;
}

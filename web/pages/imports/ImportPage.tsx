import { Page } from '#web/ui/Page.tsx';

export default function ImportPage() {
  return <Page title="Import">{null}</Page>;
}

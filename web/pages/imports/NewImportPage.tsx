import { Page } from '#web/ui/Page.tsx';

export default function NewImportPage() {
  return <Page title="Import">{null}</Page>;
}

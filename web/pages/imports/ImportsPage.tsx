import { Page } from '#web/ui/Page.tsx';

export default function ImportsPage() {
  return <Page title="Imports">{null}</Page>;
}

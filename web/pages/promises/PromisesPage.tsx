import { Page } from '#web/ui/Page.tsx';

export default function PromisesPage() {
  return <Page title="Promises">{null}</Page>;
}

import { Page } from '#web/ui/Page.tsx';

export default function TodayPage() {
  return <Page title="Today">{null}</Page>;
}

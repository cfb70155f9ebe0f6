import { Page } from '#web/ui/Page.tsx';

export default function SettingsPage() {
  return <Page title="Settings">{null}</Page>;
}

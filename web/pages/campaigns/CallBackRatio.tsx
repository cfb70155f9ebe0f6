import type { Campaign } from '#api/campaigns.ts';
import { Interval } from '#web/ui/Figures.tsx';

/** Messages answered by a call-back within 14 days, of messages left: the share with its likely range. */
export function CallBackRatio({
  campaign: { messagesAnswered, voicemails, callBackRange },
  label = '',
}: {
  campaign: Pick<Campaign, 'messagesAnswered' | 'voicemails' | 'callBackRange'>;
  label?: string;
}) {
  if (callBackRange === null) return <span className="ink3">No message left yet</span>;
  return <Interval of={messagesAnswered} from={voicemails} label={label} {...callBackRange} />;
}

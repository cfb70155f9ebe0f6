import type { Campaign } from '#api/campaigns.ts';
import { likelyRange } from '#core/evidence/likely-range.ts';
import { Interval } from '#web/ui/Figures.tsx';

/** Messages answered by a call-back within 14 days, of messages left: the share with its likely range. */
export function CallBackRatio({
  campaign: { messagesAnswered, voicemails },
  label = '',
}: {
  campaign: Pick<Campaign, 'messagesAnswered' | 'voicemails'>;
  label?: string;
}) {
  if (voicemails === 0) return <span className="ink3">No message left yet</span>;
  return (
    <Interval
      of={messagesAnswered}
      from={voicemails}
      label={label}
      {...likelyRange(messagesAnswered, voicemails)}
    />
  );
}

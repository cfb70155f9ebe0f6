import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CalendarFeed } from '#api/calendar.ts';
import type { Rep } from '#api/session.ts';
import { calendarFeedsQuery, useMakeFeed, useRevokeFeed } from '#web/api/calendar.ts';
import { formatDay } from '#web/format/when.ts';
import styles from '#web/pages/settings/settings.module.css';
import time from '#web/pages/settings/time/time.module.css';
import { Button } from '#web/ui/Button.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';
import { Input } from '#web/ui/Field.tsx';
import { ErrorState } from '#web/ui/States.tsx';
import { toast } from '#web/ui/toast.tsx';

/** Each rep's calendar as others may subscribe to it. Its address is shown when it is made, and never again. */
export function Feeds({ reps }: { reps: readonly Rep[] }) {
  const { data: feeds, error, refetch } = useQuery(calendarFeedsQuery);
  const [address, setAddress] = useState<string | null>(null);
  const [revoking, setRevoking] = useState<CalendarFeed | null>(null);
  const make = useMakeFeed({ onDone: ({ path }) => setAddress(`${location.origin}${path}`) });
  return (
    <>
      <div className={time.head}>
        <h3 className={time.heading}>Phonework in your calendar</h3>
      </div>
      {error && !feeds && <ErrorState error={error} onRetry={refetch} />}
      <ul className={styles.rows}>
        {feeds &&
          reps.map((rep) => (
            <FeedRow
              key={rep.id}
              rep={rep}
              feed={feeds.find(({ repId }) => repId === rep.id)}
              busy={make.isWriting}
              onMake={() => make.write(rep.id)}
              onRevoke={setRevoking}
            />
          ))}
      </ul>
      {address && <AddressDialog address={address} onClose={() => setAddress(null)} />}
      {revoking && <RevokeDialog feed={revoking} onClose={() => setRevoking(null)} />}
    </>
  );
}

function FeedRow({
  rep,
  feed,
  busy,
  onMake,
  onRevoke,
}: {
  rep: Rep;
  feed: CalendarFeed | undefined;
  busy: boolean;
  onMake: () => void;
  onRevoke: (feed: CalendarFeed) => void;
}) {
  return (
    <li>
      <div className="grow">
        <p className={styles.name}>{rep.name}</p>
        <p className={styles.quiet}>
          {feed
            ? `Can be subscribed to since ${formatDay(feed.createdAt, rep.timeZone)}`
            : 'Promises, times they asked for and visits, once an address is made'}
        </p>
      </div>
      {feed && (
        <Button
          size="small"
          look="ghost"
          onClick={() => onRevoke(feed)}
          aria-label={`Revoke the address of ${rep.name}’s calendar`}
        >
          Revoke
        </Button>
      )}
      <Button
        size="small"
        busy={busy}
        onClick={onMake}
        aria-label={
          feed
            ? `Make the address of ${rep.name}’s calendar anew`
            : `Make an address for ${rep.name}’s calendar`
        }
      >
        {feed ? 'Make anew' : 'Make an address'}
      </Button>
    </li>
  );
}

function AddressDialog({ address, onClose }: { address: string; onClose: () => void }) {
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      toast.done('The address is copied.', 'Subscribe to it in your calendar.');
    } catch {
      toast.problem('The browser did not let it be copied.', 'Mark the address and copy it yourself.');
    }
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title="Subscribe to this address"
      says="It is shown this once. Whoever has it reads the calendar, until you revoke it or make it anew. Programs on this machine reach it; a calendar elsewhere does not."
      actions={
        <>
          <Button look="ghost" onClick={onClose}>
            Close
          </Button>
          <Button look="primary" icon="copy" onClick={copy}>
            Copy
          </Button>
        </>
      }
    >
      <Input label="Address" readOnly value={address} onFocus={(event) => event.target.select()} />
    </Dialog>
  );
}

function RevokeDialog({ feed, onClose }: { feed: CalendarFeed; onClose: () => void }) {
  const revoke = useRevokeFeed({
    onDone: () => {
      toast.done('The address is revoked.', 'Calendars that subscribed to it hear nothing more.');
      onClose();
    },
  });
  return (
    <Dialog
      open
      onClose={onClose}
      mustAnswer
      title="Revoke this address?"
      says="It opens nothing any more. Calendars that subscribed to it may go on showing what they have read."
      actions={
        <>
          <Button look="ghost" onClick={onClose}>
            Keep it
          </Button>
          <Button look="danger" busy={revoke.isWriting} onClick={() => revoke.write(feed)}>
            Revoke it
          </Button>
        </>
      }
    />
  );
}

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Referral } from '#api/connections.ts';
import { referralsQuery } from '#web/api/connections.ts';
import { formatShortDay, ownZone } from '#web/format/when.ts';
import { ThankDialog } from '#web/forms/connect/ThankDialog.tsx';
import styles from '#web/pages/promises/thanks-owed.module.css';
import { Button } from '#web/ui/Button.tsx';

/** Whoever asked a prospect to take our call is thanked: that is owed as much as a call. */
export function ThanksOwed({ rep }: { rep: string | undefined }) {
  const { data } = useQuery(referralsQuery({ thanks: 'owed', ...(rep && { rep }) }));
  const [thanking, setThanking] = useState<Referral | null>(null);
  if (!data || data.length === 0) return null;
  return (
    <section className={styles.thanks} aria-label="Thanks owed">
      <h2>Thanks owed</h2>
      <ul>
        {data.map((referral) => (
          <li key={referral.id}>
            <p>
              <b>{referral.connectorName}</b> said yes on{' '}
              {formatShortDay(referral.agreedAt ?? referral.askedAt, ownZone())}, for{' '}
              <Link to="/people/$id" params={{ id: referral.prospectId }} className="link">
                {referral.prospect}
              </Link>
              . Asked by {referral.rep}.
            </p>
            <Button size="small" onClick={() => setThanking(referral)}>
              Thank {referral.connectorName}
            </Button>
          </li>
        ))}
      </ul>
      {thanking && <ThankDialog referral={thanking} onClose={() => setThanking(null)} />}
    </section>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Referral } from '#api/connections.ts';
import { referralsQuery } from '#web/api/connections.ts';
import { ThankDialog } from '#web/forms/connect/ThankDialog.tsx';
import styles from '#web/pages/today/person/thank-due.module.css';
import { Button } from '#web/ui/Button.tsx';

/** Whoever sent us to this person and was not thanked yet. */
export default function ThankDue({ personId }: { personId: string }) {
  const { data } = useQuery(referralsQuery({ thanks: 'owed' }));
  const [thanking, setThanking] = useState<Referral | null>(null);
  const owed = data?.filter(({ prospectId }) => prospectId === personId) ?? [];
  return (
    <>
      {owed.map((referral) => (
        <Button
          key={referral.id}
          size="small"
          icon="handshake"
          className={styles.thank}
          onClick={() => setThanking(referral)}
        >
          Thank {referral.connectorName}
        </Button>
      ))}
      {thanking && <ThankDialog referral={thanking} onClose={() => setThanking(null)} />}
    </>
  );
}

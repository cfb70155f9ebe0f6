import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Path, Referral } from '#api/connections.ts';
import type { Person } from '#api/people.ts';
import { pathsQuery, useChangeReferral } from '#web/api/connections.ts';
import { useSession } from '#web/api/session.ts';
import { recordWords, standsWords } from '#web/format/referral-words.ts';
import { formatShortDay, ownZone } from '#web/format/when.ts';
import { KnowsDialog } from '#web/forms/connect/KnowsDialog.tsx';
import { ThankDialog } from '#web/forms/connect/ThankDialog.tsx';
import { AskDialog } from '#web/pages/person/connect/AskDialog.tsx';
import styles from '#web/pages/person/connect/connect.module.css';
import { WhomTheyKnow } from '#web/pages/person/connect/WhomTheyKnow.tsx';
import person from '#web/pages/person/person.module.css';
import { Button } from '#web/ui/Button.tsx';
import { LoadingLines } from '#web/ui/LoadingLines.tsx';
import { ErrorState } from '#web/ui/States.tsx';

/** Who could ask them to take a call, who was asked, and whom they know. Nobody's yes is assumed. */
export function WhoCouldAsk({ person: them }: { person: Person }) {
  const { data, error, refetch } = useQuery(pathsQuery(them.id));
  const [isAdding, setAdding] = useState(false);
  return (
    <section className={person.asideSection} aria-label="Who could ask them to call">
      <div className={styles.head}>
        <h2 className={person.heading}>Who could ask them</h2>
        <Button size="small" look="ghost" icon="plus" onClick={() => setAdding(true)}>
          Who knows them
        </Button>
      </div>
      {error && !data ? (
        <ErrorState error={error} onRetry={refetch} />
      ) : !data ? (
        <LoadingLines what="who could ask them" heights={[64, 64]} />
      ) : (
        <>
          <Asks referrals={data.referrals} />
          <Ways person={them} paths={data.paths} referrals={data.referrals} />
          <WhomTheyKnow personId={them.id} />
        </>
      )}
      {isAdding && <KnowsDialog person={{ id: them.id, name: them.name }} onClose={() => setAdding(false)} />}
    </section>
  );
}

function Asks({ referrals }: { referrals: readonly Referral[] }) {
  if (referrals.length === 0) return null;
  return (
    <ul className={styles.list}>
      {referrals.map((referral) => (
        <Asked key={referral.id} referral={referral} />
      ))}
    </ul>
  );
}

function Asked({ referral }: { referral: Referral }) {
  const change = useChangeReferral();
  const [isThanking, setThanking] = useState(false);
  const { connectorName, throughName, status, next, note, rep } = referral;
  return (
    <li>
      <p className={styles.who}>{connectorName}</p>
      <p className={styles.says}>{standsWords(referral)}</p>
      <p className={styles.quiet}>
        {throughName ? `By way of ${throughName}. ` : ''}Asked by {rep}.{note ? ` ${note}` : ''}
      </p>
      <div className={styles.actions}>
        {referral.owesThanks && (
          <Button size="small" look="primary" onClick={() => setThanking(true)}>
            Thank {connectorName}
          </Button>
        )}
        {next.map((to) => (
          <Button
            key={to}
            size="small"
            look={to === 'declined' ? 'ghost' : 'plain'}
            disabled={change.isWriting}
            onClick={() => change.write({ id: referral.id, status: to })}
          >
            {recordWords(status, to)}
          </Button>
        ))}
      </div>
      {isThanking && <ThankDialog referral={referral} onClose={() => setThanking(false)} />}
    </li>
  );
}

function Ways({
  person: them,
  paths,
  referrals,
}: {
  person: Person;
  paths: readonly Path[];
  referrals: readonly Referral[];
}) {
  const asked = new Set(referrals.map(({ connectorId }) => connectorId));
  const open = paths.filter(({ people }) => !asked.has(people[1]!.id));
  if (open.length === 0 && referrals.length > 0) return null;
  if (open.length === 0)
    return (
      <p className={person.quiet}>
        Nobody known here knows them. Say who does, or bring in your LinkedIn connections under Connections.
      </p>
    );
  return (
    <ul className={styles.list}>
      {open.map((path) => (
        <Way key={path.people.map(({ id }) => id).join()} person={them} path={path} />
      ))}
    </ul>
  );
}

function Way({ person: them, path }: { person: Person; path: Path }) {
  const session = useSession();
  const [isAsking, setAsking] = useState(false);
  const [rep, asked] = path.people;
  const isDirect = path.people.length === 2;
  const isOwn = rep!.id === session?.rep?.id;
  return (
    <li>
      <p className={styles.who}>{isDirect ? rep!.name : asked!.name}</p>
      <p className={styles.says}>{path.says}</p>
      <p className={styles.quiet}>{isDirect ? 'Nobody needs to be asked.' : loadWords(path)}</p>
      {!isDirect && path.notNow && (
        <p className={styles.quiet}>
          {path.notNow.says}
          {path.notNow.from ? ` From ${formatShortDay(path.notNow.from, ownZone())} on.` : ''}
        </p>
      )}
      {!isDirect && !path.notNow && !them.doNotCall && (
        <div className={styles.actions}>
          <Button size="small" onClick={() => setAsking(true)}>
            Ask {asked!.name}
          </Button>
          {!isOwn && <span className={styles.quiet}>{rep!.name} knows them; ask together.</span>}
        </div>
      )}
      {isAsking && <AskDialog person={them} path={path} onClose={() => setAsking(false)} />}
    </li>
  );
}

function loadWords({ asks }: Path): string {
  if (asks.length === 0) return 'Never asked before.';
  const latest = asks.reduce((last, { at }) => (at > last ? at : last), asks[0]!.at);
  const often = asks.length === 1 ? 'Asked once' : `Asked ${asks.length} times`;
  return `${often}, last ${formatShortDay(latest, ownZone())}.`;
}

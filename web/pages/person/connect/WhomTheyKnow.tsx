import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Around } from '#api/connections.ts';
import { connectionsQuery, useForgetAcquaintance, useForgetMembership } from '#web/api/connections.ts';
import { BelongsDialog } from '#web/forms/connect/BelongsDialog.tsx';
import styles from '#web/pages/person/connect/connect.module.css';
import { IsOneOfOurs } from '#web/pages/person/connect/IsOneOfOurs.tsx';
import person from '#web/pages/person/person.module.css';
import { Button, IconButton } from '#web/ui/Button.tsx';

const howWords = { well: 'well', somewhat: 'somewhat', slightly: 'slightly' } as const;
const sourceWords = { linkedin: ', on LinkedIn', import: ', says a list', typed: '' } as const;

/** Whom somebody knows and what they belong to, as it was said; each can be forgotten again. */
export function WhomTheyKnow({ personId }: { personId: string }) {
  const { data } = useQuery(connectionsQuery(personId));
  const forget = useForgetAcquaintance();
  const leave = useForgetMembership();
  const [isAdding, setAdding] = useState(false);
  const [asOurs, setAsOurs] = useState<Around | null>(null);
  if (!data) return null;
  return (
    <>
      {data.knows.length > 0 && (
        <>
          <h3 className={person.small}>Known by</h3>
          <ul className={styles.known}>
            {data.knows.map(({ person: known, how, source }) => (
              <li key={known.id}>
                <span>
                  {known.name}, {howWords[how]}
                  {sourceWords[source]}
                </span>
                {known.kind === 'contact' && (
                  <Button size="small" look="ghost" onClick={() => setAsOurs(known)}>
                    One of ours
                  </Button>
                )}
                <IconButton
                  icon="trash"
                  label={`Forget that ${known.name} knows them`}
                  disabled={forget.isWriting}
                  onClick={() => forget.write({ one: personId, other: known.id })}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      <div className={styles.head}>
        <h3 className={person.small}>Belongs to</h3>
        <Button size="small" look="ghost" icon="plus" onClick={() => setAdding(true)}>
          Add
        </Button>
      </div>
      <ul className={styles.known}>
        {data.belongsTo.map(({ body }) => (
          <li key={body.id}>
            <span>
              {body.name}, {body.members === 1 ? 'one known member' : `${body.members} known members`}
            </span>
            <IconButton
              icon="trash"
              label={`Forget that they belong to ${body.name}`}
              disabled={leave.isWriting}
              onClick={() => leave.write({ body: body.id, person: personId })}
            />
          </li>
        ))}
      </ul>
      {asOurs && <IsOneOfOurs contact={asOurs} onClose={() => setAsOurs(null)} />}
      {isAdding && <BelongsDialog person={data.person} onClose={() => setAdding(false)} />}
    </>
  );
}

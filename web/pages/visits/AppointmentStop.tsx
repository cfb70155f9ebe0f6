import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { isToCome } from '#core/visit/appointment.ts';
import { formatClock, formatShortDay } from '#web/format/when.ts';
import AppointmentDialog from '#web/forms/visit/AppointmentDialog.tsx';
import { useStanding } from '#web/forms/visit/use-standing.ts';
import { WhatBecameOfIt } from '#web/forms/visit/WhatBecameOfIt.tsx';
import { statusWords, underWords } from '#web/pages/visits/day-words.ts';
import { StopFrame } from '#web/pages/visits/StopFrame.tsx';
import { hasKey, type Stop } from '#web/pages/visits/stops.ts';
import type { Pick } from '#web/pages/visits/use-pick.ts';
import styles from '#web/pages/visits/visits.module.css';
import { Button } from '#web/ui/Button.tsx';
import { Icon } from '#web/ui/Icon.tsx';
import { Key } from '#web/ui/Key.tsx';

type AppointmentOf = Extract<Stop, { is: 'appointment' }>;

/** A visit that stands, or was offered: where, until when, and what can be recorded of it. */
export function AppointmentStop({ stop, pick }: { stop: AppointmentOf; pick: Pick }) {
  const { appointment } = stop;
  const [isMoving, setMoving] = useState(false);
  const standing = useStanding(appointment);
  return (
    <StopFrame
      stop={stop}
      pick={pick}
      under={underWords(appointment)}
      status={
        <>
          {appointment.status === 'confirmed' && <Icon name="check" size={14} />}
          {statusWords(appointment)}
          {pick.opened === stop.id && hasKey(stop) && <Key>{stop.label}</Key>}
        </>
      }
    >
      <dl className={styles.facts}>
        <dt>When</dt>
        <dd>
          {formatClock(appointment.from, appointment.timeZone)} to{' '}
          {formatClock(appointment.until, appointment.timeZone)}
        </dd>
        <dt>Where</dt>
        <dd>{whereWords(appointment)}</dd>
        {appointment.reconfirmedAt && (
          <>
            <dt>Confirmed again</dt>
            <dd>{formatShortDay(appointment.reconfirmedAt, appointment.timeZone)}</dd>
          </>
        )}
        {appointment.note && (
          <>
            <dt>Note</dt>
            <dd className={styles.note}>{appointment.note}</dd>
          </>
        )}
      </dl>
      <div className={styles.acts}>
        {standing.choices.length > 0 && <WhatBecameOfIt standing={standing} />}
        {isToCome(appointment.status) && (
          <Button size="small" look="ghost" disabled={standing.isWriting} onClick={() => setMoving(true)}>
            Another time or place
          </Button>
        )}
        <Link to="/people/$id" params={{ id: appointment.personId }} className="link">
          Open the person
        </Link>
      </div>
      {isMoving && <AppointmentDialog moves={appointment} onClose={() => setMoving(false)} />}
    </StopFrame>
  );
}

const precisions = {
  exact: '',
  'postal-code': ' (known by the postal code)',
  city: ' (the centre of the town)',
};

function whereWords({ placeSays, place }: AppointmentOf['appointment']): string {
  if (!place) return placeSays ? `${placeSays}, not found on the map` : 'Not known';
  return `${placeSays ?? place.source}${precisions[place.precision]}`;
}

import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { VisitDay } from '#api/visits.ts';
import { formatShortDate } from '#web/format/when.ts';
import { cautionWords, messagesWords, offerUnderWords, spokenParts } from '#web/pages/visits/day-words.ts';
import { OtherTimeDialog } from '#web/pages/visits/OtherTimeDialog.tsx';
import { StopFrame } from '#web/pages/visits/StopFrame.tsx';
import { hasKey, type Stop } from '#web/pages/visits/stops.ts';
import { useOffers } from '#web/pages/visits/use-offers.ts';
import type { Pick } from '#web/pages/visits/use-pick.ts';
import styles from '#web/pages/visits/visits.module.css';
import { Button } from '#web/ui/Button.tsx';
import { Icon } from '#web/ui/Icon.tsx';
import { Key } from '#web/ui/Key.tsx';
import { useKeys } from '#web/ui/keys/use-keys.ts';
import { RelationshipTag } from '#web/ui/Tag.tsx';

type OfferOf = Extract<Stop, { is: 'offer' }>;

/** Somebody close to what is agreed: why they may be offered a visit, the words to leave, and what can be done. */
export function OfferStop({ stop, day, pick }: { stop: OfferOf; day: VisitDay; pick: Pick }) {
  const [isElsewhen, setElsewhen] = useState(false);
  const { offer } = stop;
  const isOpen = pick.opened === stop.id;
  const { use, leaveOut, isWriting } = useOffers(day, offer);
  const here = { from: offer.from, until: offer.until };
  useKeys({ 'visit.use': () => use(here) }, isOpen && !isWriting && offer.words !== null);
  return (
    <StopFrame
      stop={stop}
      pick={pick}
      under={isOpen ? offer.account : offerUnderWords(offer)}
      status={<>Suggested{isOpen && hasKey(stop) && <Key>{stop.label}</Key>}</>}
    >
      <div className={styles.why}>
        <RelationshipTag relationship={offer.relationship} />
        <span className={styles.voicemails}>
          <Dots left={offer.messagesLeft} atMost={offer.messagesAtMost} />
          {messagesWords(offer)}
        </span>
        <Link to="/people/$id" params={{ id: offer.personId }} className="link">
          Open the person
        </Link>
      </div>
      <ul className={styles.reasons}>
        {offer.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <ToLeave stop={stop} />
      <div className={styles.acts}>
        <Button
          look="primary"
          size="small"
          keyHint="visit.use"
          data-first
          busy={isWriting}
          disabled={offer.words === null}
          onClick={() => use(here)}
        >
          Use for voicemail {offer.messagesLeft + 1}
        </Button>
        <Button size="small" disabled={isWriting} onClick={() => setElsewhen(true)}>
          Other time
        </Button>
        <Button
          size="small"
          look="ghost"
          disabled={isWriting}
          aria-label={`Not them: ${offer.name}`}
          onClick={leaveOut}
        >
          Not them
        </Button>
      </div>
      {isElsewhen && <OtherTimeDialog day={day} offer={offer} onClose={() => setElsewhen(false)} />}
    </StopFrame>
  );
}

/** The message as it will be said, in the face that everything said aloud has. */
function ToLeave({ stop: { offer } }: { stop: OfferOf }) {
  const { words, wordsSay } = offer;
  const caution = cautionWords(offer);
  if (!words) return <p className={styles.caution}>{wordsSay ?? 'No words for this are in use.'}</p>;
  return (
    <>
      <div className={styles.words}>
        <p className={styles.wordsHead}>
          <span>Leave this{words.leaveOn ? `, ${formatShortDate(words.leaveOn)}` : ''}</span>
          <span className="num">{Math.round(words.seconds)} s</span>
        </p>
        <p className={styles.spoken}>
          “
          {spokenParts(words.text).map(({ text, isNumber }, index) =>
            isNumber ? <b key={index}>{text}</b> : text,
          )}
          ”
        </p>
      </div>
      {wordsSay && <p className={styles.caution}>{wordsSay}</p>}
      {caution && (
        <p className={styles.caution}>
          <Icon name="info" size={14} />
          {caution}
        </p>
      )}
    </>
  );
}

/** More are counted in words alone. */
const mostDots = 8;

/** One dot a message that may be left, filled where one was. */
function Dots({ left, atMost }: { left: number; atMost: number | null }) {
  if (atMost === null || atMost > mostDots) return null;
  return (
    <span className={styles.dots} aria-hidden="true">
      {Array.from({ length: atMost }, (_, index) => (
        <i key={index} className={index < left ? styles.filled : undefined} />
      ))}
    </span>
  );
}

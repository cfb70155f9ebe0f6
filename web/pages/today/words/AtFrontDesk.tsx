import type { Session } from '#api/session.ts';
import { isVoicemail } from '#core/call/touch.ts';
import { formatNumber } from '#web/format/phone-words.ts';
import { frontDeskSays } from '#web/pages/today/person/FrontDesk.tsx';
import type { OnDesk } from '#web/pages/today/use-person.ts';
import { Item, NoScript } from '#web/pages/today/words/Item.tsx';
import styles from '#web/pages/today/words/words.module.css';

/** From this many messages on it is true that the two keep missing each other. Source: METHODS.md, `screener-help`. */
const messagesForHelp = 2;

/** Somebody else picks up: a person with a name, who knows the calendar. */
export function AtFrontDesk({
  onDesk: { person, asked },
  session,
}: {
  onDesk: OnDesk;
  session: Session | undefined;
}) {
  const left = asked?.facts.touches.filter(isVoicemail).length ?? 0;
  const number = session?.rep?.callBackNumber;
  return (
    <>
      <h2 className={styles.heading}>At the front desk</h2>
      <p className={`${styles.said} spoken`}>“{frontDeskSays(person)}”</p>
      <ul className={styles.items}>
        <Item label="Who answers">{person.screener?.name ?? 'Not known yet. Ask their name.'}</Item>
        {person.screener?.note && <Item label="What we know">{person.screener.note}</Item>}
        <Item label="Ask">When is a good time to find {person.givenName ?? person.name} at the desk?</Item>
        {left >= messagesForHelp && (
          <Item label="It is true">
            You have left {left} messages and keep missing each other: say so, and ask for help.
          </Item>
        )}
        {number && <Item label="Your number">{formatNumber(number)}</Item>}
      </ul>
      <p className={styles.advice}>
        A time they name is kept as theirs, not as the person’s: log it with the key for Screener.
      </p>
      <NoScript />
    </>
  );
}

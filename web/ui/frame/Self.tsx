import { useState } from 'react';
import type { Session } from '#api/session.ts';
import styles from '#web/ui/frame/frame.module.css';
import { piece } from '#web/ui/piece.tsx';

const SelfMenu = piece(() => import('#web/ui/frame/SelfMenu.tsx'));

/** Who sits at the desk. The menu behind it comes when it is first asked for. */
export function Self({ session, onKeys }: { session: Session | undefined; onKeys: () => void }) {
  const [asked, setAsked] = useState(false);
  const rep = session?.rep;
  const face = (
    <button
      type="button"
      className={styles.self}
      aria-label={rep ? `${rep.name}: reps, settings, theme` : 'Reps, settings, theme'}
    >
      {rep ? initials(rep.name) : '…'}
    </button>
  );
  const still = (
    <button
      {...face.props}
      aria-haspopup="menu"
      aria-expanded={false}
      onClick={() => setAsked(true)}
      type="button"
    />
  );
  if (!asked || !session) return still;
  return <SelfMenu session={session} face={face} onKeys={onKeys} fallback={still} />;
}

/** "Imogen Tarr" as "IT" */
export const initials = (name: string): string =>
  name
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => [...word][0])
    .filter((_, index, all) => index === 0 || index === all.length - 1)
    .join('')
    .toUpperCase();

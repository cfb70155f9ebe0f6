import { Popover as Base } from '@base-ui/react/popover';
import type { ReactElement, ReactNode } from 'react';
import styles from '#web/ui/menu.module.css';

/** A few words beside what they explain: a rule and its source, say. */
export function Popover({
  trigger,
  title,
  side = 'bottom',
  align = 'end',
  defaultOpen,
  children,
}: {
  trigger: ReactElement<Record<string, unknown>>;
  title: ReactNode;
  side?: 'top' | 'bottom' | 'left' | 'right';
  align?: 'start' | 'center' | 'end';
  defaultOpen?: boolean;
  children: ReactNode;
}) {
  return (
    <Base.Root defaultOpen={defaultOpen}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner side={side} align={align} sideOffset={6} className={styles.positioner}>
          <Base.Popup className={styles.words}>
            <Base.Title className={styles.wordsTitle}>{title}</Base.Title>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

import { Dialog as Base } from '@base-ui/react/dialog';
import type { ReactNode } from 'react';
import { cx } from '#web/ui/class-names.ts';
import styles from '#web/ui/dialog.module.css';
import { Icon } from '#web/ui/Icon.tsx';

type DialogProps = {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  /** One sentence under the title; it is read with it. */
  says?: ReactNode;
  /** wide: 720; normal: 460. */
  width?: 'normal' | 'wide';
  /** Buttons, the way forward last. */
  actions?: ReactNode;
  children?: ReactNode;
  /** A question that must be answered: a click beside it does not close it. */
  mustAnswer?: boolean;
};

export function Dialog(props: DialogProps) {
  return <Modal {...props} shape={cx(styles.dialog, props.width === 'wide' && styles.wide)} />;
}

/** From the bottom on a phone, a dialog on a desk. */
export function Sheet(props: DialogProps) {
  return <Modal {...props} shape={styles.sheet} />;
}

/** From the left edge: the queue in narrow windows. */
export function Drawer(props: DialogProps) {
  return <Modal {...props} shape={styles.drawer} />;
}

function Modal({
  open,
  onClose,
  title,
  says,
  actions,
  children,
  shape,
  mustAnswer,
}: DialogProps & { shape?: string }) {
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()} disablePointerDismissal={mustAnswer}>
      <Base.Portal>
        <Base.Backdrop className={styles.scrim} data-scrim="" />
        <Base.Popup className={shape} role={mustAnswer ? 'alertdialog' : 'dialog'}>
          <div className={styles.header}>
            <div className="grow">
              <Base.Title className={styles.title}>{title}</Base.Title>
              {says && <Base.Description className={styles.says}>{says}</Base.Description>}
            </div>
            <Base.Close className={styles.close} aria-label="Close">
              <Icon name="close" />
            </Base.Close>
          </div>
          <div className={styles.body}>{children}</div>
          {actions && <div className={styles.actions}>{actions}</div>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

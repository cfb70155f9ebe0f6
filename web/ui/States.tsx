import type { ReactNode } from 'react';
import { errorToWords } from '#web/api/client.ts';
import { Button } from '#web/ui/Button.tsx';
import { cx } from '#web/ui/class-names.ts';
import { Icon, type IconName } from '#web/ui/Icon.tsx';
import styles from '#web/ui/states.module.css';

/** Nothing here yet: what would be here, and what to do. */
export function EmptyState({
  icon,
  title,
  children,
  actions,
  as: Title = 'h2',
}: {
  icon?: IconName;
  title: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  as?: 'h1' | 'h2' | 'h3';
}) {
  return (
    <div className={styles.state}>
      {icon && (
        <span className={styles.badge}>
          <Icon name={icon} size={18} />
        </span>
      )}
      <Title className={styles.title}>{title}</Title>
      {children && <div className={styles.words}>{children}</div>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}

/** What happened, what is safe, what to do next. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { title, detail } = errorToWords(error);
  return (
    <div className={styles.state} role="alert">
      <span className={cx(styles.badge, styles.stop)}>
        <Icon name="alert" size={18} />
      </span>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.words}>{detail}</p>
      {onRetry && (
        <div className={styles.actions}>
          <Button icon="reload" onClick={onRetry}>
            Try again
          </Button>
        </div>
      )}
    </div>
  );
}

/** A grey line where words will stand; groups of them stand inside `Loading`. */
export const Skeleton = ({ width = '100%', height = 12 }: { width?: string | number; height?: number }) => (
  <span className={styles.skeleton} style={{ width, height }} />
);

/** Says once, politely, that something is on its way. */
export function Loading({
  what,
  children,
  className,
}: {
  what: string;
  children: ReactNode;
  className?: string;
}) {
  return (
    <div className={className} aria-busy="true">
      <span className="sr" role="status">
        Loading {what}
      </span>
      <div aria-hidden="true">{children}</div>
    </div>
  );
}

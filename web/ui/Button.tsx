import type { ComponentProps, ReactNode } from 'react';
import styles from '#web/ui/button.module.css';
import { cx } from '#web/ui/class-names.ts';
import { Icon, type IconName } from '#web/ui/Icon.tsx';
import { Key } from '#web/ui/Key.tsx';

export type ButtonLook = {
  /** primary: the one way forward on a page; ghost: beside it; danger: cannot be taken back. */
  look?: 'plain' | 'primary' | 'ghost' | 'danger';
  size?: 'normal' | 'small' | 'large';
  icon?: IconName;
  /** A binding's id (shows the rep's own key) or, with a leading "=", the label itself: "=↵". */
  keyHint?: string;
  busy?: boolean;
  children?: ReactNode;
};

export function buttonClass({ look = 'plain', size = 'normal' }: ButtonLook, extra?: string): string {
  return cx(styles.button, look !== 'plain' && styles[look], size !== 'normal' && styles[size], extra);
}

/** A button. For a link that looks like one: `<Link className={buttonClass({look: 'primary'})}>`. */
export function Button({
  look,
  size,
  icon,
  keyHint,
  busy,
  children,
  className,
  disabled,
  ...rest
}: ButtonLook & ComponentProps<'button'>) {
  return (
    <button
      type="button"
      className={buttonClass({ look, size }, className)}
      disabled={disabled || busy}
      aria-busy={busy || undefined}
      {...rest}
    >
      {icon && <Icon name={icon} />}
      {children}
      {keyHint && !disabled && <KeyHint hint={keyHint} />}
    </button>
  );
}

/** A square button with only an icon; `label` is its name and its tooltip. */
export function IconButton({
  icon,
  label,
  className,
  ...rest
}: { icon: IconName; label: string } & ComponentProps<'button'>) {
  return (
    <button
      type="button"
      className={cx(styles.button, styles.ghost, styles.icon, className)}
      aria-label={label}
      title={label}
      {...rest}
    >
      <Icon name={icon} />
    </button>
  );
}

const KeyHint = ({ hint }: { hint: string }) =>
  hint.startsWith('=') ? <Key>{hint.slice(1)}</Key> : <Key of={hint} />;

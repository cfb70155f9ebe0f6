import { Menu as Base } from '@base-ui/react/menu';
import type { ReactElement, ReactNode } from 'react';
import { cx } from '#web/ui/class-names.ts';
import { Icon, type IconName } from '#web/ui/Icon.tsx';
import styles from '#web/ui/menu.module.css';

/** `trigger` is the button that opens it, an element: `<Button>…</Button>`. */
export function Menu({
  trigger,
  side = 'bottom',
  align = 'start',
  defaultOpen,
  children,
}: {
  trigger: ReactElement<Record<string, unknown>>;
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
          <Base.Popup className={styles.popup}>{children}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

export function MenuItem({
  icon,
  end,
  danger,
  children,
  onSelect,
  disabled,
}: {
  icon?: IconName;
  /** Quiet words or a key at the right. */
  end?: ReactNode;
  danger?: boolean;
  children: ReactNode;
  onSelect: () => void;
  disabled?: boolean;
}) {
  return (
    <Base.Item className={cx(styles.item, danger && styles.danger)} onClick={onSelect} disabled={disabled}>
      {icon && <Icon name={icon} />}
      <span className="grow">{children}</span>
      {end && <span className={styles.end}>{end}</span>}
    </Base.Item>
  );
}

/** One of several, the chosen one ticked. */
export function MenuChoice<Value extends string>({
  name,
  value,
  choices,
  onChoose,
}: {
  name: string;
  value: Value | undefined;
  choices: readonly { value: Value; label: ReactNode }[];
  onChoose: (value: Value) => void;
}) {
  return (
    <Base.RadioGroup value={value} onValueChange={(next) => onChoose(next as Value)}>
      <MenuLabel>{name}</MenuLabel>
      {choices.map((choice) => (
        <Base.RadioItem key={choice.value} value={choice.value} className={styles.item} closeOnClick>
          <span className="grow">{choice.label}</span>
          <Base.RadioItemIndicator>
            <Icon name="check" size={14} />
          </Base.RadioItemIndicator>
        </Base.RadioItem>
      ))}
    </Base.RadioGroup>
  );
}

const MenuLabel = ({ children }: { children: ReactNode }) => (
  <Base.GroupLabel className={styles.label}>{children}</Base.GroupLabel>
);

export const MenuLine = () => <Base.Separator className={styles.line} />;

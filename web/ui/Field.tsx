import { type ComponentProps, type ReactNode, useId } from 'react';
import { cx } from '#web/ui/class-names.ts';
import styles from '#web/ui/field.module.css';

type FieldWords = {
  label: ReactNode;
  /** One line under the field: what it is for, or an example. */
  hint?: ReactNode;
  /** Names the place and what is expected there; replaces the hint. */
  error?: ReactNode;
  /** Keeps the label for those who hear the page, and hides it from sight. */
  labelHidden?: boolean;
};

type Wired = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined };

/** A label, a control and one line below it, tied together. `children` gets the control's ids. */
export function Field({
  label,
  hint,
  error,
  labelHidden,
  className,
  children,
}: FieldWords & { className?: string; children: (wired: Wired) => ReactNode }) {
  const id = useId();
  const below = error ?? hint;
  return (
    <div className={cx(styles.field, className)}>
      <label className={labelHidden ? 'sr' : styles.label} htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        'aria-describedby': below ? `${id}-below` : undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {below && (
        <p id={`${id}-below`} className={error ? styles.error : styles.hint}>
          {below}
        </p>
      )}
    </div>
  );
}

export function Input({
  label,
  hint,
  error,
  labelHidden,
  className,
  ...rest
}: FieldWords & ComponentProps<'input'>) {
  return (
    <Field label={label} hint={hint} error={error} labelHidden={labelHidden} className={className}>
      {(wired) => <input {...wired} {...rest} className={styles.control} />}
    </Field>
  );
}

export function TextArea({
  label,
  hint,
  error,
  labelHidden,
  className,
  ...rest
}: FieldWords & ComponentProps<'textarea'>) {
  return (
    <Field label={label} hint={hint} error={error} labelHidden={labelHidden} className={className}>
      {(wired) => <textarea rows={3} {...wired} {...rest} className={cx(styles.control, styles.area)} />}
    </Field>
  );
}

/** The machine's own list: best on phones, complete from the keyboard. Long lists: Combobox. */
export function Select({
  label,
  hint,
  error,
  labelHidden,
  className,
  children,
  ...rest
}: FieldWords & ComponentProps<'select'>) {
  return (
    <Field label={label} hint={hint} error={error} labelHidden={labelHidden} className={className}>
      {(wired) => (
        <select {...wired} {...rest} className={cx(styles.control, styles.select)}>
          {children}
        </select>
      )}
    </Field>
  );
}

export function Checkbox({ label, hint, className, ...rest }: FieldWords & ComponentProps<'input'>) {
  const id = useId();
  return (
    <div className={cx(styles.check, className)}>
      <input type="checkbox" id={id} aria-describedby={hint ? `${id}-below` : undefined} {...rest} />
      <div>
        <label htmlFor={id}>{label}</label>
        {hint && (
          <p id={`${id}-below`} className={styles.hint}>
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}

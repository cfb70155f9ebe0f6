import { Combobox as Base } from '@base-ui/react/combobox';
import { useMemo } from 'react';
import comboStyles from '#web/ui/combobox.module.css';
import { Field } from '#web/ui/Field.tsx';
import fieldStyles from '#web/ui/field.module.css';
import { Icon } from '#web/ui/Icon.tsx';

export type Choice = { value: string; label: string };

/** One of many, found by typing: zones, countries, people. */
export function Combobox({
  label,
  hint,
  error,
  labelHidden,
  choices,
  value,
  onChoose,
  placeholder,
  disabled,
}: {
  label: string;
  hint?: string;
  error?: string;
  labelHidden?: boolean;
  choices: readonly Choice[];
  value: string | null;
  onChoose: (value: string | null) => void;
  placeholder?: string;
  disabled?: boolean;
}) {
  const chosen = useMemo(() => choices.find((choice) => choice.value === value) ?? null, [choices, value]);
  return (
    <Field label={label} hint={hint} error={error} labelHidden={labelHidden}>
      {(wired) => (
        <Base.Root
          items={choices as Choice[]}
          value={chosen}
          onValueChange={(next: Choice | null) => onChoose(next?.value ?? null)}
          isItemEqualToValue={(one: Choice, other: Choice) => one.value === other.value}
          limit={80}
          autoHighlight
          disabled={disabled}
        >
          <div className={comboStyles.group}>
            <Base.Input {...wired} className={fieldStyles.control} placeholder={placeholder} />
            <Base.Trigger
              className={comboStyles.open}
              aria-label={`Show ${label.toLowerCase()}`}
              tabIndex={-1}
            >
              <Icon name="chevron-down" size={14} />
            </Base.Trigger>
          </div>
          <Base.Portal>
            <Base.Positioner className={comboStyles.positioner} sideOffset={4}>
              <Base.Popup className={comboStyles.popup}>
                <Base.Empty className={comboStyles.empty}>Nothing is called that.</Base.Empty>
                <Base.List className={comboStyles.list}>
                  {(choice: Choice) => (
                    <Base.Item key={choice.value} value={choice} className={comboStyles.item}>
                      {choice.label}
                    </Base.Item>
                  )}
                </Base.List>
              </Base.Popup>
            </Base.Positioner>
          </Base.Portal>
        </Base.Root>
      )}
    </Field>
  );
}

import type { Standing } from '#web/forms/visit/use-standing.ts';
import { Button } from '#web/ui/Button.tsx';
import { Icon } from '#web/ui/Icon.tsx';
import { Menu, MenuItem } from '#web/ui/Menu.tsx';

/** What may be recorded next of an appointment, as a menu; `label` names the button where several stand on a page. */
export function WhatBecameOfIt({ standing, label }: { standing: Standing; label?: string }) {
  const { choices, record, isWriting } = standing;
  return (
    <Menu
      trigger={
        <Button size="small" disabled={isWriting} aria-label={label}>
          What became of it
          <Icon name="chevron-down" size={14} />
        </Button>
      }
    >
      {choices.map((choice) => (
        <MenuItem key={choice.status} onSelect={() => record(choice)}>
          {choice.says}
        </MenuItem>
      ))}
    </Menu>
  );
}

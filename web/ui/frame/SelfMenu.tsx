import { useNavigate } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import type { Session } from '#api/session.ts';
import { useSwitchRep } from '#web/api/session.ts';
import { Key } from '#web/ui/Key.tsx';
import { Menu, MenuChoice, MenuItem, MenuLine } from '#web/ui/Menu.tsx';
import { chooseTheme, readTheme, type Theme } from '#web/ui/theme.ts';

const themes = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;

/** Who else may sit here, how it looks, and the ways to settings and keys. */
export default function SelfMenu({
  session,
  face,
  onKeys,
}: {
  session: Session;
  face: ReactElement<Record<string, unknown>>;
  onKeys: () => void;
}) {
  const navigate = useNavigate();
  const switching = useSwitchRep();
  const [theme, setTheme] = useState(readTheme);
  const choose = (next: Theme) => {
    chooseTheme(next);
    setTheme(next);
  };
  return (
    <Menu trigger={face} side="right" align="end" defaultOpen>
      <MenuChoice
        name="Working as"
        value={session.rep?.id}
        choices={session.reps.map((rep) => ({ value: rep.id, label: rep.name }))}
        onChoose={(repId) => switching.write(repId)}
      />
      <MenuLine />
      <MenuChoice name="Look" value={theme} choices={themes} onChoose={choose} />
      <MenuLine />
      <MenuItem icon="settings" onSelect={() => navigate({ to: '/settings' })}>
        Settings
      </MenuItem>
      <MenuItem icon="keyboard" onSelect={onKeys} end={<Key of="find.keys" />}>
        Keys
      </MenuItem>
    </Menu>
  );
}

import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { findPeopleQuery } from '#web/api/people.ts';
import { useRemoveSample, useSession, useSwitchRep } from '#web/api/session.ts';
import { tellLine } from '#web/inbound/line.ts';
import styles from '#web/ui/command-palette.module.css';
import { furtherPlaces, places } from '#web/ui/frame/places.ts';
import { Icon, type IconName } from '#web/ui/Icon.tsx';
import { Key } from '#web/ui/Key.tsx';
import { chooseTheme } from '#web/ui/theme.ts';

type Item = { id: string; words: string; quiet?: string; icon: IconName; key?: string; run: () => void };
type Group = { value: string; items: Item[] };

/** Find a person, a place or an action by typing; people are searched on the server. */
export default function CommandPalette({ onClose, onKeys }: { onClose: () => void; onKeys: () => void }) {
  const [typed, setTyped] = useState('');
  const groups = useGroups(typed.trim(), onKeys);
  const run = (item: Item) => {
    onClose();
    item.run();
  };
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.scrim} data-scrim="" />
        <Dialog.Popup className={styles.popup} aria-label="Find">
          <Autocomplete.Root
            open
            inline
            items={groups}
            filter={null}
            value={typed}
            onValueChange={setTyped}
            autoHighlight="always"
          >
            <div className={styles.field}>
              <Icon name="search" size={18} />
              <Autocomplete.Input
                className={styles.input}
                aria-label="Find a person, a place or an action"
                placeholder="A name, a company, a place to go"
              />
              <Dialog.Close className={styles.close} aria-label="Close">
                <Icon name="close" />
              </Dialog.Close>
            </div>
            <Autocomplete.Empty className={styles.empty}>
              {typed ? `Nobody and nothing here is called “${typed}”.` : null}
            </Autocomplete.Empty>
            <Autocomplete.List className={styles.list}>
              {(group: Group) => (
                <Autocomplete.Group key={group.value} items={group.items}>
                  <Autocomplete.GroupLabel className={styles.group}>{group.value}</Autocomplete.GroupLabel>
                  <Autocomplete.Collection>
                    {(item: Item) => (
                      <Autocomplete.Item
                        key={item.id}
                        value={item}
                        className={styles.item}
                        onClick={() => run(item)}
                      >
                        <Icon name={item.icon} />
                        <span className="ell">{item.words}</span>
                        <span className={styles.quiet}>{item.quiet}</span>
                        {item.key && <Key of={item.key} />}
                      </Autocomplete.Item>
                    )}
                  </Autocomplete.Collection>
                </Autocomplete.Group>
              )}
            </Autocomplete.List>
          </Autocomplete.Root>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function useGroups(typed: string, onKeys: () => void): Group[] {
  const asked = useDeferredValue(typed);
  const people = useQuery(findPeopleQuery(asked)).data?.rows ?? [];
  const navigate = useNavigate();
  const actions = useActions(onKeys);
  const found: Item[] = people.map((person) => ({
    id: person.id,
    words: person.name,
    quiet: [person.title, person.account, person.place].filter(Boolean).join(', '),
    icon: 'person',
    run: () => navigate({ to: '/people/$id', params: { id: person.id } }),
  }));
  const toPlaces: Item[] = [...places, ...furtherPlaces].map((place) => ({
    id: place.to,
    words: place.words,
    icon: place.icon,
    key: 'key' in place ? place.key : undefined,
    run: () => navigate({ to: place.to }),
  }));
  const fits = (item: Item) => item.words.toLowerCase().includes(typed.toLowerCase());
  return [
    { value: 'People', items: typed ? found : [] },
    { value: 'Places', items: toPlaces.filter(fits) },
    { value: 'Actions', items: actions.filter(fits) },
  ].filter((group) => group.items.length > 0);
}

function useActions(onKeys: () => void): Item[] {
  const navigate = useNavigate();
  const session = useSession();
  const switching = useSwitchRep();
  const removal = useRemoveSample();
  const reps = (session?.reps ?? []).filter((rep) => rep.id !== session?.rep?.id);
  const actions: Item[] = [
    {
      id: 'import',
      words: 'Import a list of people',
      icon: 'upload',
      run: () => navigate({ to: '/imports/new' }),
    },
    {
      id: 'they-called',
      words: 'They called: write it down',
      icon: 'phone-in',
      key: 'inbound.pick-up',
      run: () => tellLine({ is: 'write-down' }),
    },
    { id: 'keys', words: 'Show and change keys', icon: 'keyboard', key: 'find.keys', run: onKeys },
    ...reps.map(
      (rep): Item => ({
        id: `rep-${rep.id}`,
        words: `Work as ${rep.name}`,
        icon: 'person',
        run: () => switching.write(rep.id),
      }),
    ),
    { id: 'light', words: 'Light look', icon: 'sun', run: () => chooseTheme('light') },
    { id: 'dark', words: 'Dark look', icon: 'sun', run: () => chooseTheme('dark') },
    { id: 'system', words: 'Look as the system', icon: 'sun', run: () => chooseTheme('system') },
  ];
  if (session?.workspace?.isSample)
    actions.push({ id: 'sample', words: 'Remove the sample', icon: 'trash', run: () => removal.write() });
  return actions;
}

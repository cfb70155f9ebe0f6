import { useState } from 'react';
import { Button } from '#web/ui/Button.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';
import { Checkbox } from '#web/ui/Field.tsx';
import {
  type BindingId,
  bindingIds,
  bindings,
  formatKeys,
  keysFor,
  noChoice,
  takenBy,
  toStroke,
} from '#web/ui/keys/key-map.ts';
import styles from '#web/ui/keys/keys-help.module.css';
import { keyChoice, useKeyChoice } from '#web/ui/keys/use-keys.ts';

const isMac = /Mac|iP(hone|ad)/.test(navigator.platform);
const groups = [...new Set(bindingIds.map((id) => bindings[id].group))];

/** Every key in one list; each can be changed, and single keys can be turned off. Kept in this browser. */
export default function KeysHelp({ onClose }: { onClose: () => void }) {
  const choice = useKeyChoice();
  const [changing, setChanging] = useState<BindingId | null>(null);
  const [clash, setClash] = useState<string | null>(null);
  const take = (id: BindingId, keys: string) => {
    const other = takenBy(id, keys, choice);
    setClash(
      other &&
        `${formatKeys(keys, isMac)} is taken by “${bindings[other].says}”. Press another, or change that one first.`,
    );
    if (other) return;
    keyChoice.set({ ...choice, own: { ...choice.own, [id]: keys } });
    setChanging(null);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title="Keys"
      says="Single keys act only outside text fields. Choose one to change it."
      width="wide"
      actions={<Button onClick={() => keyChoice.set(noChoice)}>Back to ours</Button>}
    >
      <Checkbox
        label="Single keys act"
        hint="Turned off, only keys that type nothing (Enter, Del) and keys with Ctrl or ⌘ act."
        checked={choice.singleKeys}
        onChange={(event) => keyChoice.set({ ...choice, singleKeys: event.target.checked })}
      />
      <p className={styles.clash} role="status">
        {clash}
      </p>
      <div className={styles.groups}>
        {groups.map((group) => (
          <section key={group}>
            <h3 className={styles.group}>{group}</h3>
            <dl>
              {bindingIds
                .filter((id) => bindings[id].group === group)
                .map((id) => (
                  <div key={id} className={styles.binding}>
                    <dt>{bindings[id].says}</dt>
                    <dd>
                      <KeyButton
                        id={id}
                        label={labelOf(id)}
                        isChanging={changing === id}
                        onChange={() => setChanging(id)}
                        onTake={(keys) => take(id, keys)}
                        onLeave={() => setChanging(null)}
                      />
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );

  function labelOf(id: BindingId): string {
    const keys = keysFor(id, choice);
    return keys ? formatKeys(keys, isMac) : 'off';
  }
}

function KeyButton({
  id,
  label,
  isChanging,
  onChange,
  onTake,
  onLeave,
}: {
  id: BindingId;
  label: string;
  isChanging: boolean;
  onChange: () => void;
  onTake: (keys: string) => void;
  onLeave: () => void;
}) {
  return (
    <button
      type="button"
      className={styles.key}
      aria-label={
        isChanging
          ? `Press the new key for “${bindings[id].says}”`
          : `${label}: change the key for “${bindings[id].says}”`
      }
      onClick={onChange}
      onBlur={isChanging ? onLeave : undefined}
      onKeyDown={(event) => {
        if (!isChanging || event.key === 'Tab') return;
        const stroke = toStroke(event);
        event.preventDefault();
        event.stopPropagation();
        if (stroke === 'escape') onLeave();
        else if (stroke) onTake(stroke);
      }}
    >
      {isChanging ? 'press a key' : label}
    </button>
  );
}

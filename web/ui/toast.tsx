import { type ComponentType, useEffect, useState, useSyncExternalStore } from 'react';

type Action = { label: string; onClick: () => void };
/** `about`: words said of it before are replaced. */
export type ToastWords = {
  title: string;
  detail?: string;
  action?: Action;
  isProblem?: boolean;
  about?: string;
};

/** The stage comes with the first words there are to say; until it stands they wait here. */
const readStage = () => import('#web/ui/ToastStage.tsx');
let waiting: ToastWords[] = [];
let show: ((words: ToastWords) => void) | null = null;
let isAsked = false;
const listeners = new Set<() => void>();

function say(words: ToastWords) {
  if (show) return show(words);
  waiting.push(words);
  isAsked = true;
  for (const listener of listeners) listener();
}

/** Called by the stage once it stands: what waited is said, the rest goes straight to it. */
export function openStage(on: (words: ToastWords) => void): void {
  show = on;
  const said = waiting;
  waiting = [];
  for (const words of said) on(words);
}

/** Short words at the edge of the desk. A problem stays until it is closed; the rest goes by itself. */
export const toast = {
  done: (title: string, detail?: string, action?: Action, about?: string) =>
    say({ title, detail, action, about }),
  problem: (title: string, detail?: string, action?: Action) =>
    say({ title, detail, action, isProblem: true }),
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Where the stage will stand. It is read ahead, so that it can say when the server is out of reach. */
export function Toaster() {
  const asked = useSyncExternalStore(subscribe, () => isAsked);
  const [Stage, setStage] = useState<ComponentType | null>(null);
  useEffect(() => {
    const read = () =>
      readStage().then(
        (file) => setStage(() => file.default),
        // Out of reach before it was read: the notice over the sheet says so.
        () => undefined,
      );
    if (asked) {
      read();
      return;
    }
    const timer = setTimeout(read, readAheadMs);
    return () => clearTimeout(timer);
  }, [asked]);
  return Stage && <Stage />;
}

/** After the first page stands and is quiet. */
const readAheadMs = 4000;

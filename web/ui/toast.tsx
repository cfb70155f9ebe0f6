import { lazy, Suspense, useSyncExternalStore } from 'react';
import styles from '#web/ui/toast.module.css';

type Action = { label: string; onClick: () => void };
type Words = { title: string; detail?: string; action?: Action; isProblem?: boolean };

/** Sonner comes with the first words there are to say; until it stands they wait here. */
const Stage = lazy(() => import('#web/ui/ToastStage.tsx'));
let isAsked = false;
const listeners = new Set<() => void>();

function say({ title, detail, action, isProblem }: Words) {
  isAsked = true;
  for (const listener of listeners) listener();
  void import('sonner').then(({ toast: sonner }) =>
    sonner(title, {
      description: detail,
      action,
      duration: isProblem ? Number.POSITIVE_INFINITY : action ? 8000 : 4000,
      className: isProblem ? styles.problem : undefined,
    }),
  );
}

/** Short words at the edge of the desk. A problem stays until it is closed; the rest goes by itself. */
export const toast = {
  done: (title: string, detail?: string, action?: Action) => say({ title, detail, action }),
  problem: (title: string, detail?: string, action?: Action) =>
    say({ title, detail, action, isProblem: true }),
};

export function Toaster() {
  const asked = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => isAsked,
  );
  if (!asked) return null;
  return (
    <Suspense>
      <Stage />
    </Suspense>
  );
}

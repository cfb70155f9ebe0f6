import { useSyncExternalStore } from 'react';

/** The four layouts of the design: phone under 720, narrow under 1024, medium under 1280, else wide. */
export type Width = 'phone' | 'narrow' | 'medium' | 'wide';

const edges = [720, 1024, 1280].map((edge) => window.matchMedia(`(min-width: ${edge}px)`));

const read = (): Width => {
  const passed = edges.filter((edge) => edge.matches).length;
  return (['phone', 'narrow', 'medium', 'wide'] as const)[passed] ?? 'wide';
};

function subscribe(listener: () => void) {
  for (const edge of edges) edge.addEventListener('change', listener);
  return () => {
    for (const edge of edges) edge.removeEventListener('change', listener);
  };
}

export const useWidth = (): Width => useSyncExternalStore(subscribe, read);

import { useEffect, useRef, useState } from 'react';
import { hasKey, type Stop, stepFrom } from '#web/pages/visits/stops.ts';
import { useAnswerKeys, useKeys } from '#web/ui/keys/use-keys.ts';

/** The stop that is open, and the one that is only looked at, in the agenda and on the map alike. */
export type Pick = {
  opened: string | null;
  pointed: string | null;
  /** Opens one and takes the keyboard there; null closes. */
  open: (id: string | null) => void;
  toggle: (id: string) => void;
  point: (id: string | null) => void;
  /** The keyboard came to one. */
  hold: (id: string) => void;
};

/** Letters open, arrows move, Escape closes. @param begins what is open at the beginning */
export function usePick(stops: readonly Stop[], begins: string | null): Pick {
  const [first] = useState(begins);
  const [opened, setOpened] = useState(first);
  const [pointed, setPointed] = useState<string | null>(null);
  const asked = useRef<string | null>(null);
  const open = (id: string | null) => {
    if (id === opened && id !== null) return focusStop(id);
    asked.current = id ?? opened;
    setOpened(id);
  };
  // The keyboard follows once the stop is drawn as it will stand.
  useEffect(() => {
    if (asked.current === null) return;
    focusStop(asked.current);
    asked.current = null;
  });
  useEffect(() => {
    if (first !== null) showStop(first);
  }, [first]);
  const hold = useHold(stops);
  const step = (by: 1 | -1) => {
    const next = stepFrom(stops, opened, by);
    if (next) open(next.id);
  };
  useAnswerKeys(
    Object.fromEntries(stops.filter(hasKey).map((stop) => [stop.label.toLowerCase(), () => open(stop.id)])),
  );
  useKeys({ 'visit.next': () => step(1), 'visit.previous': () => step(-1) }, stops.length > 0);
  useKeys({ 'visit.close': () => open(null) }, opened !== null);
  const toggle = (id: string) => setOpened(opened === id ? null : id);
  return { opened, pointed, open, toggle, point: setPointed, hold };
}

/** Where the keyboard was: a stop that is used or left out goes, and whoever stands in its place has the keyboard. */
function useHold(stops: readonly Stop[]): (id: string) => void {
  const held = useRef<{ id: string; index: number } | null>(null);
  useEffect(() => {
    if (held.current === null || document.activeElement !== document.body) return;
    const { id, index } = held.current;
    if (stops.some((stop) => stop.id === id)) return;
    held.current = null;
    const next = stops[Math.min(index, stops.length - 1)];
    if (next) focusStop(next.id);
  }, [stops]);
  return (id) => {
    held.current = { id, index: stops.findIndex((stop) => stop.id === id) };
  };
}

function focusStop(id: string) {
  const stop = document.getElementById(stopElementId(id));
  const target = stop?.querySelector<HTMLElement>('[data-first]') ?? stop?.querySelector('button');
  target?.focus({ preventScroll: true });
  showStop(id);
}

const showStop = (id: string) =>
  document.getElementById(stopElementId(id))?.scrollIntoView({ block: 'nearest' });

export const stopElementId = (id: string): string => `stop-${id}`;

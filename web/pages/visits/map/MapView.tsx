import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { settingsQuery } from '#web/api/settings.ts';
import { Whole } from '#web/pages/visits/Drawn.tsx';
import { DrawnGround } from '#web/pages/visits/map/DrawnGround.tsx';
import styles from '#web/pages/visits/map/map.module.css';
import {
  fitView,
  type LonLat,
  type Size,
  scaleOf,
  unproject,
  type View,
  zoomAt,
} from '#web/pages/visits/map/mercator.ts';
import { Pins } from '#web/pages/visits/map/Pins.tsx';
import { placesOf, type Scene } from '#web/pages/visits/map/scene.ts';
import { IconButton } from '#web/ui/Button.tsx';
import { cx } from '#web/ui/class-names.ts';
import { piece } from '#web/ui/piece.tsx';

const GlGround = piece(() => import('#web/pages/visits/map/GlGround.tsx'));

/** What lies under the pins: both kinds draw the same lines, and tell when a hand moved them. */
export type Ground = {
  scene: Scene;
  view: View;
  size: Size;
  picked: string | null;
  onView: (view: View) => void;
};

type Props = {
  scene: Scene;
  picked: string | null;
  pointed: string | null;
  onPick: (id: string) => void;
  onPoint: (id: string | null) => void;
  /** A pin was dragged to where somebody really is. */
  onPlace: (personId: string, place: LonLat) => void;
  /** What is in sight first, where it is not all of the scene; null: nothing is known. */
  begins?: LonLat | null;
  /** The ground was pressed. */
  onPress?: (place: LonLat) => void;
};

/** Kept free around what is shown, for cards and controls. */
const marginPx = 64;

/** Pins and lines on a ground that can be moved; drawn plainly where this machine cannot paint a map. */
export function MapView(props: Props) {
  const { scene, picked, begins, onPress } = props;
  const box = useRef<HTMLDivElement>(null);
  const size = useSize(box);
  const [view, setView] = useState<View | null>(null);
  const styleUrl = useQuery(settingsQuery).data?.visits.mapStyleUrl ?? null;
  const isPaintable = usePaintable();
  const pressed = useRef({ x: 0, y: 0 });
  const inSight = begins === undefined ? placesOf(scene) : begins === null ? [] : [begins];
  const fitted = size && fitView(inSight, size, marginPx);
  const shown = view ?? fitted;
  if (!size || !shown) return <div ref={box} className={styles.map} />;
  const ground: Ground = { scene, view: shown, size, picked, onView: setView };
  const middle = { x: size.width / 2, y: size.height / 2 };
  const drawn = <DrawnGround {...ground} />;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: degrees can be typed as well
    // biome-ignore lint/a11y/useKeyWithClickEvents: degrees can be typed as well
    <div
      ref={box}
      className={cx(styles.map, onPress && styles.pressable)}
      onPointerDown={({ clientX, clientY }) => {
        pressed.current = { x: clientX, y: clientY };
      }}
      onClick={({ clientX, clientY, target, currentTarget }) => {
        const isDrag = Math.hypot(clientX - pressed.current.x, clientY - pressed.current.y) > 4;
        if (!onPress || isDrag || (target as Element).closest('button')) return;
        const { left, top } = currentTarget.getBoundingClientRect();
        onPress(unproject({ x: clientX - left, y: clientY - top }, shown, size));
      }}
    >
      {isPaintable ? <GlGround {...ground} styleUrl={styleUrl} fallback={drawn} /> : drawn}
      <Pins {...props} view={shown} size={size} />
      <Scale view={shown} />
      <Controls
        onZoom={(steps) => setView(zoomAt(shown, steps, middle, size))}
        onFit={() => setView(null)}
        isFitted={view === null}
      />
    </div>
  );
}

function Controls({
  onZoom,
  onFit,
  isFitted,
}: {
  onZoom: (steps: number) => void;
  onFit: () => void;
  isFitted: boolean;
}) {
  return (
    <div className={styles.controls}>
      <IconButton icon="plus" label="Nearer" onClick={() => onZoom(1)} />
      <IconButton icon="minus" label="Farther" onClick={() => onZoom(-1)} />
      <Control label="The whole day" isOff={isFitted} onClick={onFit}>
        <Whole />
      </Control>
    </div>
  );
}

function Control({
  label,
  isOff,
  onClick,
  children,
}: {
  label: string;
  isOff: boolean;
  onClick: () => void;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      className={cx(styles.control, isOff && styles.off)}
      aria-label={label}
      title={label}
      onClick={onClick}
    >
      {children}
    </button>
  );
}

/** How long so much of the map is. */
function Scale({ view }: { view: View }) {
  const { metres, pixels } = scaleOf(view, 110);
  return (
    <p className={styles.scale} style={{ width: pixels }}>
      {metres >= 1000 ? `${metres / 1000} km` : `${metres} m`}
    </p>
  );
}

function useSize(box: React.RefObject<HTMLDivElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const read = () => {
      const { clientWidth: width, clientHeight: height } = element;
      if (width > 0 && height > 0)
        setSize((was) => (was?.width === width && was.height === height ? was : { width, height }));
    };
    read();
    const watch = new ResizeObserver(read);
    watch.observe(element);
    return () => watch.disconnect();
  }, [box]);
  return size;
}

/** Asked once the agenda stands: the map is read after it, and only where the machine can paint it. */
function usePaintable(): boolean {
  const [isPaintable, setPaintable] = useState(false);
  useEffect(() => {
    const canvas = document.createElement('canvas');
    setPaintable(canvas.getContext('webgl2') !== null);
  }, []);
  return isPaintable;
}

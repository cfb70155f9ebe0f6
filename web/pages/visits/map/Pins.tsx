import { useRef, useState } from 'react';
import { cardWidth, layCards, type Side, spread } from '#web/pages/visits/map/lay-pins.ts';
import styles from '#web/pages/visits/map/map.module.css';
import {
  type LonLat,
  type Point,
  project,
  type Size,
  unproject,
  type View,
} from '#web/pages/visits/map/mercator.ts';
import type { Pin, Scene } from '#web/pages/visits/map/scene.ts';
import { cx } from '#web/ui/class-names.ts';

type Props = {
  scene: Scene;
  view: View;
  size: Size;
  picked: string | null;
  pointed: string | null;
  onPick: (id: string) => void;
  onPoint: (id: string | null) => void;
  onPlace: (personId: string, place: LonLat) => void;
};

/** The stops over the ground, each with its card where there is room; the agenda has the same for the keyboard. */
export function Pins({ scene: { pins }, view, size, picked, pointed, ...on }: Props) {
  const points = spread(pins.map(({ at }) => project(at, view, size)));
  const hasCard = ({ id, look }: Pin) => id === picked || id === pointed || look === 'confirmed';
  const widths = pins.map((pin) => (hasCard(pin) ? cardWidth(pin.title, pin.says) : null));
  const sides = layCards(
    points,
    widths,
    size,
    pins.findIndex(({ id }) => id === picked),
  );
  return (
    <div className={styles.pins}>
      {pins.map((pin, index) => (
        <OnePin
          key={pin.id}
          pin={pin}
          point={points[index]!}
          side={sides[index] ?? null}
          isPicked={pin.id === picked}
          isPointed={pin.id === pointed}
          placeAt={(point) => unproject(point, view, size)}
          {...on}
        />
      ))}
    </div>
  );
}

/** Less than this is a press and no drag. */
const dragPx = 6;

function OnePin({
  pin,
  point,
  side,
  isPicked,
  isPointed,
  placeAt,
  onPick,
  onPoint,
  onPlace,
}: {
  pin: Pin;
  point: Point;
  side: Side | null;
  isPicked: boolean;
  isPointed: boolean;
  placeAt: (point: Point) => LonLat;
} & Pick<Props, 'onPick' | 'onPoint' | 'onPlace'>) {
  const { id, label, look, title, says, personId } = pin;
  const begun = useRef<Point | null>(null);
  const [moved, setMoved] = useState<Point | null>(null);
  const at = moved ? { x: point.x + moved.x, y: point.y + moved.y } : point;
  return (
    <div
      className={cx(styles.at, isPicked && styles.picked, isPointed && styles.pointed)}
      style={{ transform: `translate(${at.x}px, ${at.y}px)` }}
    >
      <button
        type="button"
        tabIndex={-1}
        className={cx(styles.pin, styles[`${look}Pin`], moved && styles.dragged)}
        aria-label={`${label}, ${title}, ${says}`}
        title="Drag to where they really are"
        onMouseEnter={() => onPoint(id)}
        onMouseLeave={() => onPoint(null)}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          begun.current = { x: event.clientX, y: event.clientY };
        }}
        onPointerMove={({ clientX, clientY }) => {
          if (!begun.current) return;
          const by = { x: clientX - begun.current.x, y: clientY - begun.current.y };
          if (moved || Math.hypot(by.x, by.y) > dragPx) setMoved(by);
        }}
        onPointerUp={() => {
          begun.current = null;
          if (moved) onPlace(personId, placeAt(at));
          else onPick(id);
          setMoved(null);
        }}
        onPointerCancel={() => {
          begun.current = null;
          setMoved(null);
        }}
      >
        {label}
      </button>
      {side && !moved && (
        <div className={cx(styles.tip, styles[side])} aria-hidden="true">
          <b>{title}</b>
          <span>{says}</span>
        </div>
      )}
    </div>
  );
}

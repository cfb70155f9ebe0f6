import { useEffect, useRef } from 'react';
import type { Ground } from '#web/pages/visits/map/MapView.tsx';
import styles from '#web/pages/visits/map/map.module.css';
import { panBy, project, zoomAt } from '#web/pages/visits/map/mercator.ts';
import type { Shape } from '#web/pages/visits/map/scene.ts';
import { cx } from '#web/ui/class-names.ts';

/** Areas and lines on plain ground, moved by hand and wheel: for machines that paint no map, and until it is read. */
export function DrawnGround({ scene, view, size, picked, onView }: Ground) {
  const svg = useRef<SVGSVGElement>(null);
  const last = useRef<{ x: number; y: number } | null>(null);
  const now = useRef({ view, size, onView });
  now.current = { view, size, onView };
  useEffect(() => {
    const element = svg.current;
    if (!element) return;
    // A wheel that moves the map must not move the page, which only a listener of one's own may forbid.
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const { view, size, onView } = now.current;
      onView(zoomAt(view, -event.deltaY / 300, { x: event.offsetX, y: event.offsetY }, size));
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, []);
  const path = ({ line }: Shape) =>
    line
      .map((place, index) => {
        const { x, y } = project(place, view, size);
        return `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`;
      })
      .join('');
  return (
    <svg
      ref={svg}
      className={styles.ground}
      aria-hidden="true"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        last.current = { x: event.clientX, y: event.clientY };
      }}
      onPointerMove={(event) => {
        if (!last.current) return;
        const by = { x: event.clientX - last.current.x, y: event.clientY - last.current.y };
        last.current = { x: event.clientX, y: event.clientY };
        onView(panBy(view, by, size));
      }}
      onPointerUp={() => {
        last.current = null;
      }}
    >
      {scene.near.map((shape) => (
        <path key={shape.of} className={styles.nearArea} d={path(shape)} />
      ))}
      {scene.route.map((shape) => (
        <path key={shape.of} className={styles.route} d={path(shape)} />
      ))}
      {scene.spurs.map((shape) => (
        <path
          key={shape.of}
          className={cx(styles.spur, shape.of === picked && styles.spurOn)}
          d={path(shape)}
        />
      ))}
    </svg>
  );
}

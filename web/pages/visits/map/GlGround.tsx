import type { GeoJSONSource, StyleSpecification } from 'maplibre-gl';
import { Map as GlMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { useEffect, useRef, useState } from 'react';
import { layersOf, type OverlayInk, overlays } from '#web/pages/visits/map/gl-layers.ts';
import type { Ground } from '#web/pages/visits/map/MapView.tsx';
import styles from '#web/pages/visits/map/map.module.css';
import { onThemeChange, readToken } from '#web/pages/visits/map/theme-ink.ts';
import { toast } from '#web/ui/toast.tsx';

// From our own server, as everything is: the desk's policy lets no worker be made of a text.
setWorkerUrl(workerUrl);

/** Nothing but ground: the page's own colour shows through, and nobody is asked for anything. */
const plain: StyleSpecification = { version: 8, sources: {}, layers: [] };

/** MapLibre: plain ground by default, or the style that the settings name, with our areas and lines over it. */
export default function GlGround({
  scene,
  view,
  size,
  picked,
  onView,
  styleUrl,
}: Ground & { styleUrl: string | null }) {
  const box = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<GlMap | null>(null);
  const now = useRef({ view, onView });
  now.current = { view, onView };
  const told = useRef<Ground['view'] | null>(null);
  const isOurs = useRef(false);
  useEffect(() => {
    if (!box.current) return;
    const made = beginMap(box.current, now.current.view, styleUrl);
    made.on('move', () => {
      if (isOurs.current) return;
      told.current = viewOf(made);
      now.current.onView(told.current);
    });
    made.once('styledata', () => setMap(made));
    return () => {
      setMap(null);
      made.remove();
    };
  }, [styleUrl]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is measured anew when the pins are
  useEffect(() => {
    isOurs.current = true;
    map?.resize();
    isOurs.current = false;
  }, [map, size]);
  useEffect(() => {
    // A view the map told of itself is behind it already where it still moves.
    if (!map || view === told.current) return;
    isOurs.current = true;
    map.jumpTo({ center: [view.longitude, view.latitude], zoom: view.zoom });
    isOurs.current = false;
  }, [map, view]);
  useEffect(() => {
    if (!map) return;
    drawOver(map, scene, picked);
    return onThemeChange(() => repaint(map));
  }, [map, scene, picked]);
  return <div ref={box} className={styles.ground} />;
}

function drawOver(map: GlMap, scene: Ground['scene'], picked: string | null): void {
  for (const [name, data] of Object.entries(overlays(scene, picked))) {
    const source = map.getSource<GeoJSONSource>(name);
    if (source) source.setData(data);
    else map.addSource(name, { type: 'geojson', data });
  }
  for (const layer of layersOf(readInk())) if (!map.getLayer(layer.id)) map.addLayer(layer);
}

function repaint(map: GlMap): void {
  for (const { id, paint = {} } of layersOf(readInk()))
    for (const [name, value] of Object.entries(paint)) map.setPaintProperty(id, name as 'line-color', value);
}

function beginMap(container: HTMLElement, view: Ground['view'], styleUrl: string | null): GlMap {
  const map = new GlMap({
    container,
    style: styleUrl ?? plain,
    center: [view.longitude, view.latitude],
    zoom: view.zoom,
    // Whoever made a style is named on it.
    attributionControl: styleUrl ? {} : false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    maxPitch: 0,
    fadeDuration: 0,
    // The part of the page it stands in is the map; this is what is moved beneath the pins.
    locale: { 'Map.Title': 'Ground to move and zoom' },
    // With the pins, which go by the same measure.
    trackResize: false,
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  let isPlain = styleUrl === null;
  map.on('error', () => {
    if (isPlain) return;
    isPlain = true;
    if (!map.isStyleLoaded()) map.setStyle(plain, { diff: false });
    toast.problem(
      'The map’s own style could not be read.',
      'Its pins and lines stand on plain ground. The address is in the settings.',
    );
  });
  return map;
}

const viewOf = (map: GlMap): Ground['view'] => {
  const { lng, lat } = map.getCenter();
  return { longitude: lng, latitude: lat, zoom: map.getZoom() };
};

const readInk = (): OverlayInk => ({
  area: readToken('--call-fill'),
  route: readToken('--call'),
  spur: readToken('--ink-2'),
  spurOn: readToken('--ink'),
});

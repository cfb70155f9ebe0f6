/** Somewhere in degrees. */
export type LonLat = { longitude: number; latitude: number };
/** A place on the screen, in pixels from the map's upper left. */
export type Point = { x: number; y: number };
export type Size = { width: number; height: number };
/** What the map shows: its middle, and how near; each whole step of zoom doubles it. */
export type View = LonLat & { zoom: number };

/** Pixels that the whole earth is wide at zoom 0, as MapLibre counts. */
const worldPixels = 512;
const farthestLatitude = 85.051129;
/** Nearer than a street corner says more than is known; farther than a continent says nothing. */
export const nearestZoom = 17;
const farthestZoom = 2;

/** Web Mercator: the earth as a square of side 1, y downwards. */
export function toWorld({ longitude, latitude }: LonLat): Point {
  const within = Math.min(farthestLatitude, Math.max(-farthestLatitude, latitude));
  const north = Math.log(Math.tan(Math.PI / 4 + (within * Math.PI) / 360));
  return { x: (longitude + 180) / 360, y: (1 - north / Math.PI) / 2 };
}

export function fromWorld({ x, y }: Point): LonLat {
  const latitude = (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
  return { longitude: x * 360 - 180, latitude };
}

/** Where a place stands on the screen. */
export function project(place: LonLat, view: View, { width, height }: Size): Point {
  const scale = worldPixels * 2 ** view.zoom;
  const [at, middle] = [toWorld(place), toWorld(view)];
  return { x: width / 2 + (at.x - middle.x) * scale, y: height / 2 + (at.y - middle.y) * scale };
}

/** Which place stands at a point of the screen. */
export function unproject({ x, y }: Point, view: View, { width, height }: Size): LonLat {
  const scale = worldPixels * 2 ** view.zoom;
  const middle = toWorld(view);
  return fromWorld({ x: middle.x + (x - width / 2) / scale, y: middle.y + (y - height / 2) / scale });
}

/**
 * The nearest view that has every place in it.
 * @param margin pixels kept free at each side
 * @param nearest the zoom one place alone is shown at
 */
export function fitView(
  places: readonly LonLat[],
  { width, height }: Size,
  margin: number,
  nearest = 13,
): View {
  if (places.length === 0) return { longitude: -96, latitude: 45, zoom: farthestZoom };
  const points = places.map(toWorld);
  const [west, east] = edges(points.map(({ x }) => x));
  const [north, south] = edges(points.map(({ y }) => y));
  const free = { x: Math.max(40, width - 2 * margin), y: Math.max(40, height - 2 * margin) };
  const scale = Math.min(free.x / Math.max(east - west, 1e-9), free.y / Math.max(south - north, 1e-9));
  const middle = fromWorld({ x: (west + east) / 2, y: (north + south) / 2 });
  return { ...middle, zoom: clampZoom(Math.min(nearest, Math.log2(scale / worldPixels))) };
}

const edges = (values: readonly number[]): [number, number] => [Math.min(...values), Math.max(...values)];

export const clampZoom = (zoom: number): number => Math.min(nearestZoom, Math.max(farthestZoom, zoom));

/** The view moved by pixels, as a hand moves it. */
export function panBy(view: View, by: Point, size: Size): View {
  const at = { x: size.width / 2 - by.x, y: size.height / 2 - by.y };
  return { ...unproject(at, view, size), zoom: view.zoom };
}

/** Nearer or farther, with the place under `at` staying under it. */
export function zoomAt(view: View, steps: number, at: Point, size: Size): View {
  const zoom = clampZoom(view.zoom + steps);
  const held = unproject(at, view, size);
  const moved = project(held, { ...view, zoom }, size);
  return panBy({ ...view, zoom }, { x: at.x - moved.x, y: at.y - moved.y }, size);
}

/** A length for the scale: the roundest one that is at most so wide, and how wide it is. */
export function scaleOf(view: View, widest: number): { metres: number; pixels: number } {
  const around = 40_075_016.7 * Math.cos((view.latitude * Math.PI) / 180);
  const metresPerPixel = around / (worldPixels * 2 ** view.zoom);
  const most = metresPerPixel * widest;
  const ten = 10 ** Math.floor(Math.log10(most));
  const metres = ([5, 2, 1].find((times) => times * ten <= most) ?? 1) * ten;
  return { metres, pixels: metres / metresPerPixel };
}

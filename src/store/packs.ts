import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Topology } from 'topojson-specification'
import { type Pack, packProblem, parsePack } from '../domain/pack.ts'
import { type Organs, parseOrgans } from '../domain/pack-organs.ts'
import { type Places, parsePlaces } from '../domain/pack-places.ts'
import { type ExampleProgramme, parseExampleProgramme } from '../domain/pack-programme.ts'
import { type ExampleSignIns, parseExampleSignIns } from '../domain/pack-sign-ins.ts'

/** A pack with its files, read and checked. A field without ground has no places and no map. */
export interface LoadedPack {
  dir: string
  pack: Pack
  places: Places | null
  map: Topology | null
  demonstration: Demonstration | null
}

/** What a pack brings to show itself with. */
export interface Demonstration {
  organs: Organs
  communique: string
  programme: ExampleProgramme
  signIns: ExampleSignIns
}

/** Reads and checks the pack in a folder; throws `pack.invalid` with the file and the path of every fault. */
export async function loadPack(dir: string): Promise<LoadedPack> {
  const json = (file: string) => readJson(join(dir, file), file)
  const pack = parsePack((await json('pack.json')) ?? missing('pack.json'))
  const [placesJson, map, organs, communique, programme, signIns] = await Promise.all([
    json('places.json'),
    json('map.topo.json'),
    json('organs.json'),
    readText(join(dir, 'communique.txt')),
    json('programme.json'),
    json('sign-ins.json'),
  ])
  const places = placesJson === null ? null : parsePlaces(placesJson, pack)
  return {
    dir,
    pack,
    places,
    map: map === null ? null : (map as Topology),
    demonstration: demonstrationOf({ pack, places }, { organs, communique, programme, signIns }),
  }
}

function demonstrationOf(
  { pack, places }: Pick<LoadedPack, 'pack' | 'places'>,
  files: { organs: unknown; communique: string | null; programme: unknown; signIns: unknown },
): Demonstration | null {
  const { organs, communique, programme, signIns } = files
  if (Object.values(files).every((file) => file === null)) return null
  const text = communique ?? missing('communique.txt')
  return {
    organs: parseOrgans(organs ?? missing('organs.json'), pack),
    communique: text,
    programme: parseExampleProgramme(programme ?? missing('programme.json'), pack, text),
    signIns: parseExampleSignIns(signIns ?? missing('sign-ins.json'), pack, places),
  }
}

async function readJson(path: string, file: string): Promise<unknown> {
  const text = await readText(path)
  if (text === null) return null
  try {
    return JSON.parse(text)
  } catch (error) {
    throw packProblem(file, [{ path: '', message: (error as Error).message }])
  }
}

async function readText(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

function missing(file: string): never {
  throw packProblem(file, [{ path: '', message: 'the file is missing' }])
}

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Topology } from 'topojson-specification'
import { type Pack, packProblem, parsePack } from '../domain/pack.ts'
import { type Organs, parseOrgans } from '../domain/pack-organs.ts'
import { type Places, parsePlaces } from '../domain/pack-places.ts'
import { type ExampleProgramme, parseExampleProgramme } from '../domain/pack-programme.ts'

/** A pack with its files, read and checked. A field without ground has no places and no map. */
export interface LoadedPack {
  dir: string
  pack: Pack
  places: Places | null
  map: Topology | null
  demonstration: { organs: Organs; communique: string; programme: ExampleProgramme } | null
}

/** Reads and checks the pack in a folder; throws `pack.invalid` with the file and the path of every fault. */
export async function loadPack(dir: string): Promise<LoadedPack> {
  const json = (file: string) => readJson(join(dir, file), file)
  const pack = parsePack((await json('pack.json')) ?? missing('pack.json'))
  const [places, map, organs, communique, programme] = await Promise.all([
    json('places.json'),
    json('map.topo.json'),
    json('organs.json'),
    readText(join(dir, 'communique.txt')),
    json('programme.json'),
  ])
  return {
    dir,
    pack,
    places: places === null ? null : parsePlaces(places, pack),
    map: map === null ? null : (map as Topology),
    demonstration: demonstrationOf(pack, organs, communique, programme),
  }
}

function demonstrationOf(pack: Pack, organs: unknown, communique: string | null, programme: unknown) {
  if (organs === null && communique === null && programme === null) return null
  const text = communique ?? missing('communique.txt')
  return {
    organs: parseOrgans(organs ?? missing('organs.json'), pack),
    communique: text,
    programme: parseExampleProgramme(programme ?? missing('programme.json'), pack, text),
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

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Fixture } from '../../src/reader/fixture.ts'

/** A text with the answers a person gave. */
export type Sample = { id: string; source: string; clean: string; gold: Fixture }

const repository = fileURLToPath(new URL('../..', import.meta.url))

/** Our own fixtures, written in the schema of the annotation guideline. */
export const ownFixtures: readonly Sample[] = ['fixtures', 'fixtures-chinese', 'fixtures-english'].flatMap(
  (folder) => samplesIn(join(repository, 'test/reader', folder)),
)

/** Where the shared fixtures are looked for: YIPANQI_FIXTURES, else beside the repository. */
export const sharedFolder = process.env.YIPANQI_FIXTURES ?? join(repository, '../shared/communiques')

/** The shared fixtures; none where the folder is missing. */
export const sharedFixtures: readonly Sample[] = samplesIn(sharedFolder)

/** Where the report the project began with is looked for: YIPANQI_SEEDS, else beside the repository. */
export const seedFolder = process.env.YIPANQI_SEEDS ?? join(repository, '../shared/seeds')

/** The text of the seed, or null where the folder is missing. */
export const seedText: string | null = readSeed()

function samplesIn(folder: string): Sample[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((file) => /^\d+-.*\.json$/.test(file))
    .sort()
    .map((file) => {
      const id = file.slice(0, -'.json'.length)
      const source = readFileSync(join(folder, `${id}.txt`), 'utf8')
      const cleanFile = join(folder, `${id}.clean.txt`)
      const clean = existsSync(cleanFile) ? readFileSync(cleanFile, 'utf8') : source
      return { id, source, clean, gold: JSON.parse(readFileSync(join(folder, file), 'utf8')) as Fixture }
    })
}

function readSeed(): string | null {
  const file = join(seedFolder, '000_07b95af8600e9c25.txt')
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}

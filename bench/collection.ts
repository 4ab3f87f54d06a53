/**
 * Reads ten megabytes at once: a collection of reports, and texts made to be hard. Each is read in a process of its own,
 * with the limits of the server; printed are the time, how it grows with the length, and the memory beside the text.
 */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { serverFlags } from '../bin/runtime.mjs'
import { Problem } from '../src/domain/problem.ts'
import { readCommunique } from '../src/reader/communique.ts'
import { ownFixtures } from '../test/reader/fixtures.ts'

const bytes = 10_000_000
const goals = { growth: 5, memory: 20 }

const repeated = (piece: string) => (size: number) => piece.repeat(Math.ceil(size / Buffer.byteLength(piece)))

const texts: Record<string, (size: number) => string> = {
  'reports, one after another': collection,
  'reports, in one endless line': (size) => collection(size).replaceAll('\n', ''),
  'nested brackets': repeated('（“《'),
  'brackets that open and close': (size) => repeated('（“《')(size / 2) + repeated('》”）')(size / 2),
  'one endless line': repeated('各部门要加强领导，'),
  'nothing but ordinals': repeated('一是抓。二是做。三是看。'),
  'joined actors': (size) => `请${repeated('各部门和')(size)}`,
  'meetings held': repeated('召开'),
  readings: repeated('會(hui)'),
  'lost bytes': repeated('中?shù)'),
  'English modals': repeated('must to the '),
}

/** Every copy of a report differs from the one before, so that none is taken for a repeated block. */
function collection(size: number): string {
  const pieces: string[] = []
  for (let length = 0, i = 0; length < size; i++) {
    const { clean } = ownFixtures[i % ownFixtures.length]!
    const piece = clean.replaceAll('。', () => `（${i}）。`)
    pieces.push(piece)
    length += Buffer.byteLength(piece) + 2
  }
  return pieces.join('\n\n')
}

type Reading = { seconds: number; memory: number; directives: number | null }

/** Prints a line for each of the texts; returns how many miss a goal. */
export function measureCollections(print: (line: string) => void): number {
  print(
    `\nten megabytes at once: time · time of 10 MB over that of 2.5 MB · memory over the text (goals ≤ ${goals.growth} · ≤ ${goals.memory})`,
  )
  let missed = 0
  for (const name of Object.keys(texts)) {
    const [part, whole] = [bytes / 4, bytes].map((size) => readApart(name, size)) as [Reading, Reading]
    const growth = whole.seconds / Math.max(part.seconds, 0.5)
    const memory = whole.memory / bytes
    const isMet = growth <= goals.growth && memory <= goals.memory
    if (!isMet) missed++
    const what = whole.directives === null ? 'refused' : `${whole.directives} directives`
    print(
      `  ${isMet ? 'met   ' : 'MISSED'} ${name.padEnd(30)} ${whole.seconds.toFixed(1).padStart(5)} s · ${growth.toFixed(1)} · ${memory.toFixed(1)}   ${what}`,
    )
  }
  return missed
}

function readApart(name: string, size: number): Reading {
  const script = fileURLToPath(import.meta.url)
  return JSON.parse(
    execFileSync(process.execPath, [...serverFlags, script, name, String(size)], { encoding: 'utf8' }),
  ) as Reading
}

function readHere(name: string, size: number): Reading {
  const text = texts[name]!(size)
  readCommunique(text.slice(0, 5000))
  const [before, start] = [process.resourceUsage().maxRSS, process.cpuUsage()]
  let directives: number | null = null
  try {
    directives = readCommunique(text).directives.length
  } catch (error) {
    if (!(error instanceof Problem)) throw error
  }
  const { user, system } = process.cpuUsage(start)
  const memory = (process.resourceUsage().maxRSS - before) * 1024
  return { seconds: (user + system) / 1e6, memory, directives }
}

const [, script, name, size] = process.argv
if (script === fileURLToPath(import.meta.url) && name && size)
  process.stdout.write(JSON.stringify(readHere(name, Number(size))))

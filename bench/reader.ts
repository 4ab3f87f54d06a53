/**
 * Measures the reader: runs the scorer of the shared fixtures over them and over our own, prints every measure beside
 * its goal and per style, the reports read in a second, and what ten megabytes at once take.
 *
 *   npm run bench -- reader
 *
 * YIPANQI_FIXTURES names the folder of the shared fixtures with their scorer (default ../shared/communiques).
 */
import { execFileSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readCommunique } from '../src/reader/communique.ts'
import { measureCollections } from './collection.ts'

type Gold = {
  id: string
  lang: string
  form: string | null
  directives: { ordinal: string; level: number; kind: string }[]
}
type Rate = { p: number; r: number; f1: number; gold: number; pred: number }
type Score = {
  directives: Record<string, Rate>
  respExact: Rate
  names: Rate
  roles: Rate
  deadline: Rate
  cadence: Rate
  accuracy: Record<string, { value: number | null; ok: number; n: number }>
  negatives: { docs: number; withDirectives: number; directives: number }
  hallucinated: Record<string, number>
  badSpan: number
}

const repository = fileURLToPath(new URL('..', import.meta.url))
const shared = process.env.YIPANQI_FIXTURES ?? join(repository, '../shared/communiques')
const own = join(repository, 'test/reader/fixtures')
const ownChinese = join(repository, 'test/reader/fixtures-chinese')
const ownEnglish = join(repository, 'test/reader/fixtures-english')

/** Goals: on given fixtures, and on texts the reader has not seen. */
const goals: [string, (score: Score) => number | null, number, number | null][] = [
  ['directives, Chinese, F1', (s) => rate(s.directives.zh), 0.98, 0.95],
  ['  numbered, F1', (s) => rate(s.directives.numbered), 0.995, null],
  ['  unnumbered, F1', (s) => rate(s.directives.unnumbered), 0.97, null],
  ['directives, English, F1', (s) => rate(s.directives.en), 0.95, 0.92],
  ['level of a directive', (s) => s.accuracy.level?.value ?? null, 0.97, 0.94],
  ['kind of a directive', (s) => s.accuracy.kind?.value ?? null, 0.97, null],
  ['responsible, exact F1', (s) => rate(s.respExact), 0.95, 0.9],
  ['names, F1', (s) => rate(s.names), 0.99, null],
  ['(name, role), F1', (s) => rate(s.roles), 0.97, 0.93],
  ['date', (s) => s.accuracy.date?.value ?? null, 0.995, 0.97],
  ['place', (s) => s.accuracy.place?.value ?? null, 0.97, null],
  ['conference', (s) => s.accuracy.conferenceName?.value ?? null, 0.95, 0.9],
  ['deadline, exact F1', (s) => rate(s.deadline), 0.9, null],
  ['cadence, F1', (s) => rate(s.cadence), 0.9, null],
]

/** Prints every measure beside its goal; returns 1 where a goal is missed, 2 where the scorer is not there. */
export function measureReader(print: (line: string) => void): number {
  const scorer = join(shared, 'score.mjs')
  if (!existsSync(scorer)) {
    print(
      `NOT RUN: the scorer and the shared fixtures are not at ${shared}. Set YIPANQI_FIXTURES to their folder.`,
    )
    return 2
  }
  let missed = 0
  for (const [name, folder] of [
    ['shared fixtures', shared],
    ['own fixtures', own],
    ['own Chinese fixtures', ownChinese],
    ['own English fixtures', ownEnglish],
  ] as const) {
    print(`\n${name}: ${goldIn(folder).length} texts`)
    missed += printScore(scoreOf(scorer, folder, goldIn(folder)), print)
    printStyles(scorer, folder, print)
  }
  printSpeed(print)
  missed += measureCollections(print)
  return missed > 0 ? 1 : 0
}

function rate(value: Rate | undefined): number | null {
  return !value || (value.gold === 0 && value.pred === 0) ? null : value.f1
}

function goldIn(folder: string): Gold[] {
  return readdirSync(folder)
    .filter((file) => /^\d+-.*\.json$/.test(file))
    .sort()
    .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Gold)
}

function scoreOf(scorer: string, folder: string, golds: Gold[]): Score {
  const room = mkdtempSync(join(tmpdir(), 'yipanqi-reader-'))
  const [gold, pred] = [join(room, 'gold'), join(room, 'pred')]
  mkdirSync(gold)
  mkdirSync(pred)
  try {
    for (const { id } of golds) {
      for (const tail of ['.json', '.txt', '.clean.txt']) {
        if (existsSync(join(folder, id + tail))) cpSync(join(folder, id + tail), join(gold, id + tail))
      }
      const draft = readCommunique(readFileSync(join(folder, `${id}.txt`), 'utf8'))
      writeFileSync(join(pred, `${id}.json`), JSON.stringify(draft))
    }
    return JSON.parse(
      execFileSync(process.execPath, [scorer, gold, pred, '--json'], { encoding: 'utf8' }),
    ) as Score
  } finally {
    rmSync(room, { recursive: true, force: true })
  }
}

function printScore(score: Score, print: (line: string) => void): number {
  let missed = 0
  for (const [name, pick, goal, unseen] of goals) {
    const value = pick(score)
    if (value === null) continue
    const isMet = value >= goal
    if (!isMet) missed++
    const beside = unseen === null ? '' : `   (${unseen.toFixed(2)} on texts not seen)`
    print(`  ${isMet ? 'met   ' : 'MISSED'} ${name.padEnd(26)} ${value.toFixed(3)}   goal ${goal}${beside}`)
  }
  const invented = Object.values(score.hallucinated).reduce((a, b) => a + b, 0) + score.badSpan
  const { docs, directives } = score.negatives
  for (const [name, count] of [
    [`directives on ${docs} negatives`, directives],
    ['strings not in the source', invented],
  ] as const) {
    if (count > 0) missed++
    print(`  ${count === 0 ? 'met   ' : 'MISSED'} ${name.padEnd(26)} ${count}       goal 0`)
  }
  return missed
}

const styles: [string, (gold: Gold) => boolean][] = [
  [
    'unnumbered only',
    (g) => g.lang === 'zh' && g.directives.length > 0 && g.directives.every((d) => !d.ordinal),
  ],
  [
    '一是 / 一要 / 第一 / 首先',
    (g) => g.directives.some((d) => /^(?:[一二三四五六七八九十]+[是要]|第|首先)/.test(d.ordinal)),
  ],
  [
    'items 一、 （一） 1.',
    (g) =>
      g.lang === 'zh' &&
      g.directives.some((d) => /^(?:[一二三四五六七八九十]+、|[（(]|\d+[.、]?)/.test(d.ordinal)),
  ],
  ['nested, three levels', (g) => g.directives.some((d) => d.level > 2)],
  ['commitments', (g) => g.directives.some((d) => d.kind === 'commitment')],
  ['prohibitions', (g) => g.directives.some((d) => d.kind === 'prohibition')],
  ['negatives', (g) => g.directives.length === 0],
  ['English', (g) => g.lang === 'en'],
]

function printStyles(scorer: string, folder: string, print: (line: string) => void): void {
  print('  per style: directives F1 · level · responsible F1')
  for (const [name, isOf] of styles) {
    const golds = goldIn(folder).filter(isOf)
    if (golds.length === 0) continue
    const score = scoreOf(scorer, folder, golds)
    const cells = [rate(score.directives.all), score.accuracy.level?.value ?? null, rate(score.respExact)]
    print(
      `    ${name.padEnd(26)} ${String(golds.length).padStart(3)} texts   ${cells.map((v) => v?.toFixed(3) ?? '  –  ').join(' · ')}`,
    )
  }
}

function printSpeed(print: (line: string) => void): void {
  const texts = [shared, own].flatMap((folder) =>
    goldIn(folder).map(({ id }) => readFileSync(join(folder, `${id}.txt`), 'utf8')),
  )
  const round = () => {
    for (const text of texts) readCommunique(text)
  }
  for (let i = 0; i < 5; i++) round()
  // Processor time, so that other work on the machine does not count.
  const spent = () => {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1000
  }
  const start = spent()
  let count = 0
  while (spent() - start < 2000) {
    round()
    count += texts.length
  }
  const perSecond = (count / (spent() - start)) * 1000
  const characters = texts.reduce((sum, text) => sum + text.length, 0) / texts.length
  print(
    `\nspeed: ${Math.round(perSecond)} reports a second of one core (${Math.round(characters)} characters on average)   goal 1000`,
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = measureReader((line) => console.log(line))
}

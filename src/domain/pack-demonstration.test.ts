import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkFields, minutesPerReport } from './demand.ts'
import { parsePack } from './pack.ts'
import { parseOrgans } from './pack-organs.ts'
import { parsePlaces } from './pack-places.ts'
import { parseExampleProgramme } from './pack-programme.ts'
import { languages, type Words } from './words.ts'

const folder = new URL('../../packs/province-organs/', import.meta.url)
const text = (file: string) => readFileSync(new URL(file, folder), 'utf8')
const json = (file: string) => JSON.parse(text(file))

const pack = parsePack(json('pack.json'))
const communique = text('communique.txt')

function problemOf(read: () => unknown): unknown {
  try {
    read()
  } catch (error) {
    return error
  }
}

const fault = (file: string, path: string) => ({
  code: 'pack.invalid',
  details: { file, issues: [expect.objectContaining({ path })] },
})

test('names departments of a province, a city and a county, with chains of kinds that may stand so', () => {
  const { departments } = parseOrgans(json('organs.json'), pack)
  expect(departments.province!.length).toBeGreaterThanOrEqual(60)
  expect(departments.city!.length).toBeGreaterThanOrEqual(45)
  expect(departments.county!.length).toBeGreaterThanOrEqual(35)
  for (const [level, list] of Object.entries(departments)) {
    const names = list.map(({ names }) => names['zh-Hans'])
    expect(new Set(names).size, level).toBe(names.length)
    for (const { names, branches } of list) {
      for (const language of languages) expect(names[language]).toContain('{place}')
      expect(branches[0]).toBeLessThanOrEqual(branches[1])
    }
  }
})

test('uses the same blanks in every language of a name', () => {
  const organs = parseOrgans(json('organs.json'), pack)
  const blanks = (words: Words) =>
    languages.map((language) =>
      words[language]
        .match(/\{\w+\}/g)
        ?.sort()
        .join(),
    )
  for (const words of Object.values(organs.patterns).flat()) expect(new Set(blanks(words)).size).toBe(1)
  const counts = languages.map((language) => organs.numerals[language].length)
  const most = Math.max(
    ...Object.values(organs.departments).flatMap((list) => list.map(({ branches }) => branches[1])),
  )
  expect(Math.min(...counts)).toBeGreaterThanOrEqual(most)
})

test('refuses a chain of kinds that may not stand so', () => {
  const organs = json('organs.json')
  organs.departments.city[0].chain = ['organCommittee', 'partyGroup']
  expect(problemOf(() => parseOrgans(organs, pack))).toMatchObject(
    fault('organs.json', 'departments.city.0.chain.1'),
  )
})

test('turns the example communiqué into 14 to 18 directives, each within the quota of fields', () => {
  const { directives } = parseExampleProgramme(json('programme.json'), pack, communique)
  expect(directives.length).toBeGreaterThanOrEqual(14)
  expect(directives.length).toBeLessThanOrEqual(18)
  for (const { demand } of directives) checkFields(demand, pack.quotas.fieldsPerDirective)
  const kinds = new Set(directives.flatMap(({ scope }) => scope.kinds))
  expect([...kinds]).toEqual(expect.arrayContaining(['cityGroup', 'countyGroup', 'partyGroup', 'branch']))
})

test('asks a branch for no more hours a month than the quota, even in a month when everything is due', () => {
  const { directives } = parseExampleProgramme(json('programme.json'), pack, communique)
  const asked = directives.filter(({ scope }) => scope.kinds?.includes('branch'))
  const total = asked.reduce((sum, { demand }) => sum + minutesPerReport(demand, pack.demands.minutes), 0)
  expect(asked.length).toBeGreaterThan(0)
  expect(total / 60).toBeLessThanOrEqual(pack.quotas.hoursPerOrgAMonth)
})

test('refuses a directive whose words are not in the communiqué, or whose scope names no kind', () => {
  const programme = json('programme.json')
  programme.directives[2].snippet = '天上掉下来的任务'
  expect(problemOf(() => parseExampleProgramme(programme, pack, communique))).toMatchObject(
    fault('programme.json', 'directives.2.snippet'),
  )
  const other = json('programme.json')
  other.directives[0].scope.kinds = ['guild']
  expect(problemOf(() => parseExampleProgramme(other, pack, communique))).toMatchObject(
    fault('programme.json', 'directives.0.scope.kinds'),
  )
})

test('says in the communiqué itself that it is an example', () => {
  expect(communique).toContain('虚构')
})

test('refuses a place of an unknown level, or one that stands before the place above it', () => {
  const places = json('places.json')
  places.places[5].level = 'parish'
  expect(problemOf(() => parsePlaces(places, pack))).toMatchObject(fault('places.json', 'places.5.level'))
  const turned = json('places.json')
  turned.places.push({ ...turned.places[1], code: '449999', parent: '449900' })
  expect(problemOf(() => parsePlaces(turned, pack))).toMatchObject(fault('places.json', 'places.144.parent'))
})

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parsePack } from './pack.ts'
import { parsePlaces } from './pack-places.ts'
import { parseExampleSignIns } from './pack-sign-ins.ts'

const folder = new URL('../../packs/province-organs/', import.meta.url)
const json = (file: string) => JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
const pack = parsePack(json('pack.json'))
const places = parsePlaces(json('places.json'), pack)

function faultAt(change: (signIns: { signIns: Record<string, unknown>[] }) => void): unknown {
  const changed = json('sign-ins.json')
  change(changed)
  try {
    parseExampleSignIns(changed, pack, places)
  } catch (error) {
    return (error as { details: { issues: { path: string }[] } }).details.issues[0]?.path
  }
}

test('takes the accounts of the demonstration as they are', () => {
  expect(parseExampleSignIns(json('sign-ins.json'), pack, places).signIns.length).toBeGreaterThan(7)
})

test('refuses a place, a kind or an office that the pack lacks, and a user name twice', () => {
  expect(faultAt(({ signIns }) => Object.assign(signIns[0] ?? {}, { place: '990000' }))).toBe(
    'signIns.0.place',
  )
  expect(faultAt(({ signIns }) => Object.assign(signIns[3] ?? {}, { below: ['guild'] }))).toBe(
    'signIns.3.below',
  )
  expect(faultAt(({ signIns }) => Object.assign(signIns[3] ?? {}, { offices: ['branchClerk'] }))).toBe(
    'signIns.3.offices',
  )
  expect(faultAt(({ signIns }) => signIns.push({ ...signIns[0] }))).toMatch(/username$/)
})

import { expect, test } from 'vitest'
import { ownFixtures } from '../../test/reader/fixtures.ts'
import { type Draft, readCommunique } from './communique.ts'
import { restoreSource } from './noise/layer.ts'
import { joinDrafts, partsOfText } from './parts.ts'

const sources = ownFixtures.filter(({ gold }) => gold.lang === 'zh').map(({ source }) => source)
const collection = Array.from({ length: 10 }, (_, i) =>
  sources.map((text) => text.replaceAll('。', `（${i}）。`)),
)
  .flat()
  .join('\n\n')

test('one report is one part, and the parts of a collection are the whole of it', () => {
  expect(partsOfText(sources[0]!)).toHaveLength(1)
  for (const text of [collection, collection.replaceAll('\n', ''), '令'.repeat(300_001)]) {
    const parts = partsOfText(text)
    expect(parts.length).toBeGreaterThan(3)
    expect(parts.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
  }
})

test('a collection keeps every span and every edit, and what its first report says of itself', () => {
  const { cleanText, directives, decisions, edits, date, place } = readCommunique(collection)
  const first = readCommunique(sources[0]!)
  expect([date, place]).toEqual([first.date, first.place])
  expect(directives.length).toBeGreaterThan(3000)
  for (const { start, end, text, quantities } of directives) {
    expect(cleanText.slice(start, end)).toBe(text)
    for (const quantity of quantities)
      expect(cleanText.slice(quantity.start, quantity.end)).toBe(quantity.text)
  }
  for (const { start, end, text } of decisions) expect(cleanText.slice(start, end)).toBe(text)
  expect(restoreSource(cleanText, edits)).toBe(collection)
})

test('refuses more directives than any collection holds', () => {
  const draft: Draft = readCommunique('会议要求，各单位要抓好落实。')
  const many = Array.from({ length: 60_001 }, () => draft.directives[0]!)
  const part = () => ({ at: 0, draft: { ...draft, directives: many } })
  expect(() => joinDrafts([part(), part()])).toThrow(expect.objectContaining({ code: 'communique.tooLarge' }))
})

import { describe, expect, test } from 'vitest'
import { testDb } from '../../test/databases.ts'
import { as, buildWorld } from '../../test/world.ts'
import { readIntoDraft } from './communiques.ts'
import { getProgramme } from './programmes.ts'

const db = testDb()

const text = `2026年3月2日，全市机关作风建设会议在青石召开。市委副书记秦望出席会议并讲话。
秦望强调，一要抓好班子。支部书记要带头讲党课。二要抓好活动，年底前完成整改。三要抓好阵地。
会议要求，各单位不得擅自增加报表。
`

describe('reading a communiqué', () => {
  test('makes a draft programme of a text, each directive standing literally where its span says', async () => {
    const { city } = await buildWorld(db)
    const steward = as(db, city, 'steward')

    const { programmeId } = await readIntoDraft(steward, city.id, { text, sourceName: '会议通稿.txt' })

    const { communique, directives } = await getProgramme(steward, programmeId)
    expect(communique).toMatchObject({ sourceName: '会议通稿.txt', sourceText: text })
    expect(directives.map(({ ordinal }) => ordinal)).toEqual(expect.arrayContaining(['一要', '二要', '三要']))
    for (const { spans, text: words } of directives) {
      expect(spans.map(([start, end]) => communique?.cleanText.slice(start, end)).join('')).toBe(words)
    }
  })

  test('reads the bytes of a text file as its text', async () => {
    const { city } = await buildWorld(db)
    const steward = as(db, city, 'steward')

    const { programmeId } = await readIntoDraft(steward, city.id, { bytes: new TextEncoder().encode(text) })

    expect((await getProgramme(steward, programmeId)).communique?.sourceText).toBe(text)
  })

  test('makes a programme without directives of a text that asks nothing', async () => {
    const { city } = await buildWorld(db)
    const steward = as(db, city, 'steward')
    const { programmeId } = await readIntoDraft(steward, city.id, { text: '今天下午，合唱团在礼堂演出。' })
    expect((await getProgramme(steward, programmeId)).directives).toEqual([])
  })

  test('says what is wrong with what is no communiqué, and keeps nothing', async () => {
    const { city } = await buildWorld(db)
    const steward = as(db, city, 'steward')
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0xff, 0xd8])
    const refused = [
      [{ text: ' \n\t ' }, 'communique.empty'],
      [{ bytes: new Uint8Array() }, 'communique.empty'],
      [{ text: '要抓好\0工作' }, 'communique.notText'],
      [{ text: '要抓好\ud842工作' }, 'communique.notText'],
      [{ text: new TextDecoder('latin1').decode(png) }, 'communique.notText'],
      [{ text: '\u0001\u0002\u0003\ufffd\ufffd abc' }, 'communique.notText'],
      [{ bytes: png }, 'communique.notText'],
      [{ text: '要'.repeat(500_001) }, 'communique.tooLarge'],
    ] as const
    for (const [source, code] of refused) {
      await expect(readIntoDraft(steward, city.id, source)).rejects.toMatchObject({ code })
    }
    expect(await db.selectFrom('communiques').select('id').execute()).toEqual([])
    expect(await db.selectFrom('programmes').select('id').execute()).toEqual([])
  })

  test('is the steward’s alone', async () => {
    const { city, otherCity } = await buildWorld(db)
    for (const ctx of [as(db, city, 'supervisor'), as(db, otherCity, 'steward')]) {
      await expect(readIntoDraft(ctx, city.id, { text })).rejects.toMatchObject({ code: 'right.missing' })
    }
  })
})

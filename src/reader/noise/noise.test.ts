import { describe, expect, test } from 'vitest'
import { corrupt, printedReading, seeded, shiftBytes } from '../../../test/reader/corrupt.ts'
import { ownFixtures, sharedFixtures } from '../../../test/reader/fixtures.ts'
import { readCommunique } from '../communique.ts'
import { simplify } from '../shadow.ts'
import { cleanUp } from './clean-up.ts'
import { gbkBytes, gbkCharacter } from './gbk.ts'
import { readingChanges } from './readings.ts'

const chinese = [...ownFixtures, ...sharedFixtures].filter(({ gold }) => gold.lang === 'zh')

describe('readings in parentheses', () => {
  test.each([
    ['toned', '機(jī)關(guān)', '機關'],
    ['toneless', '機(ji)關(guan)', '機關'],
    ['doubled', '會(huì)(huì)議', '會議'],
    ['full-width brackets', '机（jī）关', '机关'],
    ['ü written v', '法律(lv)', '法律'],
    ['of a rare character', '李赟(yūn)', '李赟'],
    ['of a traditional one read otherwise than its simplified one', '乾(qián)坤', '乾坤'],
  ])('%s are taken out', (_, noisy, clean) => {
    expect(cleanUp(noisy).text).toBe(clean)
  })

  test.each([
    '黨組(黨委)',
    '縣(市、區)',
    '(草案)',
    '本(1)月',
    '處長(代)',
    '中国(China)',
    '维生素(a)',
    'WHO(who)',
    '赟(Pty)',
  ])('%s stays', (text) => {
    expect(cleanUp(text).text).toBe(text)
  })

  test('nothing is removed from a text without noise', () => {
    for (const { clean } of chinese) expect(readingChanges(clean)).toEqual([])
  })
})

function traditionalSentences(): string[] {
  return chinese
    .filter(({ clean }) => /[會議當]/.test(clean))
    .flatMap(({ clean }) => clean.split(/(?<=[。\n])/))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length > 10 && [...sentence].every((character) => gbkBytes(character)))
}

/** The traditional characters that the bytes of two neighbours make together. */
function straddling(sentence: string): Set<string> {
  const found = new Set<string>()
  for (let i = 1; i < sentence.length; i++) {
    const [left, right] = [gbkBytes(sentence[i - 1]!)!, gbkBytes(sentence[i]!)!]
    const character = left.length === 2 && right[0]! >= 0x81 ? gbkCharacter(left[1]!, right[0]!) : undefined
    if (character && simplify(character) !== character && printedReading(character)) found.add(character)
  }
  return found
}

describe('the byte shift', () => {
  test('is undone where the lost byte has one solution', () => {
    const text = '選派敢擔當的高年資教師'
    const noisy = shiftBytes(text, '當數')
    expect(noisy).toContain('?')
    expect(cleanUp(noisy).text).toBe(text)
  })

  test('is undone in most texts, and what is restored re-creates the damage exactly', () => {
    let [damaged, restored] = [0, 0]
    for (const sentence of traditionalSentences()) {
      for (const character of straddling(sentence)) {
        const noisy = shiftBytes(sentence, character)
        if (!noisy.includes('?')) continue
        damaged++
        if (cleanUp(noisy).text === sentence) restored++
      }
    }
    expect(damaged).toBeGreaterThan(40)
    expect(restored / damaged).toBeGreaterThanOrEqual(0.8)
  })

  test('a question in the text is left alone', () => {
    const text = '为什么要这样做?(略)因为这样好。'
    expect(cleanUp(text).text).toBe(text)
  })
})

describe('the page around a text', () => {
  test('doubled marks become the mark that was meant', () => {
    expect(cleanUp('会议召开,。局长讲话,，县长主持，，会后').text).toBe('会议召开。局长讲话，县长主持，会后')
  })

  test('breadcrumbs, counters, footers and page numbers are taken out', () => {
    const page = '您现在的位置：首页 > 1. 要闻\n3月1日，会议召开。\n- 2 -\n上一篇：停水公告\n'
    expect(cleanUp(page).text.trim()).toBe('3月1日，会议召开。')
  })

  test('what a site says of itself is no part of the text', () => {
    const imprint = '主办：县水务局　未经书面许可不得转载　推荐使用新版浏览器浏览\n鲁ICP备00000000号\n'
    expect(cleanUp(`3月1日，会议召开。\n${imprint}`).text.trim()).toBe('3月1日，会议召开。')
    expect(cleanUp('未经许可不得使用地下水。\n').text.trim()).toBe('未经许可不得使用地下水。')
  })

  test('a block that is repeated stays once', () => {
    const block = '各级各部门要把防汛责任落实到岗到人，确保安全度汛，不留死角。'
    expect(cleanUp(`标题\n${block}\n${block}\n`).text).toBe(`标题\n${block}\n`)
  })

  test('lines broken at a fixed width are joined, numbered lines are not', () => {
    const text =
      '各级各部门要克服麻痹思想，把防汛责任落实到岗到人，对病险\n水库一律空库运行，水务部门要会同气象部门逐小时滚动研判雨\n情，应急管理部门要在六月底前组织一次全要素演练，电力通信\n等企业要备足应急发电车，社区干部要逐户通知低洼处的居民，\n及早转移。\n一、加强领导。'
    const { text: joined } = cleanUp(text)
    expect(joined.split('\n')).toHaveLength(2)
    expect(joined).toContain('对病险水库一律')
  })
})

test('reading a corrupted text gives the draft of the clean one', () => {
  for (const [seed, { id, clean }] of chinese.entries()) {
    const of = (text: string) => {
      const { date, place, conferenceName, people, directives } = readCommunique(text)
      const told = directives.map((d) => [
        d.text,
        d.level,
        d.kind,
        d.speaker,
        d.responsible,
        d.deadline,
        d.cadence,
      ])
      return { date, place, conferenceName, people, told }
    }
    expect(of(corrupt(clean, seeded(seed + 1))), id).toEqual(of(clean))
  }
})

test('a half-width mark behind its full-width one is the same mark', () => {
  expect(cleanUp('副局长主持会议，,科长通报情况。').text).toBe('副局长主持会议，科长通报情况。')
})

test('one break that tears a sentence apart is taken out, the break between two paragraphs is not', () => {
  const torn = '市生态环境局要在11月15日前更新全部减排清单。各县要做到一厂\n一策。监测数据严禁弄虚作假。'
  expect(cleanUp(torn).text).toBe(torn.replace('\n', ''))
  const whole = '市生态环境局要在11月15日前更新减排清单。各县负责同志参加会议\n会议要求，各单位要立即传达。'
  expect(cleanUp(whole).text).toBe(whole)
})

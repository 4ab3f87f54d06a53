import { describe, expect, test } from 'vitest'
import { corrupt, seeded } from '../../test/reader/corrupt.ts'
import { ownFixtures, sharedFixtures } from '../../test/reader/fixtures.ts'
import { type Draft, readCommunique, toClean, toSource } from './communique.ts'
import { restoreSource } from './noise/layer.ts'

const samples = [...ownFixtures, ...sharedFixtures]

/** Pieces of the genre thrown together: whatever comes out must still be literally in the text. */
function shuffled(random: () => number): string {
  const pieces = samples.flatMap(({ source }) => source.split(/(?<=[，。；：\n、.;])/))
  return Array.from({ length: 60 }, () => pieces[Math.floor(random() * pieces.length)]).join('')
}

const texts = [
  ...samples.map(({ source }) => source),
  ...Array.from({ length: 60 }, (_, seed) => shuffled(seeded(seed))),
  ...samples.slice(0, 12).map(({ source }, seed) => corrupt(source, seeded(seed))),
]
const drafts: [string, Draft][] = texts.map((text) => [text, readCommunique(text)])

describe('whatever the text', () => {
  test('every string of the draft stands literally in the clean text', () => {
    for (const [, draft] of drafts) {
      const strings = [
        draft.date,
        draft.place,
        draft.conferenceName,
        draft.form?.match(/^[a-z]+$/) ? null : draft.form,
        ...draft.people.map((p) => p.name),
        ...draft.directives.flatMap((d) => [
          ...d.responsible,
          ...d.inherited,
          ...d.named,
          d.ordinal,
          d.modal,
          d.deadline,
          d.cadence,
        ]),
        ...draft.decisions.map((d) => d.text),
        ...draft.venues.map((v) => v.text),
      ]
      for (const string of strings) if (string) expect(draft.cleanText).toContain(string)
    }
  })

  test('every span is the text it names, and directives stand in order without overlap', () => {
    for (const [, { cleanText, directives, decisions }] of drafts) {
      for (const { start, end, text } of [...directives, ...decisions])
        expect(cleanText.slice(start, end)).toBe(text)
      for (const [i, one] of directives.entries()) {
        expect(one.end).toBeGreaterThan(one.start)
        if (i > 0) expect(one.start).toBeGreaterThanOrEqual(directives[i - 1]!.start)
      }
    }
  })

  test('the source comes back from the clean text and its edits', () => {
    for (const [source, { cleanText, edits }] of drafts) expect(restoreSource(cleanText, edits)).toBe(source)
  })

  test('every offset outside an edit maps to the source and back', () => {
    for (const [source, { cleanText, edits }] of drafts) {
      for (let at = 0; at < cleanText.length; at += 7) {
        if (edits.some((edit) => at >= edit.clean.start && at < edit.clean.end)) continue
        const there = toSource(edits, at)
        expect(source[there]).toBe(cleanText[at])
        expect(toClean(edits, there)).toBe(at)
      }
    }
  })

  test('no telephone number and no e-mail address enters a draft', () => {
    const text =
      '3月1日，市政府召开防汛工作会议。副市长路遥知出席会议并讲话。\n路遥知强调，各单位要落实责任。\n联系人：江上舟，电话：13800138000，邮箱：a.b@example.org'
    const { cleanText, ...draft } = readCommunique(text)
    expect(cleanText).toContain('13800138000')
    expect(JSON.stringify(draft)).not.toMatch(/13800138000|example\.org/)
  })
})

test('a text in which nothing is laid down gives no directive', () => {
  const negatives = samples.filter(({ gold }) => gold.directives.length === 0)
  expect(negatives.length).toBeGreaterThan(2)
  for (const { source } of negatives) expect(readCommunique(source).directives).toEqual([])
})

describe('ten megabytes of adversarial text', () => {
  const hostile: [string, (size: number) => string][] = [
    ['nested brackets', (n) => '（“《'.repeat(n / 3)],
    ['one endless line', (n) => '各部门要加强领导，'.repeat(n / 9)],
    ['nothing but ordinals', (n) => '一是抓。二是做。三是看。'.repeat(n / 12)],
    ['joined actors', (n) => `请${'各部门和'.repeat(n / 4)}`],
    ['readings', (n) => '會(hui)'.repeat(n / 6)],
    ['English modals', (n) => 'must to the '.repeat(n / 12)],
  ]

  test.each(hostile)('%s: twice the text takes about twice the time', (_, build) => {
    const time = (size: number) => {
      const text = build(size)
      const before = process.cpuUsage()
      readCommunique(text)
      const { user, system } = process.cpuUsage(before)
      return (user + system) / 1000
    }
    time(20_000)
    const small = Math.min(time(40_000), time(40_000))
    const large = Math.min(time(160_000), time(160_000))
    // Quadratic work would take sixteen times as long.
    expect(large).toBeLessThan(Math.max(small, 25) * 10)
  })
})

test('a date that lost its month letter stays unknown, and what it may have been is a guess', () => {
  const draft = readCommunique('116日，全县春季堤防整修工作会议在县水利局召开。县长路遥知出席会议并讲话。')
  expect(draft.date).toBeNull()
  expect(draft.guesses).toMatchObject([{ field: 'date', text: '116日', candidates: ['--01-16', '--11-06'] }])
})

import { expect, test } from 'vitest'
import { readCommunique } from './communique.ts'

test('after a title and before a verb of attending, 应 and 要 are surnames', () => {
  const draft = readCommunique(
    '9月3日，全县教师节座谈会在县会堂举行。县委书记应怀远出席会议，县总工会副主席要青禾宣读表彰名单，副县长管平湖主持会议。',
  )
  expect(draft.directives).toEqual([])
  expect(draft.people.map((p) => `${p.name} ${p.role}`)).toEqual([
    '应怀远 attended',
    '要青禾 conveyed',
    '管平湖 presided',
  ])
})

test('a titled name in a series that attended is no duty', () => {
  const draft = readCommunique(
    '運輸局局長簡寧今日（五月六日）主持道路安全會議第二次會議。消防處處長應思齊、路政署副署長田樂亦有出席。\n簡寧表示，路政署須於六月底前修復護欄。',
  )
  expect(draft.directives.map((d) => d.text)).toEqual(['路政署須於六月底前修復護欄'])
  expect(draft.people.map((p) => `${p.name} ${p.role}`)).toContain('應思齊 attended')
  expect(draft.people.map((p) => `${p.name} ${p.role}`)).toContain('田樂 attended')
})

test.each([
  ['各乡镇党委书记要亲自主持会议，研究防火工作。', '要亲自主持会议'],
  ['分管副局长应按时参加会议。', '应按时参加会议'],
  ['各单位主要负责人要出席调度会并汇报进展。', '要出席调度会'],
  ['街道办主任应带头宣读承诺书。', '应带头宣读'],
])('an order to attend stays an order: %s', (sentence, words) => {
  const { directives } = readCommunique(`3月2日，县防火工作会议召开。\n会议要求，${sentence}`)
  expect(directives).toHaveLength(1)
  expect(directives[0]!.text).toContain(words)
  expect(directives[0]!.responsible).toHaveLength(1)
})

test('a surname after 老 commands nobody', () => {
  const { directives } = readCommunique(
    '6月1日，社区议事会召开。会上，居民听老应把旧事说了一遍。\n会议强调，养老应多方共建。',
  )
  expect(directives.map((d) => d.text)).toEqual(['养老应多方共建'])
})

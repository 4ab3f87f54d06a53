import { expect, test } from 'vitest'
import { readCommunique } from '../communique.ts'

const spoken = (words: string) =>
  readCommunique(`4月8日，全县安全工作会议召开。县长陆羽出席会议并讲话。\n陆羽${words}`).directives

test.each([
  ['指出，成绩集中体现在三个方面：一是管网更新提速，二是投诉下降，三是水质达标。'],
  ['指出，变化主要反映在两个方面：一是进港船舶增多，二是排队时间缩短。'],
  ['说，干这行要的就是细心。这是全县的一件要事，也是最要紧的一环。'],
])('what tells facts is no task: %s', (words) => {
  expect(spoken(words)).toEqual([])
})

test.each([
  ['强调，托育机构从业人员要每年体检。', ['托育机构从业人员']],
  ['强调，水务部门要会同住建部门排查管网。', ['水务部门', '住建部门']],
  ['强调，要备足物资；水务部门会同住建部门负责排涝。', ['水务部门', '住建部门']],
  ['强调，市政府督查办要按月通报进度。', ['市政府督查办']],
  ['强调，专业抢险队伍必须保持备勤。', ['专业抢险队伍']],
  ['强调，防风拉索要逐台检查。', []],
  ['强调，一要严密组织。二要从严管理。人员撤离先于大风到来。', []],
])('%s', (words, actors) => {
  expect(spoken(words).at(-1)!.responsible).toEqual(actors)
})

test.each([
  ['要求，明（15）日起各校要停课。', '各校', '明（15）日起'],
  ['要求，第三季度末前各厂要完成检修。', '各厂', '第三季度末前'],
  ['要求，二〇二四年底前，各县要建成站点。', '各县', '二〇二四年底前'],
  ['要求，6月10日至20日，各区要开展排查。', '各区', '6月10日至20日'],
  ['要求，各局处应于105年6月30日前完成检讨。', '各局处', '105年6月30日前'],
])('a time before the actor is when, not who: %s', (words, actor, deadline) => {
  const found = spoken(words)
  expect(found.map((d) => [d.responsible, d.deadline])).toEqual([[[actor], deadline]])
})

test('a count goes on in another kind of bracket within one line', () => {
  const found = spoken('强调，一要把住入口。二是用好数据。第三，线索须按月销号。（四）多领的待遇应全额追回。')
  expect(found.map((d) => [d.ordinal, d.level])).toEqual([
    ['一要', 1],
    ['二是', 1],
    ['第三', 1],
    ['（四）', 1],
  ])
})

test('the heading of an item is no task, also where what was agreed goes on in its line', () => {
  const found = readCommunique(`城北区人民政府专题会议纪要
2024年3月26日，副区长陆羽主持召开停车管理专题会议。现将议定事项纪要如下：
一、关于专项规划。原则同意区住建局提出的规划。
二、关于停车场建设。区城投集团要在9月底前建成北门停车场。`).directives
  expect(found.map((d) => [d.ordinal, d.level, d.responsible])).toEqual([['', 1, ['区城投集团']]])
})

test.each([
  ['2024.10.18', '2024-10-18'],
  ['2024/5/6', '2024-05-06'],
  ['113-05-06', '2024-05-06'],
])('a head may print its day in figures alone: %s', (printed, iso) => {
  expect(readCommunique(`监理例会纪要\n会议时间：${printed} 14:30\n会议地点：项目部`)).toMatchObject({
    date: printed,
    dateIso: iso,
  })
})

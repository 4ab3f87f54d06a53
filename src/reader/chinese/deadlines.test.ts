import { expect, test } from 'vitest'
import { readCommunique } from '../communique.ts'

const due = (words: string) =>
  readCommunique(`5月6日，全县林业工作会议召开。\n会议要求，${words}`).directives.map((d) => [
    d.responsible.join('|'),
    d.deadline,
  ])

test.each([
  ['各镇节前要完成一次检查。', '各镇', '节前'],
  ['各镇寒假前要入户走访。', '各镇', '寒假前'],
  ['要在汛前完成清淤。', '', '汛前'],
  ['要做好节前安全检查工作。', '', null],
  ['要抓好汛前准备。', '', null],
  ['各校要在春季学期开学前腾出教室。', '各校', '春季学期开学前'],
  ['各校要在放假前三天内报送名单。', '各校', '放假前三天内'],
  ['教育局要于9月2日开学前设好便道。', '教育局', '9月2日开学前'],
  ['自10月1日起禁止船舶进港。', '', '10月1日起'],
  ['住建局要于5月启动招标。', '住建局', '5月'],
  ['各镇必须在行动前七日张贴告示。', '各镇', '行动前七日'],
  ['水务局须于九月十二日或之前交图。', '水务局', '九月十二日或之前'],
  ['要把其余2个年内建成。', '', '年内'],
  ['各村要对2023年8月发现的问题再查一遍。', '各村', null],
  ['各厂要在确保质量的前提下抢抓工期。', '各厂', null],
  ['二季度要抓好三件事。', '', null],
  ['在建工地春节停工前须断电。', '在建工地', '春节停工前'],
])('%s', (words, actor, deadline) => {
  expect(due(words)).toEqual([[actor, deadline]])
})

test('a row of a table may be full of the words a head is made of', () => {
  const { directives } = readCommunique(
    '林业重点任务分解表\n序号\t任务\t牵头单位\t配合单位\t时限\n1\t建成瞭望塔\t县林业局\t各镇\t5月底前\n2\t通报任务进展\t县林长办\t各成员单位\t每月5日前',
  )
  expect(directives.map((d) => [d.ordinal, d.deadline, d.cadence])).toEqual([
    ['1', '5月底前', null],
    ['2', null, '每月5日前'],
  ])
})

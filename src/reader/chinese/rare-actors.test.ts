import { expect, test } from 'vitest'
import { readCommunique } from '../communique.ts'

const read = (words: string) =>
  readCommunique(`4月8日，全县安全工作会议召开。\n会议要求，${words}`).directives.map((d) =>
    d.responsible.join('|'),
  )

test.each(
  '各审判庭 各部室 未检办 案管中心 县森防指 省防总 副县级以上领导干部 高三年级组 政教处 各病区 急诊科 重症医学科 各子公司 一车间 各分厂 产业园 各设区市 各省（区、市） 各盟市 各嘎查 各连队 村监委会 产权人 实际控制人 离退休干部 旅行社 民主党派'.split(
    ' ',
  ),
)('%s can be told to do something', (actor) => {
  expect(read(`${actor}要每月报告进展。`)).toEqual([actor])
  expect(read(`${actor}应当落实责任。`)).toEqual([actor])
})

test.each(['家庭教育', '会议室', '各项工作', '各类物资', '各安置点', '各阶段目标', '数据平台', '广大农村'])(
  '%s is a topic and nobody',
  (topic) => {
    expect(read(`${topic}要抓紧抓实。`)).toEqual([''])
  },
)

test.each([
  ['村镇建办牵头', '村镇建办'],
  ['各级河长办牵头', '各级河长办'],
  ['景区经营单位负责', '景区经营单位'],
  ['各地各部门配合', '各地各部门'],
  ['第一书记牵头', '第一书记'],
])('the whole name of who acts, where a verb seems to stand inside: %s', (words, actor) => {
  expect(read(`各单位要压实责任，${words}做好保障。`)).toContain(actor)
})

test('an office that works together with another answers with it', () => {
  expect(read('政法各单位要会同市委编办研究方案。')).toEqual(['政法各单位|市委编办'])
  expect(read('请环保局与警察局在两周内提出计划。')).toEqual(['环保局|警察局'])
})

test('what a group of people is trained in is a matter', () => {
  expect(read('一是压实责任；二是护理员培训每半年举办一期。')).toEqual(['', ''])
})

test('each part after a semicolon has the actor it begins with', () => {
  expect(read('各镇要备足力量；抢险队集中食宿，巡堤员须携带哨子上岗。')).toEqual(['各镇', '抢险队', '巡堤员'])
})

test('how many were called and how many came is no duty, nor is what somebody proposes', () => {
  const { directives } = readCommunique(
    '4月8日，全县职工代表大会召开。大会应到代表90人，实到86人。有代表建议应增设座椅。',
  )
  expect(directives).toEqual([])
})

test.each([
  ['检察官助理应在3日内完成阅卷。', '应', ['检察官助理']],
  ['立案庭应当场登记立案。', '应', ['立案庭']],
  ['各大队一律不得收费。', '不得', ['各大队']],
  ['村（社区）“两委”要排查矛盾。', '要', ['村（社区）“两委”']],
])('the modal is the word of duty alone: %s', (words, modal, actors) => {
  const { directives } = readCommunique(`4月8日，全县安全工作会议召开。\n会议要求，${words}`)
  expect(directives.map((d) => [d.modal, d.responsible])).toEqual([[modal, actors]])
})

test.each(['做到应检尽检、应收尽收。', '各部門持續推動，因應氣候變遷。', '經費由年度預算支應。'])(
  'a saying or a verb that holds the letter of a modal is none: %s',
  (words) => {
    expect(readCommunique(`4月8日，全縣安全工作會議召開。${words}`).directives).toEqual([])
  },
)

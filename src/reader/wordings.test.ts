import { describe, expect, test } from 'vitest'
import { readCommunique } from './communique.ts'

const spoken = (words: string) =>
  readCommunique(`4月8日，全县安全工作会议召开。\n会议要求，${words}`).directives
const only = (words: string) => {
  const found = spoken(words)
  expect(found).toHaveLength(1)
  return found[0]!
}

test.each([
  ['各村要在险情发生后1小时内报告。', '险情发生后1小时内'],
  ['各站要自本办法发布之日起15日内完成备案。', '自本办法发布之日起15日内'],
  ['各乡镇要在合同签订后5个工作日内开工。', '合同签订后5个工作日内'],
  ['县交通局要在“十一”假期前完成抢修。', '“十一”假期前'],
  ['县教育局要在11月第三周前完成检查。', '11月第三周前'],
])('a deadline keeps what it counts from: %s', (words, deadline) => {
  expect(only(words).deadline).toBe(deadline)
})

test.each([
  ['各镇要每周三梳理问题。', '每周三'],
  ['县水务局要隔周检查闸门。', '隔周'],
  ['气象站要逐小时发布雨量。', '逐小时'],
])('a cadence keeps its day, whatever verb follows: %s', (words, cadence) => {
  expect(only(words).cadence).toBe(cadence)
})

test('every shift and every post is no cadence', () => {
  expect(only('各矿要把责任压实到每一班、每一岗。').cadence).toBeNull()
})

test.each([
  ['县纪委监委专案组要查清问题。', ['县纪委监委专案组']],
  ['燃气供应商必须公布检修时间。', ['燃气供应商']],
  ['沿线经营者不得占道。', ['沿线经营者']],
])('further heads of actors: %s', (words, actors) => {
  expect(only(words).responsible).toEqual(actors)
})

test('a call stands, whoever is called upon', () => {
  const { directives } = readCommunique(
    '5月4日，全市青年大会举行。市长温如言出席并讲话。\n温如言号召广大创业新锐扎根基层，把论文写在大地上。',
  )
  expect(directives.map((d) => [d.kind, d.modal])).toEqual([['request', '号召']])
})

test('a committee speaks as the meeting does', () => {
  const { directives } = readCommunique(
    '交通諮詢委員會今日（七月二日）舉行第五次會議。\n委員會要求巴士公司在一個月內提交報告。委員會並呼籲乘客耐心輪候。',
  )
  expect(directives.map((d) => [d.speaker, d.modal, d.responsible])).toEqual([
    ['會議', '要求', ['巴士公司']],
    ['會議', '呼籲', ['乘客']],
  ])
})

describe('people and places', () => {
  const roles = (text: string) => readCommunique(text).people.map((p) => `${p.name ?? p.title} ${p.role}`)

  test('units whose heads report, and whoever is heard', () => {
    expect(
      roles(
        '3月3日，区城建推进会召开。区住建局、区园林中心主要负责人分别汇报了进展。会议听取了区水务局局长宁采薇的汇报。',
      ),
    ).toEqual(['宁采薇 reported', '区住建局主要负责人 reported', '区园林中心主要负责人 reported'])
  })

  test('whoever wrote the report that is studied takes no part', () => {
    expect(roles('3月3日，局党组会议召开。会议学习了省委书记凌霄的报告。')).toEqual([])
  })

  test('two posts in the brackets of a roster', () => {
    expect(roles('巡河办公会纪要\n时间：2024年3月1日\n主持人：江雪（县级河长、副县长）')).toEqual([
      '江雪 presided',
    ])
  })

  test.each([
    ['2月6日，全市招商视频会召开，主会场设在市会展楼。', '市会展楼'],
    ['全省林长制会议已于9月9日在松涛厅举行。', '松涛厅'],
    ['6月1日，全国水利会议以视频形式召开。副市长言午在清江分会场出席。', '清江分会场'],
  ])('the place however it is told: %s', (text, place) => {
    const draft = readCommunique(text)
    expect(draft.place).toBe(place)
    expect(draft.date).not.toBeNull()
  })
})

describe('what lays nothing down', () => {
  test('a story of neighbours gives no directive and names no meeting', () => {
    const draft = readCommunique(
      '老街的面馆\n清晨五点，炉火亮了。有人说面要揉三遍，汤应熬一夜。掌柜总要尝一口才放心。邻居们在井边开过几次茶话会，有人提议应该给猫留个窝。',
    )
    expect(draft.directives).toEqual([])
    expect(draft.conferenceName).toBeNull()
  })

  test('one bare sentence with an actor is a directive all the same', () => {
    expect(readCommunique('民政科要在6月底前完成核查。').directives).toHaveLength(1)
  })

  test('how to ask is no request, and a rule between rows is no row', () => {
    const draft = readCommunique(
      '关于做好汛前检查的通知\n| 序号 | 工作任务 | 责任单位 | 完成时限 |\n|---|:---:|---|---|\n| 1 | 检修水泵 | 区排水所 | 5月底前 |\n| 2 | 清淤 | 区水务局 | 长期坚持 |\n未尽事宜，请与区防汛办联系。',
    )
    expect(draft.directives.map((d) => [d.responsible[0], d.deadline])).toEqual([
      ['区排水所', '5月底前'],
      ['区水务局', null],
    ])
  })

  test('a condition that holds the name of a body is no new actor', () => {
    expect(spoken('各街道要每日巡查，遇有险情立即上报指挥部。').map((d) => d.responsible)).toEqual([
      ['各街道'],
    ])
  })
})

test('a semicolon part begins with its own subject', () => {
  const found = spoken('要备足物资；镇村干部汛期全部到岗，离岗须报批。')
  expect(found.map((d) => [d.text.slice(0, 4), d.responsible])).toEqual([
    ['要备足物', []],
    ['镇村干部', ['镇村干部']],
  ])
})

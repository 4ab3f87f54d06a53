import { expect, test } from 'vitest'
import { readCommunique } from '../communique.ts'

test('a roster names people after the unit they come from, after several posts and with what keeps them away', () => {
  const { people } = readCommunique(`松城市人民政府专题会议纪要
时间：2024年3月8日
主持：市委常委、副市长　陆羽
出席：市住建局米芾、沈括，市公安局交警支队王维，市教育局。
请假：副市长白朗（在外学习），许由之（副局长，外出培训）
会议明确，各单位要整改。`)
  expect(people.map((p) => `${p.name} ${p.title} ${p.role}`)).toEqual([
    '陆羽 市委常委、副市长 presided',
    '米芾 市住建局 attended',
    '沈括 市住建局 attended',
    '王维 市公安局交警支队 attended',
    '白朗 副市长 absent',
    '许由之 副局长 absent',
  ])
})

test('the one marked as the chair of a list has presided', () => {
  const { people } = readCommunique(
    '立法會運輸小組會議摘要\n日期：2024年5月6日\n出席委員：歐陽修議員（主席）、鄺小珊議員\n列席：路政署副署長何家明先生\n何家明先生以投影片簡介計劃。',
  )
  expect(people.map((p) => `${p.name} ${p.title} ${p.role}`)).toEqual([
    '歐陽修 主席 attended',
    '歐陽修 主席 presided',
    '鄺小珊 議員 attended',
    '何家明 路政署副署長 observed',
    '何家明 路政署副署長 reported',
  ])
})

test('the number and the heading of an item are no part of a title', () => {
  const { people } = readCommunique(
    '松城市政府常务会议纪要\n5月6日，市长陆羽主持召开常务会议。\n一、关于《防汛方案》 会议听取了市水利局局长郭守敬关于方案的汇报。',
  )
  expect(people.map((p) => `${p.name} ${p.title}`)).toEqual(['陆羽 市长', '郭守敬 市水利局局长'])
})

test.each([
  ['主席結論：感謝大家。各單位務必於6月底前完成列管事項。', '沈復'],
  ['主席裁示：各單位務必於6月底前完成列管事項。', '沈復'],
])('what the chair concludes is laid down: %s', (words, speaker) => {
  const { directives } = readCommunique(
    `柳城縣環保局協調會議紀錄\n時間：113年5月6日\n主席：沈復局長\n伍、${words}`,
  )
  expect(directives.map((d) => [d.speaker, d.responsible])).toEqual([[speaker, ['各單位']]])
})

test.each([
  ['江东地铁第8次监理例会会议纪要\n会议时间：2024.10.18', '江东地铁第8次监理例会'],
  ['1月20日，远洋港口集团2025年第一季度安委会（扩大）会议在大楼召开。', '2025年第一季度安委会（扩大）会议'],
])('the name of the meeting is printed once and without whose it is: %s', (text, name) => {
  expect(readCommunique(text).conferenceName).toBe(name)
})

test('the next meeting is not the one told of, and who came by invitation attends', () => {
  const draft = readCommunique(
    '立法會環境事務委員會會議紀要\n日期：2024年5月27日\n應邀出席者：環境局副局長白樸先生\n主席請政府當局考慮意見。\n主席總結時表示，下次會議將於6月24日舉行。',
  )
  expect([draft.date, draft.conferenceName]).toEqual(['2024年5月27日', '立法會環境事務委員會會議'])
  expect(draft.people.map((p) => `${p.name} ${p.role}`)).toEqual(['白樸 attended'])
  expect(draft.directives.map((d) => d.responsible)).toEqual([['政府當局']])
})

test('who sums up and then lays down the next steps has reported, also where his name stands once', () => {
  const { people } = readCommunique(
    '5月20日，全县禁烧动员会召开。县长陆羽以视频形式主持会议，副县长秦观出席会议。会上，秦观对去年工作进行了总结，并就今年工作进行了部署；柳镇负责同志作了表态发言。',
  )
  expect(people.map((p) => `${p.name} ${p.role}`)).toEqual([
    '陆羽 presided',
    '秦观 attended',
    '秦观 reported',
    'null exchange_speech',
  ])
})

test('an enlarged meeting keeps that it was', () => {
  expect(readCommunique('11月4日，市水利局党委召开（扩大）会议。').conferenceName).toBe('（扩大）会议')
})

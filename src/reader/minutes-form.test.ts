import { expect, test } from 'vitest'
import { readCommunique } from './communique.ts'

const people = (text: string) => readCommunique(text).people.map((p) => `${p.name} ${p.title} ${p.role}`)

test('the numbered header of a form is no list of tasks', () => {
  const draft = readCommunique(
    '柳城鄉民代表會第三次定期大會紀錄\n一、時間：中華民國一一〇年三月八日上午九時\n二、地點：本會二樓會議室\n三、主席：代表會主席沈復\n四、出席代表：宋玉聲、顏如雪\n五、列席人員：鄉長白朗、秘書許由之\n六、缺席代表：馮夢\n七、討論事項：\n大會議決：照案通過，並請建設課於一個月內提出說明。',
  )
  expect(draft.date).toBe('中華民國一一〇年三月八日')
  expect(draft.place).toBe('本會二樓會議室')
  expect(draft.directives.map((d) => d.text)).toEqual(['請建設課於一個月內提出說明'])
  expect(draft.people.map((p) => `${p.name} ${p.title} ${p.role}`)).toEqual([
    '沈復 代表會主席 presided',
    '宋玉聲 代表 attended',
    '顏如雪 代表 attended',
    '白朗 鄉長 observed',
    '許由之 秘書 observed',
    '馮夢 代表 absent',
  ])
})

test('a notice that numbers its time and place gives them, and tasks only where tasks are', () => {
  const draft = readCommunique(
    '关于召开年度安全例会的通知\n1. 时间：2023年4月6日上午\n2. 地点：培训楼三楼\n3. 参加人员：各车间安全员\n4. 有关要求：各车间要提前一天报送参会名单。',
  )
  expect([draft.date, draft.place]).toEqual(['2023年4月6日', '培训楼三楼'])
  expect(draft.directives).toHaveLength(1)
  expect(draft.directives[0]!.responsible).toEqual(['各车间'])
})

test('a meeting somebody is told to hold is not the meeting of the report', () => {
  const draft = readCommunique(
    '白石区第六次调度会议纪要\n会议要求：\n1. 区水务局应在开工前召开座谈会，听取沿线住户意见。\n2. 各街道须于5月底前举行一次演练。',
  )
  expect(draft.conferenceName).toBe('白石区第六次调度会议')
  expect(draft.directives).toHaveLength(2)
  expect(draft.directives[0]!.responsible).toEqual(['区水务局'])
})

test('a post in the label of a roster is the title of those it lists', () => {
  expect(people('某会纪录\n时间：2024年1月2日\n出席委员：安若素、段干木\n请假委员：尹喜')).toEqual([
    '安若素 委员 attended',
    '段干木 委员 attended',
    '尹喜 委员 absent',
  ])
})

test('a heading that goes on after the header is no task, and its presider may be called 应', () => {
  const draft = readCommunique(
    '关于秋季护林的会议纪要\n一、会议时间：2023年9月1日\n二、会议地点：林场礼堂\n三、主持人：县林业局局长应松\n四、会议内容：\n会议议定：\n（一）各林场应当每周五巡山。\n（二）医院管理局须备足药品。',
  )
  expect(draft.directives.map((d) => [d.ordinal, d.responsible])).toEqual([
    ['（一）', ['各林场']],
    ['（二）', ['医院管理局']],
  ])
  expect(draft.people).toEqual([{ name: '应松', title: '县林业局局长', role: 'presided' }])
})
